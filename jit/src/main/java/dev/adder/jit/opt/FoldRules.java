package dev.adder.jit.opt;

import dev.adder.jit.ir.Op;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The table of {@link FoldRule}s. In a row, {@code T} stands for i64 and i32, {@code F} for f64 and
 * f32; numbers before a T are of that kind.
 *
 * <p>Constants go to the right, subtraction of a constant is addition, negated comparisons are the
 * opposite ones: so that equal computations look equal.
 */
final class FoldRules {

  private static final List<FoldRule> ALL = new ArrayList<>();
  private static final Map<Op, List<FoldRule>> BY_OP = new EnumMap<>(Op.class);

  private FoldRules() {}

  static {
    integers();
    bits();
    comparisons();
    truth();
    floats();
    conversions();
    references();
    for (FoldRule rule : ALL) {
      BY_OP.computeIfAbsent(rule.left().op(), op -> new ArrayList<>()).add(rule);
    }
  }

  /** All rules, in the order in which they are tried. */
  static List<FoldRule> all() {
    return List.copyOf(ALL);
  }

  /** The rules for an operation, in order. */
  static List<FoldRule> of(Op op) {
    return BY_OP.getOrDefault(op, List.of());
  }

  private static void integers() {
    for (String op : List.of("add", "mul", "add_exact", "mul_exact", "and", "or", "xor")) {
      row("constant of " + op + " to the right", op + ".T c x", op + ".T x c");
    }
    row("add 0", "add.T x 0T", "x");
    row("add 0 exactly", "add_exact.T x 0T", "x");
    row("subtract 0", "sub.T x 0T", "x");
    row("subtract 0 exactly", "sub_exact.T x 0T", "x");
    row("subtract itself", "sub.T x x", "0T");
    row("subtract itself exactly", "sub_exact.T x x", "0T");
    row("subtract a constant", "sub.T x c", "add.T x (neg.T c)");
    row("add two constants", "add.T (add.T x c) d", "add.T x (add.T c d)");
    row("add a negative", "add.T x (neg.T y)", "sub.T x y");
    row("multiply by 1", "mul.T x 1T", "x");
    row("multiply by 1 exactly", "mul_exact.T x 1T", "x");
    row("multiply by 0", "mul.T x 0T", "0T");
    row("multiply by 0 exactly", "mul_exact.T x 0T", "0T");
    row("multiply by -1", "mul.T x -1T", "neg.T x");
    row("multiply by -1 exactly", "mul_exact.T x -1T", "neg_exact.T x");
    row("multiply by two constants", "mul.T (mul.T x c) d", "mul.T x (mul.T c d)");
    row("negate twice", "neg.T (neg.T x)", "x");
    row("divide by 1", "floordiv.i64 x 1", "x");
    row("divide by -1", "floordiv.i64 x -1", "neg.i64 x");
    row("rest of 1", "floormod.i64 x 1", "0");
    row("rest of -1", "floormod.i64 x -1", "0");
  }

  private static void bits() {
    row("and 0", "and.T x 0T", "0T");
    row("and all bits", "and.T x -1T", "x");
    row("and itself", "and.T x x", "x");
    row("and two constants", "and.T (and.T x c) d", "and.T x (and.T c d)");
    row("or 0", "or.T x 0T", "x");
    row("or all bits", "or.T x -1T", "-1T");
    row("or itself", "or.T x x", "x");
    row("or two constants", "or.T (or.T x c) d", "or.T x (or.T c d)");
    row("xor 0", "xor.T x 0T", "x");
    row("xor itself", "xor.T x x", "0T");
    row("xor two constants", "xor.T (xor.T x c) d", "xor.T x (xor.T c d)");
    row("shift left by 0", "shl.T x 0i", "x");
    row("shift right by 0", "shr.T x 0i", "x");
  }

  private static void comparisons() {
    String[][] flips = {
      {"eq", "eq"}, {"ne", "ne"}, {"lt", "gt"}, {"le", "ge"}, {"gt", "lt"}, {"ge", "le"}
    };
    for (String[] flip : flips) {
      row("constant of " + flip[0] + " to the right", flip[0] + ".T c x", flip[1] + ".T x c");
      row("constant of " + flip[0] + " to the right", flip[0] + ".f64 c x", flip[1] + ".f64 x c");
      row("compare as ints", flip[0] + ".i64 (i32_to_i64 x) (i32_to_i64 y)", flip[0] + ".i32 x y");
    }
    for (String op : List.of("eq", "le", "ge")) {
      row(op + " itself", op + ".T x x", "true");
    }
    for (String op : List.of("ne", "lt", "gt")) {
      row(op + " itself", op + ".T x x", "false");
    }
    String[][] opposites = {
      {"eq", "ne"}, {"ne", "eq"}, {"lt", "ge"}, {"le", "gt"}, {"gt", "le"}, {"ge", "lt"}
    };
    for (String[] pair : opposites) {
      row("not " + pair[0], "not.bool (" + pair[0] + ".T x y)", pair[1] + ".T x y");
    }
    row("not eq", "not.bool (eq.f64 x y)", "ne.f64 x y");
    row("not ne", "not.bool (ne.f64 x y)", "eq.f64 x y");
  }

  private static void truth() {
    for (String op : List.of("and", "or", "xor")) {
      row("constant of " + op + " to the right", op + ".bool c x", op + ".bool x c");
    }
    row("and true", "and.bool x true", "x");
    row("and false", "and.bool x false", "false");
    row("and itself", "and.bool x x", "x");
    row("or true", "or.bool x true", "true");
    row("or false", "or.bool x false", "x");
    row("or itself", "or.bool x x", "x");
    row("xor true", "xor.bool x true", "not.bool x");
    row("xor false", "xor.bool x false", "x");
    row("xor itself", "xor.bool x x", "false");
    row("not not", "not.bool (not.bool x)", "x");
    row("guard of not", "guard_true (not.bool x)", "guard_false x");
    row("guard of not", "guard_false (not.bool x)", "guard_true x");
    for (String kind : List.of("i64", "i32", "bool", "f64", "f32", "ref")) {
      row("select the first", "select." + kind + " true x y", "x");
      row("select the second", "select." + kind + " false x y", "y");
      row("select of equals", "select." + kind + " b x x", "x");
      row("select by not", "select." + kind + " (not.bool b) x y", "select." + kind + " b y x");
    }
    row("select truth", "select.bool b true false", "b");
    row("select opposite", "select.bool b false true", "not.bool b");
  }

  private static void floats() {
    row("constant of add to the right", "add.f64 c x", "add.f64 x c");
    row("constant of mul to the right", "mul.f64 c x", "mul.f64 x c");
    row("add the negative zero", "add.f64 x -0.0", "x");
    row("subtract the positive zero", "sub.f64 x 0.0", "x");
    row("multiply by 1", "mul.f64 x 1.0", "x");
    row("multiply by -1", "mul.f64 x -1.0", "neg.f64 x");
    row("divide by 1", "div.f64 x 1.0", "x");
    row("divide by 2", "div.f64 x 2.0", "mul.f64 x 0.5");
    row("negate twice", "neg.F (neg.F x)", "x");
    row("without sign twice", "abs.F (abs.F x)", "abs.F x");
    row("without sign of a negative", "abs.F (neg.F x)", "abs.F x");
    row("add a negative", "add.F x (neg.F y)", "sub.F x y");
    row("subtract a negative", "sub.F x (neg.F y)", "add.F x y");
  }

  private static void conversions() {
    row("int and back", "i64_to_i32 (i32_to_i64 x)", "x");
    row("int and back exactly", "i64_to_i32_exact (i32_to_i64 x)", "x");
    row("truth and back", "i64_to_bool (bool_to_i64 x)", "x");
    row("truth is not 0", "ne.i64 (bool_to_i64 x) 0", "x");
    row("truth is 0", "eq.i64 (bool_to_i64 x) 0", "not.bool x");
    row("truth is 1", "eq.i64 (bool_to_i64 x) 1", "x");
    row("float and back", "f64_to_f32 (f32_to_f64 x)", "x");
    row("bits and back", "bits_to_f64 (f64_to_bits x)", "x");
    row("double from int exactly", "f64_to_i64_exact (i64_to_f64 (i32_to_i64 x))", "i32_to_i64 x");
  }

  private static void references() {
    for (String kind : List.of("i64", "f64", "bool")) {
      row("unbox a box", "unbox." + kind + " (box." + kind + " x)", "x");
      row("a box is not null", "is_null (box." + kind + " x)", "false");
      row("a box is not null", "guard_nonnull (box." + kind + " x)", "");
    }
    row("same as itself", "same x x", "true");
    row("same as null", "same x null", "is_null x");
    row("guard of itself", "guard_same x x", "");
  }

  private static void row(String name, String left, String right) {
    if (left.contains(".T")) {
      ALL.add(FoldRule.of(name, kind(left, "i64", ""), kind(right, "i64", "")));
      ALL.add(FoldRule.of(name, kind(left, "i32", "i"), kind(right, "i32", "i")));
    } else if (left.contains(".F")) {
      ALL.add(FoldRule.of(name, left.replace(".F", ".f64"), right.replace(".F", ".f64")));
      ALL.add(FoldRule.of(name, left.replace(".F", ".f32"), right.replace(".F", ".f32")));
    } else {
      ALL.add(FoldRule.of(name, left, right));
    }
  }

  private static String kind(String text, String kind, String suffix) {
    return text.replace(".T", "." + kind).replaceAll("(?<=\\d)T", suffix);
  }
}
