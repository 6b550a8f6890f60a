package dev.adder.jit.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Meaning;
import dev.adder.jit.ir.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both sides of every rule mean the same, for values at the borders of their kinds. */
class FoldRulesTest {

  private static final Object UNDEFINED = Meaning.Verdict.UNDEFINED;
  private static final Object EXITS = Meaning.Verdict.EXITS;

  private static final Map<IrType, Object[]> SAMPLES =
      Map.of(
          IrType.I64,
          new Object[] {0L, 1L, -1L, 2L, 13L, 1L << 31, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE},
          IrType.I32,
          new Object[] {0, 1, -1, 2, 31, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE},
          IrType.BOOL,
          new Object[] {true, false},
          IrType.F64,
          new Object[] {
            0.0,
            -0.0,
            1.0,
            -2.5,
            1e308,
            Double.MIN_VALUE,
            -Double.MIN_VALUE * 3,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
          },
          IrType.F32,
          new Object[] {0f, -0f, 1.5f, Float.MIN_VALUE, Float.NaN, Float.NEGATIVE_INFINITY},
          IrType.REF,
          new Object[] {new Object(), "text", Optional.empty()});

  @TestFactory
  Stream<DynamicTest> both_sides_mean_the_same() {
    return FoldRules.all().stream()
        .map(rule ->
            DynamicTest.dynamicTest(rule.name() + " " + rule.left().op(), () -> check(rule)));
  }

  private static void check(FoldRule rule) {
    Random random = new Random(rule.hashCode());
    int compared = 0;
    for (int i = 0; i < 3000; i++) {
      Map<String, Object> bound = new HashMap<>();
      bind(rule.left(), random, bound);
      Object left = evaluate(rule.left(), bound);
      if (left == UNDEFINED) {
        continue;
      }
      compared++;
      Object right = rule.right().isEmpty() ? "nothing" : evaluate(rule.right().get(), bound);
      assertEquals(
          left == null ? "nothing" : left,
          right == null ? "nothing" : right,
          () -> rule + " with " + bound);
    }
    assertTrue(compared > 100, rule + " was compared " + compared + " times");
  }

  private static void bind(Term.Apply apply, Random random, Map<String, Object> bound) {
    List<IrType> types = apply.op().signature(Immediate.None.NONE).operands();
    assertEquals(types.size(), apply.operands().size(), apply.toString());
    for (int i = 0; i < types.size(); i++) {
      if (apply.operands().get(i) instanceof Term.Apply below) {
        bind(below, random, bound);
      } else if (apply.operands().get(i) instanceof Term.Variable(String name)) {
        Object[] samples = SAMPLES.get(types.get(i));
        bound.putIfAbsent(name, samples[random.nextInt(samples.length)]);
      }
    }
  }

  private static Object evaluate(Term term, Map<String, Object> bound) {
    return switch (term) {
      case Term.Variable(String name) -> bound.get(name);
      case Term.Literal(Constant.Null _) -> null;
      case Term.Literal(Constant constant) -> constant.boxed();
      case Term.Apply apply -> apply(apply, bound);
    };
  }

  private static Object apply(Term.Apply apply, Map<String, Object> bound) {
    List<Object> operands = new ArrayList<>();
    for (Term operand : apply.operands()) {
      Object value = evaluate(operand, bound);
      if (value == UNDEFINED || value == EXITS) {
        return value;
      }
      operands.add(value);
    }
    return Meaning.of(apply.op(), Immediate.None.NONE, operands.toArray());
  }

  @Test
  void rule_that_is_wrong_would_be_seen() {
    FoldRule wrong = FoldRule.of("wrong", "add.f64 x 0.0", "x");
    assertThrows(AssertionError.class, () -> check(wrong));
  }

  @Test
  void constants_on_the_right_are_a_table_of_all_commutative_operations() {
    for (Op op : List.of(Op.ADD_I64, Op.MUL_EXACT_I32, Op.EQ_I64, Op.ADD_F64, Op.AND_BOOL)) {
      assertTrue(
          FoldRules.of(op).stream().anyMatch(rule -> rule.name().endsWith("to the right")),
          op.name());
    }
  }
}
