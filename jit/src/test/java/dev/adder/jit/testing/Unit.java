package dev.adder.jit.testing;

import dev.adder.jit.backend.EntryType;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.IrType;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;

/**
 * A unit that is a Java method.
 *
 * @param name its name
 * @param arguments kinds of its arguments
 * @param result kind of its result
 * @param site its link
 */
public record Unit(String name, List<IrType> arguments, Optional<IrType> result, CallSite site)
    implements CallTarget {

  /** Halves its argument, spends fuel, and fails for some. */
  public static final Unit HALVE = of("halve", List.of(IrType.I64), Optional.of(IrType.I64));

  /** A unit that is the method of this class with that name. */
  public static Unit of(String name, List<IrType> arguments, Optional<IrType> result) {
    try {
      MethodHandle method =
          MethodHandles.lookup().findStatic(Unit.class, name, EntryType.of(arguments, result));
      return new Unit(name, arguments, result, new ConstantCallSite(method));
    } catch (ReflectiveOperationException missing) {
      throw new AssertionError(missing);
    }
  }

  /** See {@link #HALVE}. */
  public static long halve(RunContext context, int depth, long value) {
    ((TestContext) context).note("halve " + depth + " " + value);
    context.fuel -= 2;
    if (value == 13) {
      context.pending = "thirteen";
    }
    return value / 2;
  }
}
