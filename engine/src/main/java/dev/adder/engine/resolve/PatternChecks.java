package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Pattern;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.SyntaxFault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What CPython rejects in the patterns of a {@code case}. */
final class PatternChecks {
  private final Consumer<Expr> load;

  /** The names bound so far in one alternative. */
  private Set<String> stores = new LinkedHashSet<>();

  PatternChecks(Consumer<Expr> load) {
    this.load = load;
  }

  /** The pattern of one case; irrefutable ones are only allowed where nothing comes after. */
  void check(Pattern pattern, boolean allowIrrefutable) {
    stores = new LinkedHashSet<>();
    visit(pattern, allowIrrefutable);
  }

  private void visit(Pattern pattern, boolean allowIrrefutable) {
    switch (pattern) {
      case Pattern.MatchValue p -> {
        if (p.value() instanceof Expr.JoinedStr) {
          throw SyntaxFault.at(p.span(), "patterns may only match literals and attribute lookups");
        }
        load.accept(p.value());
      }
      case Pattern.MatchSingleton p -> {}
      case Pattern.MatchSequence p -> sequence(p);
      case Pattern.MatchMapping p -> mapping(p);
      case Pattern.MatchClass p -> classPattern(p);
      case Pattern.MatchStar p -> store(p.name(), p.span());
      case Pattern.MatchAs p -> as(p, allowIrrefutable);
      case Pattern.MatchOr p -> alternatives(p, allowIrrefutable);
    }
  }

  private void store(String name, Span span) {
    if (name == null) {
      return;
    }
    CodeChecks.forbid(name, span);
    if (!stores.add(name)) {
      throw SyntaxFault.at(span, "multiple assignments to name '" + name + "' in pattern");
    }
  }

  private void as(Pattern.MatchAs p, boolean allowIrrefutable) {
    if (p.pattern() != null) {
      visit(p.pattern(), allowIrrefutable);
      store(p.name(), p.span());
      return;
    }
    if (!allowIrrefutable) {
      String message =
          p.name() == null
              ? "wildcard makes remaining patterns unreachable"
              : "name capture '" + p.name() + "' makes remaining patterns unreachable";
      throw SyntaxFault.at(p.span(), message);
    }
    store(p.name(), p.span());
  }

  private void alternatives(Pattern.MatchOr p, boolean allowIrrefutable) {
    Set<String> before = stores;
    Set<String> control = null;
    int last = p.patterns().size() - 1;
    for (int i = 0; i <= last; i++) {
      stores = new LinkedHashSet<>();
      visit(p.patterns().get(i), i == last && allowIrrefutable);
      if (control == null) {
        control = stores;
      } else if (!control.equals(stores)) {
        throw SyntaxFault.at(p.span(), "alternative patterns bind different names");
      }
    }
    stores = before;
    for (String name : control) {
      store(name, p.span());
    }
  }

  private void sequence(Pattern.MatchSequence p) {
    boolean star = false;
    for (Pattern element : p.patterns()) {
      if (element instanceof Pattern.MatchStar) {
        if (star) {
          throw SyntaxFault.at(p.span(), "multiple starred names in sequence pattern");
        }
        star = true;
      }
    }
    p.patterns().forEach(element -> visit(element, true));
  }

  private void mapping(Pattern.MatchMapping p) {
    Set<Object> seen = new HashSet<>();
    for (Expr key : p.keys()) {
      if (key instanceof Expr.JoinedStr) {
        throw SyntaxFault.at(
            p.span(), "mapping pattern keys may only match literals and attribute lookups");
      }
      if (!(key instanceof Expr.Attribute) && !seen.add(value(key))) {
        throw SyntaxFault.at(p.span(), "mapping pattern checks duplicate key (" + repr(key) + ")");
      }
      load.accept(key);
    }
    p.patterns().forEach(element -> visit(element, true));
    store(p.rest(), p.span());
  }

  /** A number as Python compares numbers; exact parts are BigDecimals without trailing zeros. */
  private record Complex(Object real, Object imaginary) {
    Complex minus() {
      return new Complex(negated(real), negated(imaginary));
    }

    private static Object negated(Object part) {
      return part instanceof BigDecimal exact ? exact.negate() : -(Double) part;
    }
  }

  /** Something that equals the value of another key when Python's values are equal. */
  private static Object value(Expr key) {
    return switch (key) {
      case Expr.UnaryOp u when value(u.operand()) instanceof Complex number -> number.minus();
      case Expr.BinOp b
          when value(b.left()) instanceof Complex left
              && value(b.right()) instanceof Complex right ->
          new Complex(
              left.real(),
              b.op() == Expr.Operator.ADD ? right.imaginary() : right.minus().imaginary());
      case Expr.Constant c -> constant(c.value());
      default -> key;
    };
  }

  private static Object constant(Object value) {
    return switch (value) {
      case byte[] bytes -> List.of(new String(bytes, StandardCharsets.ISO_8859_1));
      case Boolean b -> new Complex(part(b ? 1 : 0), part(0));
      case Long n -> new Complex(new BigDecimal(n).stripTrailingZeros(), part(0));
      case BigInteger n -> new Complex(new BigDecimal(n).stripTrailingZeros(), part(0));
      case Double d -> new Complex(part(d), part(0));
      case Expr.ImaginaryLiteral i -> new Complex(part(0), part(i.value()));
      case int[] points -> Arrays.stream(points).boxed().toList();
      default -> value;
    };
  }

  private static Object part(double value) {
    return Double.isInfinite(value) ? (Object) value : new BigDecimal(value).stripTrailingZeros();
  }

  private static String repr(Expr key) {
    return switch (key) {
      case Expr.Constant c -> repr(c.value());
      case Expr.UnaryOp u when repr(u.operand()).equals("0") -> "0";
      case Expr.UnaryOp u -> "-" + repr(u.operand());
      case Expr.BinOp b -> "(" + repr(b.left()) + b.op().symbol() + repr(b.right()) + ")";
      default -> key.toString();
    };
  }

  private static String repr(Object value) {
    return switch (value) {
      case String text -> "'" + text.replace("\\", "\\\\").replace("\n", "\\n") + "'";
      case Boolean b -> b ? "True" : "False";
      case Expr.NoneLiteral none -> "None";
      case byte[] bytes -> "b'" + new String(bytes, StandardCharsets.ISO_8859_1) + "'";
      case Expr.ImaginaryLiteral i ->
          (i.value() == Math.rint(i.value()) && Math.abs(i.value()) < 1e16
                  ? String.valueOf((long) i.value())
                  : String.valueOf(i.value()))
              + "j";
      default -> String.valueOf(value);
    };
  }

  private void classPattern(Pattern.MatchClass p) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < p.keywordNames().size(); i++) {
      String name = p.keywordNames().get(i);
      CodeChecks.forbid(name, p.keywordPatterns().get(i).span());
    }
    List<String> names = p.keywordNames();
    int first = Integer.MAX_VALUE;
    int repeated = -1;
    for (int i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i)) && names.indexOf(names.get(i)) < first) {
        first = names.indexOf(names.get(i));
        repeated = i;
      }
    }
    if (repeated >= 0) {
      throw SyntaxFault.at(
          p.keywordPatterns().get(repeated).span(),
          "attribute name repeated in class pattern: " + names.get(repeated));
    }
    load.accept(p.cls());
    p.patterns().forEach(element -> visit(element, true));
    p.keywordPatterns().forEach(element -> visit(element, true));
  }
}
