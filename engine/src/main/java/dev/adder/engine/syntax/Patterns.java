package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/** The patterns of {@code case}. */
final class Patterns extends Rules {
  private static final Object CLOSED = "closed pattern";

  Patterns(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** One pattern, or several with commas as a sequence. */
  Pattern patterns() {
    int mark = t.mark;
    Pattern first = maybeStar();
    if (first == null) {
      return null;
    }
    if (t.accept(TokenKind.COMMA) == null) {
      return first instanceof Pattern.MatchStar ? fail(mark) : first;
    }
    List<Pattern> all = new ArrayList<>();
    all.add(first);
    rest(all);
    return new Pattern.MatchSequence(t.spanFrom(mark), all);
  }

  /** Further patterns of a sequence, separated by commas. */
  private void rest(List<Pattern> all) {
    Pattern next = maybeStar();
    while (next != null) {
      all.add(next);
      next = t.accept(TokenKind.COMMA) == null ? null : maybeStar();
    }
  }

  private Pattern maybeStar() {
    int mark = t.mark;
    if (t.accept(TokenKind.STAR) == null) {
      return pattern();
    }
    if (t.atSoft("_")) {
      t.advance();
      return new Pattern.MatchStar(t.spanFrom(mark), null);
    }
    Token name = captureTarget();
    return name == null ? fail(mark) : new Pattern.MatchStar(t.spanFrom(mark), name.name);
  }

  /** {@code a | b as name}. */
  Pattern pattern() {
    int mark = t.mark;
    t.enter();
    Pattern result = orPattern();
    t.leave();
    if (result == null || !t.at(TokenKind.AS)) {
      return result;
    }
    int end = t.mark;
    t.advance();
    Token name = captureTarget();
    if (name != null) {
      return new Pattern.MatchAs(t.spanFrom(mark), result, name.name);
    }
    if (t.diagnosing) {
      g.invalidExpressions.invalidAsPattern();
    }
    t.mark = end;
    return result;
  }

  private Pattern orPattern() {
    int mark = t.mark;
    Pattern first = closed();
    if (first == null || !t.at(TokenKind.VBAR)) {
      return first;
    }
    List<Pattern> all = new ArrayList<>();
    all.add(first);
    while (t.at(TokenKind.VBAR)) {
      int before = t.mark;
      t.advance();
      Pattern next = closed();
      if (next == null) {
        t.mark = before;
        break;
      }
      all.add(next);
    }
    return all.size() == 1 ? first : new Pattern.MatchOr(t.spanFrom(mark), all);
  }

  private Pattern closed() {
    int mark = t.mark;
    if (t.memoizing) {
      Token.Memo memo = t.recall(CLOSED);
      if (memo != null) {
        t.mark = memo.mark();
        return (Pattern) memo.node();
      }
    }
    Pattern result =
        switch (t.kind()) {
          case NUMBER, MINUS, STRING, FSTRING_START -> value(mark);
          case NONE -> singleton(Expr.NoneLiteral.NONE);
          case TRUE -> singleton(true);
          case FALSE -> singleton(false);
          case NAME -> name();
          case LPAR -> group();
          case LSQB -> sequence(TokenKind.RSQB);
          case LBRACE -> mapping();
          default -> null;
        };
    if (result == null) {
      t.mark = mark;
    }
    if (t.memoizing) {
      t.remember(CLOSED, mark, result);
    }
    return result;
  }

  private Pattern value(int mark) {
    Expr value = literal();
    return value == null ? null : new Pattern.MatchValue(t.spanFrom(mark), value);
  }

  private Pattern singleton(Object value) {
    return new Pattern.MatchSingleton(t.advance().span(), value);
  }

  /** A number, complex number or string, or null. */
  private Expr literal() {
    if (t.at(TokenKind.STRING) || t.at(TokenKind.FSTRING_START)) {
      return g.strings.strings();
    }
    int mark = t.mark;
    Token minus = t.accept(TokenKind.MINUS);
    Expr number = number();
    if (number == null) {
      return fail(mark);
    }
    Expr real =
        minus == null ? number : new Expr.UnaryOp(t.spanFrom(mark), Expr.Unary.MINUS, number);
    boolean plus = t.at(TokenKind.PLUS);
    if (!plus && !t.at(TokenKind.MINUS)) {
      return real;
    }
    if (((Expr.Constant) number).value() instanceof Expr.ImaginaryLiteral) {
      throw t.fault(number.span(), "real number required in complex literal");
    }
    t.advance();
    Expr imaginary = number();
    if (imaginary == null) {
      return fail(mark);
    }
    if (!(((Expr.Constant) imaginary).value() instanceof Expr.ImaginaryLiteral)) {
      throw t.fault(imaginary.span(), "imaginary number required in complex literal");
    }
    Expr.Operator op = plus ? Expr.Operator.ADD : Expr.Operator.SUB;
    return new Expr.BinOp(t.spanFrom(mark), real, op, imaginary);
  }

  private Expr number() {
    if (!t.at(TokenKind.NUMBER)) {
      return null;
    }
    Object value = Literals.number(t, t.peek());
    return new Expr.Constant(t.advance().span(), value, false);
  }

  /** A capture, the wildcard, a dotted value or a class. */
  private Pattern name() {
    int mark = t.mark;
    Token first = t.advance();
    if (first.name.equals("_")) {
      return new Pattern.MatchAs(first.span(), null, null);
    }
    if (!t.at(TokenKind.DOT) && !t.at(TokenKind.LPAR)) {
      return t.at(TokenKind.EQUAL) ? null : new Pattern.MatchAs(first.span(), null, first.name);
    }
    t.mark = mark;
    Expr value = nameOrAttribute();
    if (t.at(TokenKind.LPAR)) {
      Pattern result = classPattern(mark, value);
      if (result == null && t.diagnosing) {
        t.mark = mark;
        g.invalidExpressions.invalidClassPattern();
      }
      return result;
    }
    if (t.at(TokenKind.DOT) || t.at(TokenKind.EQUAL) || value instanceof Expr.Name) {
      return null;
    }
    return new Pattern.MatchValue(t.spanFrom(mark), value);
  }

  /** {@code a.b.c}. */
  Expr nameOrAttribute() {
    int mark = t.mark;
    Token first = t.accept(TokenKind.NAME);
    if (first == null) {
      return null;
    }
    Expr value = new Expr.Name(first.span(), first.name, Expr.Use.LOAD);
    while (t.at(TokenKind.DOT)) {
      int before = t.mark;
      t.advance();
      Token name = t.accept(TokenKind.NAME);
      if (name == null) {
        t.mark = before;
        break;
      }
      t.link();
      value = new Expr.Attribute(t.spanFrom(mark), value, name.name, Expr.Use.LOAD);
    }
    return value;
  }

  /** A name that a pattern may bind, or null. */
  private Token captureTarget() {
    int mark = t.mark;
    if (!t.at(TokenKind.NAME) || t.atSoft("_")) {
      return null;
    }
    Token name = t.advance();
    boolean other = t.at(TokenKind.DOT) || t.at(TokenKind.LPAR) || t.at(TokenKind.EQUAL);
    return other ? fail(mark) : name;
  }

  private Pattern group() {
    int mark = t.mark;
    t.advance();
    Pattern first = t.at(TokenKind.RPAR) ? null : maybeStar();
    if (first != null && !(first instanceof Pattern.MatchStar) && t.at(TokenKind.RPAR)) {
      t.advance();
      return first;
    }
    List<Pattern> all = new ArrayList<>();
    if (first != null) {
      all.add(first);
      if (t.accept(TokenKind.COMMA) == null) {
        return null;
      }
      rest(all);
    }
    return t.accept(TokenKind.RPAR) == null
        ? null
        : new Pattern.MatchSequence(t.spanFrom(mark), all);
  }

  private Pattern sequence(TokenKind close) {
    int mark = t.mark;
    t.advance();
    List<Pattern> all = new ArrayList<>();
    rest(all);
    return t.accept(close) == null ? null : new Pattern.MatchSequence(t.spanFrom(mark), all);
  }

  private Pattern mapping() {
    int mark = t.mark;
    t.advance();
    List<Expr> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    String rest = null;
    boolean comma = true;
    while (comma && rest == null && !t.at(TokenKind.RBRACE)) {
      if (t.accept(TokenKind.DOUBLESTAR) != null) {
        Token name = captureTarget();
        if (name == null) {
          return null;
        }
        rest = name.name;
      } else if (!pair(keys, values)) {
        return null;
      }
      comma = t.accept(TokenKind.COMMA) != null;
    }
    return t.accept(TokenKind.RBRACE) == null
        ? null
        : new Pattern.MatchMapping(t.spanFrom(mark), keys, values, rest);
  }

  private boolean pair(List<Expr> keys, List<Pattern> values) {
    Expr key =
        switch (t.kind()) {
          case NAME -> nameOrAttribute() instanceof Expr.Attribute a ? a : null;
          case NONE -> constant(Expr.NoneLiteral.NONE);
          case TRUE -> constant(true);
          case FALSE -> constant(false);
          case NUMBER, MINUS, STRING, FSTRING_START -> literal();
          default -> null;
        };
    Pattern value = key == null || t.accept(TokenKind.COLON) == null ? null : pattern();
    if (value == null) {
      return false;
    }
    keys.add(key);
    values.add(value);
    return true;
  }

  private Expr constant(Object value) {
    return new Expr.Constant(t.advance().span(), value, false);
  }

  private Pattern classPattern(int mark, Expr cls) {
    t.advance();
    List<Pattern> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> keywords = new ArrayList<>();
    boolean comma = true;
    while (comma && !t.at(TokenKind.RPAR)) {
      if (t.at(TokenKind.NAME) && t.secondIs(TokenKind.EQUAL)) {
        names.add(t.advance().name);
        t.advance();
        Pattern value = pattern();
        if (value == null) {
          return null;
        }
        keywords.add(value);
      } else {
        Pattern value = names.isEmpty() ? pattern() : null;
        if (value == null) {
          return null;
        }
        positional.add(value);
      }
      comma = t.accept(TokenKind.COMMA) != null;
    }
    return t.accept(TokenKind.RPAR) == null
        ? null
        : new Pattern.MatchClass(t.spanFrom(mark), cls, positional, names, keywords);
  }

  /** Takes {@code a, b} of a class pattern; the first and last of them, or null. */
  List<Pattern> positionalPatterns() {
    int mark = t.mark;
    List<Pattern> all = new ArrayList<>();
    Pattern next = pattern();
    while (next != null) {
      all.add(next);
      int end = t.mark;
      next = t.accept(TokenKind.COMMA) == null ? null : pattern();
      if (next == null) {
        t.mark = end;
      }
    }
    return all.isEmpty() ? fail(mark) : all;
  }

  /** Takes {@code a=b, c=d} of a class pattern; whether there was one. */
  boolean skipKeywordPatterns() {
    int end = t.mark;
    boolean any = false;
    while (t.at(TokenKind.NAME) && t.secondIs(TokenKind.EQUAL)) {
      t.mark += 2;
      if (pattern() == null) {
        break;
      }
      any = true;
      end = t.mark;
      if (t.accept(TokenKind.COMMA) == null) {
        break;
      }
    }
    t.mark = end;
    return any;
  }
}
