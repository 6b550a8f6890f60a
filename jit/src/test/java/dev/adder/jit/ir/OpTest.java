package dev.adder.jit.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpTest {

  @Test
  void mnemonics_are_distinct_and_found() {
    Set<String> seen = new HashSet<>();
    for (Op op : Op.values()) {
      assertTrue(seen.add(op.mnemonic()), op.mnemonic());
      assertEquals(Optional.of(op), Op.named(op.mnemonic()));
      assertTrue(op.doc().endsWith("."), op + " has no sentence");
    }
  }

  @Test
  void guards_and_exact_operations_exit_and_nothing_else() {
    for (Op op : Op.values()) {
      boolean named =
          op.name().startsWith("GUARD_") || op.name().contains("EXACT") || op == Op.FUEL_CHECK;
      assertEquals(named, op.effects().contains(Effect.EXITS), op.name());
    }
  }

  @Test
  void computations_touch_neither_memory_nor_fuel() {
    for (Op op : Op.values()) {
      if (op.isComputation()) {
        Set<Effect> rest = new HashSet<>(op.effects());
        rest.removeAll(List.of(Effect.EXITS, Effect.NEEDS_PROOF));
        assertEquals(Set.of(), rest, op.name());
      }
    }
    assertFalse(Op.CONTEXT.isComputation());
    assertThrows(
        IllegalArgumentException.class, () -> Meaning.of(Op.POLL, new Immediate.Amount(1)));
  }

  @Test
  void signature_of_wrong_immediate_is_refused() {
    assertThrows(
        IllegalArgumentException.class, () -> Op.ADD_I64.signature(new Immediate.Amount(1)));
  }

  @Test
  void signature_follows_the_immediate() {
    Signature load = Op.ARRAY_LOAD.signature(new Immediate.Elements(IrType.F32));
    assertEquals(List.of(IrType.REF, IrType.I32), load.operands());
    assertEquals(Optional.of(IrType.F32), load.result());
  }

  /** Every computation with operands at the borders of its kinds has a result of its kind. */
  @Test
  void meaning_gives_results_of_the_declared_kind() {
    for (Op op : Op.values()) {
      if (op.isComputation() && op.immediateKind() == Immediate.Kind.NONE) {
        Signature signature = op.signature(Immediate.None.NONE);
        Object[] operands = signature.operands().stream().map(type -> sample(op, type)).toArray();
        Object result = Meaning.of(op, Immediate.None.NONE, operands);
        if (!(result instanceof Meaning.Verdict)) {
          assertEquals(signature.result().isPresent(), result != null, op.name());
          signature.result().ifPresent(type -> assertKind(op, type, result));
        }
      }
    }
  }

  private static void assertKind(Op op, IrType type, Object result) {
    Class<?> boxed =
        switch (type) {
          case I64 -> Long.class;
          case I32 -> Integer.class;
          case BOOL -> Boolean.class;
          case F64 -> Double.class;
          case F32 -> Float.class;
          case REF -> Object.class;
        };
    assertTrue(boxed.isInstance(result), op + " gave " + result.getClass());
  }

  private static Object sample(Op op, IrType type) {
    return switch (type) {
      case I64 -> 7L;
      case I32 -> 3;
      case BOOL -> true;
      case F64 -> 7.0;
      case F32 -> 2.5f;
      case REF -> op == Op.UNBOX_I64 ? (Object) 5L : op == Op.UNBOX_F64 ? (Object) 5.0 : true;
    };
  }

  @Test
  void exact_operations_exit_at_the_border() {
    Immediate none = Immediate.None.NONE;
    Object exits = Meaning.Verdict.EXITS;
    assertEquals(exits, Meaning.of(Op.ADD_EXACT_I64, none, Long.MAX_VALUE, 1L));
    assertEquals(exits, Meaning.of(Op.MUL_EXACT_I32, none, 1 << 16, 1 << 15));
    assertEquals(exits, Meaning.of(Op.NEG_EXACT_I64, none, Long.MIN_VALUE));
    assertEquals(exits, Meaning.of(Op.I64_TO_I32_EXACT, none, 1L << 31));
    for (double value : new double[] {0x1p63, -0.0, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals(exits, Meaning.of(Op.F64_TO_I64_EXACT, none, value), "" + value);
    }
    assertEquals(Long.MIN_VALUE, Meaning.of(Op.F64_TO_I64_EXACT, none, -0x1p63));
  }

  @Test
  void broken_preconditions_are_undefined() {
    Immediate none = Immediate.None.NONE;
    Object undefined = Meaning.Verdict.UNDEFINED;
    assertEquals(undefined, Meaning.of(Op.FLOORDIV_I64, none, 1L, 0L));
    assertEquals(undefined, Meaning.of(Op.FLOORMOD_I64, none, 1L, 0L));
    for (Op op : Arrays.asList(Op.SHL_I64, Op.SHR_I64)) {
      assertEquals(undefined, Meaning.of(op, none, 1L, 64));
    }
    assertEquals(undefined, Meaning.of(Op.SHL_I32, none, 1, 32));
    assertEquals(undefined, Meaning.of(Op.SHR_I32, none, 1, -1));
    assertEquals(undefined, Meaning.of(Op.UNBOX_I64, none, 1.0));
  }
}
