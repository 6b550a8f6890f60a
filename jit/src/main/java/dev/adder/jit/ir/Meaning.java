package dev.adder.jit.ir;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What operations compute: the one source of semantics for the reference backend and for folding.
 * Values are boxed in the Java class of their kind, references are themselves.
 *
 * <p>Operations on memory, calls, fuel and the context are not here; {@link Op#isComputation}
 * tells.
 */
public final class Meaning {

  /** Answers that are not values. */
  public enum Verdict {
    /** The instruction leaves the region by its snapshot. */
    EXITS,
    /** The instruction's precondition does not hold: such code must not be reached. */
    UNDEFINED
  }

  static final Set<Op> COMPUTATIONS = computations();

  private Meaning() {}

  private static Set<Op> computations() {
    Set<Op> all = EnumSet.allOf(Op.class);
    all.removeAll(EnumSet.range(Op.CONTEXT, Op.POLL));
    return Collections.unmodifiableSet(all);
  }

  /**
   * The result of an operation, null for one without result, or a {@link Verdict}.
   *
   * @param immediate that of the instruction
   * @param v operands, boxed
   * @throws IllegalArgumentException when the op is not a computation
   */
  public static @Nullable Object of(Op op, Immediate immediate, @Nullable Object... v) {
    return switch (op) {
      case ADD_I64 -> i64(v, 0) + i64(v, 1);
      case SUB_I64 -> i64(v, 0) - i64(v, 1);
      case MUL_I64 -> i64(v, 0) * i64(v, 1);
      case NEG_I64 -> -i64(v, 0);
      case ADD_EXACT_I64 -> exact(() -> Math.addExact(i64(v, 0), i64(v, 1)));
      case SUB_EXACT_I64 -> exact(() -> Math.subtractExact(i64(v, 0), i64(v, 1)));
      case MUL_EXACT_I64 -> exact(() -> Math.multiplyExact(i64(v, 0), i64(v, 1)));
      case NEG_EXACT_I64 -> exact(() -> Math.negateExact(i64(v, 0)));
      case FLOORDIV_I64 -> i64(v, 1) == 0 ? undefined() : Math.floorDiv(i64(v, 0), i64(v, 1));
      case FLOORMOD_I64 -> i64(v, 1) == 0 ? undefined() : Math.floorMod(i64(v, 0), i64(v, 1));
      case AND_I64 -> i64(v, 0) & i64(v, 1);
      case OR_I64 -> i64(v, 0) | i64(v, 1);
      case XOR_I64 -> i64(v, 0) ^ i64(v, 1);
      case SHL_I64 -> outside(i32(v, 1), 64) ? undefined() : i64(v, 0) << i32(v, 1);
      case SHR_I64 -> outside(i32(v, 1), 64) ? undefined() : i64(v, 0) >> i32(v, 1);
      case EQ_I64 -> i64(v, 0) == i64(v, 1);
      case NE_I64 -> i64(v, 0) != i64(v, 1);
      case LT_I64 -> i64(v, 0) < i64(v, 1);
      case LE_I64 -> i64(v, 0) <= i64(v, 1);
      case GT_I64 -> i64(v, 0) > i64(v, 1);
      case GE_I64 -> i64(v, 0) >= i64(v, 1);
      case ADD_I32 -> i32(v, 0) + i32(v, 1);
      case SUB_I32 -> i32(v, 0) - i32(v, 1);
      case MUL_I32 -> i32(v, 0) * i32(v, 1);
      case NEG_I32 -> -i32(v, 0);
      case ADD_EXACT_I32 -> narrow((long) i32(v, 0) + i32(v, 1));
      case SUB_EXACT_I32 -> narrow((long) i32(v, 0) - i32(v, 1));
      case MUL_EXACT_I32 -> narrow((long) i32(v, 0) * i32(v, 1));
      case NEG_EXACT_I32 -> narrow(-(long) i32(v, 0));
      case AND_I32 -> i32(v, 0) & i32(v, 1);
      case OR_I32 -> i32(v, 0) | i32(v, 1);
      case XOR_I32 -> i32(v, 0) ^ i32(v, 1);
      case SHL_I32 -> outside(i32(v, 1), 32) ? undefined() : i32(v, 0) << i32(v, 1);
      case SHR_I32 -> outside(i32(v, 1), 32) ? undefined() : i32(v, 0) >> i32(v, 1);
      case EQ_I32 -> i32(v, 0) == i32(v, 1);
      case NE_I32 -> i32(v, 0) != i32(v, 1);
      case LT_I32 -> i32(v, 0) < i32(v, 1);
      case LE_I32 -> i32(v, 0) <= i32(v, 1);
      case GT_I32 -> i32(v, 0) > i32(v, 1);
      case GE_I32 -> i32(v, 0) >= i32(v, 1);
      case AND_BOOL -> bool(v, 0) & bool(v, 1);
      case OR_BOOL -> bool(v, 0) | bool(v, 1);
      case XOR_BOOL -> bool(v, 0) ^ bool(v, 1);
      case NOT_BOOL -> !bool(v, 0);
      case ADD_F64 -> f64(v, 0) + f64(v, 1);
      case SUB_F64 -> f64(v, 0) - f64(v, 1);
      case MUL_F64 -> f64(v, 0) * f64(v, 1);
      case DIV_F64 -> f64(v, 0) / f64(v, 1);
      case NEG_F64 -> -f64(v, 0);
      case ABS_F64 -> Math.abs(f64(v, 0));
      case SQRT_F64 -> Math.sqrt(f64(v, 0));
      case EQ_F64 -> f64(v, 0) == f64(v, 1);
      case NE_F64 -> f64(v, 0) != f64(v, 1);
      case LT_F64 -> f64(v, 0) < f64(v, 1);
      case LE_F64 -> f64(v, 0) <= f64(v, 1);
      case GT_F64 -> f64(v, 0) > f64(v, 1);
      case GE_F64 -> f64(v, 0) >= f64(v, 1);
      case ADD_F32 -> f32(v, 0) + f32(v, 1);
      case SUB_F32 -> f32(v, 0) - f32(v, 1);
      case MUL_F32 -> f32(v, 0) * f32(v, 1);
      case DIV_F32 -> f32(v, 0) / f32(v, 1);
      case NEG_F32 -> -f32(v, 0);
      case ABS_F32 -> Math.abs(f32(v, 0));
      case SQRT_F32 -> (float) Math.sqrt(f32(v, 0));
      case EQ_F32 -> f32(v, 0) == f32(v, 1);
      case LT_F32 -> f32(v, 0) < f32(v, 1);
      case LE_F32 -> f32(v, 0) <= f32(v, 1);
      case I64_TO_F64 -> (double) i64(v, 0);
      case F64_TO_I64_EXACT -> integral(f64(v, 0));
      case I32_TO_I64 -> (long) i32(v, 0);
      case I64_TO_I32 -> (int) i64(v, 0);
      case I64_TO_I32_EXACT -> narrow(i64(v, 0));
      case BOOL_TO_I64 -> bool(v, 0) ? 1L : 0L;
      case I64_TO_BOOL -> i64(v, 0) != 0;
      case F32_TO_F64 -> (double) f32(v, 0);
      case F64_TO_F32 -> (float) f64(v, 0);
      case F64_TO_BITS -> Double.doubleToRawLongBits(f64(v, 0));
      case BITS_TO_F64 -> Double.longBitsToDouble(i64(v, 0));
      case SELECT_I64, SELECT_I32, SELECT_BOOL, SELECT_F64, SELECT_F32, SELECT_REF ->
          v[bool(v, 0) ? 1 : 2];
      case BOX_I64, BOX_F64, BOX_BOOL -> v[0];
      case UNBOX_I64 -> v[0] instanceof Long ? v[0] : undefined();
      case UNBOX_F64 -> v[0] instanceof Double ? v[0] : undefined();
      case UNBOX_BOOL -> v[0] instanceof Boolean ? v[0] : undefined();
      case SAME -> v[0] == v[1];
      case IS_NULL -> v[0] == null;
      case INSTANCE_OF -> type(immediate).isInstance(v[0]);
      case GUARD_TRUE -> guard(bool(v, 0));
      case GUARD_FALSE -> guard(!bool(v, 0));
      case GUARD_CLASS -> guard(v[0] != null && v[0].getClass() == type(immediate));
      case GUARD_NULL -> guard(v[0] == null);
      case GUARD_NONNULL -> guard(v[0] != null);
      case GUARD_SAME -> guard(v[0] == v[1]);
      case CONTEXT, DEPTH, LOAD_FIELD, STORE_FIELD, ARRAY_LENGTH, ARRAY_LOAD, ARRAY_STORE ->
          none(op);
      case NEW, NEW_ARRAY, CALL, CALL_REGION, CHARGE, FUEL_CHECK, POLL -> none(op);
    };
  }

  private static Object none(Op op) {
    throw new IllegalArgumentException(op + " is not computed from its operands alone");
  }

  private static long i64(@Nullable Object[] v, int index) {
    return (Long) v[index];
  }

  private static int i32(@Nullable Object[] v, int index) {
    return (Integer) v[index];
  }

  private static boolean bool(@Nullable Object[] v, int index) {
    return (Boolean) v[index];
  }

  private static double f64(@Nullable Object[] v, int index) {
    return (Double) v[index];
  }

  private static float f32(@Nullable Object[] v, int index) {
    return (Float) v[index];
  }

  private static Class<?> type(Immediate immediate) {
    return ((Immediate.ClassRef) immediate).type();
  }

  private static boolean outside(int count, int bits) {
    return count < 0 || count >= bits;
  }

  private static Object undefined() {
    return Verdict.UNDEFINED;
  }

  private static @Nullable Object guard(boolean holds) {
    return holds ? null : Verdict.EXITS;
  }

  private static Object exact(LongSupplier operation) {
    try {
      return operation.getAsLong();
    } catch (ArithmeticException overflow) {
      return Verdict.EXITS;
    }
  }

  private static Object narrow(long value) {
    return value == (int) value ? (Object) (int) value : Verdict.EXITS;
  }

  private static Object integral(double value) {
    long near = (long) value;
    boolean same = Double.doubleToRawLongBits(near) == Double.doubleToRawLongBits(value);
    return same && value < 0x1p63 ? (Object) near : Verdict.EXITS;
  }
}
