package dev.adder.engine.syntax;

import java.util.List;

/** An expression; the records follow the abstract grammar of CPython 3.13's {@code ast} module. */
public sealed interface Expr extends Node {
  /** How a name, attribute, subscript, starred or sequence target is used. */
  enum Use {
    LOAD,
    STORE,
    DEL
  }

  /** Binary operators. */
  enum Operator {
    ADD("+"),
    SUB("-"),
    MUL("*"),
    MATMUL("@"),
    DIV("/"),
    MOD("%"),
    POW("**"),
    LSHIFT("<<"),
    RSHIFT(">>"),
    OR("|"),
    XOR("^"),
    AND("&"),
    FLOORDIV("//");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as written. */
    public String symbol() {
      return symbol;
    }
  }

  /** Unary operators. */
  enum Unary {
    INVERT,
    NOT,
    PLUS,
    MINUS
  }

  /** Comparison operators. */
  enum Compare {
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    IS("is"),
    IS_NOT("is not"),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    Compare(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as written. */
    public String symbol() {
      return symbol;
    }
  }

  /** {@code a and b and c} (isAnd) or {@code a or b or c}. */
  record BoolOp(Span span, boolean isAnd, List<Expr> values) implements Expr {}

  /** {@code target := value}; target is a Name. */
  record NamedExpr(Span span, Name target, Expr value) implements Expr {}

  /** {@code left op right}. */
  record BinOp(Span span, Expr left, Operator op, Expr right) implements Expr {}

  /** {@code op operand}. */
  record UnaryOp(Span span, Unary op, Expr operand) implements Expr {}

  /** A lambda. */
  record Lambda(Span span, Arguments arguments, Expr body) implements Expr {}

  /** {@code body if test else orElse}. */
  record IfExp(Span span, Expr test, Expr body, Expr orElse) implements Expr {}

  /** A dict display; a null key stands for {@code **value}. */
  record Dict(Span span, List<Expr> keys, List<Expr> values) implements Expr {}

  /** A set display. */
  record Set(Span span, List<Expr> elements) implements Expr {}

  /** {@code [element for ...]}. */
  record ListComp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

  /** {@code {element for ...}}. */
  record SetComp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

  /** {@code {key: value for ...}}. */
  record DictComp(Span span, Expr key, Expr value, List<Comprehension> generators)
      implements Expr {}

  /** {@code (element for ...)}. */
  record GeneratorExp(Span span, Expr element, List<Comprehension> generators) implements Expr {}

  /** {@code await value}. */
  record Await(Span span, Expr value) implements Expr {}

  /** {@code yield value}; value is null when not given. */
  record Yield(Span span, Expr value) implements Expr {}

  /** {@code yield from value}. */
  record YieldFrom(Span span, Expr value) implements Expr {}

  /** {@code left op0 comparators[0] op1 comparators[1] ...}. */
  record Comparison(Span span, Expr left, List<Compare> ops, List<Expr> comparators)
      implements Expr {}

  /** {@code function(args, keywords)}; star arguments are Starred among args. */
  record Call(Span span, Expr function, List<Expr> args, List<Keyword> keywords) implements Expr {}

  /**
   * One replacement field of an f-string: conversion is 's', 'r', 'a' or 0; format is null or a
   * JoinedStr.
   */
  record FormattedValue(Span span, Expr value, int conversion, Expr format) implements Expr {}

  /** An f-string: Constant (text) and FormattedValue parts, adjacent texts merged. */
  record JoinedStr(Span span, List<Expr> values) implements Expr {}

  /**
   * A literal. The value is one of: Long, BigInteger (only beyond 64 bits), Double, {@link
   * ImaginaryLiteral}, String (may hold lone surrogates), byte[], Boolean, {@link NoneLiteral},
   * {@link EllipsisLiteral}; and int[], the code points of a text that holds a lone high surrogate
   * directly before a lone low one, which a String cannot tell from one character. {@code
   * unicodePrefix} tells u'...' (ast's kind).
   */
  record Constant(Span span, Object value, boolean unicodePrefix) implements Expr {}

  /** {@code value.name}. */
  record Attribute(Span span, Expr value, String name, Use use) implements Expr {}

  /** {@code value[index]}. */
  record Subscript(Span span, Expr value, Expr index, Use use) implements Expr {}

  /** {@code *value}. */
  record Starred(Span span, Expr value, Use use) implements Expr {}

  /** A name. */
  record Name(Span span, String id, Use use) implements Expr {}

  /** A list display or target. */
  record ListExpr(Span span, List<Expr> elements, Use use) implements Expr {}

  /** A tuple display or target. */
  record Tuple(Span span, List<Expr> elements, Use use) implements Expr {}

  /** {@code lower:upper:step} inside a subscript; each part is null when not given. */
  record Slice(Span span, Expr lower, Expr upper, Expr step) implements Expr {}

  /** {@code 2j}. */
  record ImaginaryLiteral(double value) {}

  /** {@code None}. */
  enum NoneLiteral {
    NONE
  }

  /** {@code ...}. */
  enum EllipsisLiteral {
    ELLIPSIS
  }
}
