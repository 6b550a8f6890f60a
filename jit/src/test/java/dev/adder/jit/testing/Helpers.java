package dev.adder.jit.testing;

import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Helper;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Set;

/** Static methods that regions of tests call. */
public final class Helpers {

  /** Computes from its arguments. */
  public static final Helper MIX =
      new Helper(
          Helpers.class,
          "mix",
          MethodType.methodType(long.class, long.class, double.class),
          Set.of());

  /** Reads a cell. */
  public static final Helper PEEK =
      new Helper(
          Helpers.class,
          "peek",
          MethodType.methodType(long.class, Cell.class),
          Set.of(Effect.READS));

  /** Writes a cell. */
  public static final Helper POKE =
      new Helper(
          Helpers.class,
          "poke",
          MethodType.methodType(void.class, Cell.class, long.class),
          Set.of(Effect.READS, Effect.WRITES));

  /** Does what code of a guest may do: works, spends fuel, writes a note, fails now and then. */
  public static final Helper GUEST =
      new Helper(
          Helpers.class,
          "guest",
          MethodType.methodType(Object.class, Object.class, Object.class, long.class),
          Set.of(Effect.GUEST, Effect.PENDING));

  /** All of them. */
  public static final List<Helper> ALL = List.of(MIX, PEEK, POKE, GUEST);

  private Helpers() {}

  public static long mix(long a, double d) {
    return a * 31 + (long) d;
  }

  public static long peek(Cell cell) {
    return cell.a + cell.i + (cell.next == null ? 0 : cell.next.a);
  }

  public static void poke(Cell cell, long value) {
    cell.a ^= value;
    cell.i++;
  }

  public static Object guest(Object context, Object cell, long value) {
    TestContext run = (TestContext) context;
    run.note("guest " + value);
    run.fuel -= 3;
    ((Cell) cell).a = value;
    if (value % 7 == 1) {
      run.pending = "failed";
      return null;
    }
    return cell;
  }
}
