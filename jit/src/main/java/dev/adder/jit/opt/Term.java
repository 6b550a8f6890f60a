package dev.adder.jit.opt;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Op;
import java.util.ArrayList;
import java.util.List;

/** One side of a {@link FoldRule}: a tree of operations over variables and constants. */
sealed interface Term {

  /**
   * A variable; the same name stands for the same operand.
   *
   * @param name one of b, x, y, z for anything, c and d for constants only
   */
  record Variable(String name) implements Term {
    boolean isConstant() {
      return name.equals("c") || name.equals("d");
    }
  }

  /**
   * A constant.
   *
   * @param constant the constant
   */
  record Literal(Constant constant) implements Term {}

  /**
   * An operation.
   *
   * @param op the operation, without immediate
   * @param operands its operands
   */
  record Apply(Op op, List<Term> operands) implements Term {}

  /** Parses {@code "add.i64 (add.i64 x c) 1"}. */
  static Term parse(String text) {
    List<String> words = List.of(text.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+"));
    return words.size() == 1 ? leaf(words.getFirst()) : new Reader(words).apply();
  }

  private static Term leaf(String word) {
    return switch (word) {
      case "b", "x", "y", "z", "c", "d" -> new Variable(word);
      case "true", "false" -> new Literal(Constant.of(Boolean.parseBoolean(word)));
      case "null" -> new Literal(new Constant.Null());
      default -> new Literal(number(word));
    };
  }

  private static Constant number(String word) {
    if (word.endsWith("i")) {
      return Constant.of(Integer.parseInt(word.substring(0, word.length() - 1)));
    }
    return word.contains(".")
        ? Constant.of(Double.parseDouble(word))
        : Constant.of(Long.parseLong(word));
  }

  /** A place in the words of a term. */
  final class Reader {
    private final List<String> words;
    private int next;

    private Reader(List<String> words) {
      this.words = words;
    }

    private Term apply() {
      Op op = Op.named(words.get(next++)).orElseThrow();
      List<Term> operands = new ArrayList<>();
      while (next < words.size() && !words.get(next).equals(")")) {
        String word = words.get(next++);
        if (word.equals("(")) {
          operands.add(apply());
          next++;
        } else {
          operands.add(leaf(word));
        }
      }
      return new Apply(op, operands);
    }
  }
}
