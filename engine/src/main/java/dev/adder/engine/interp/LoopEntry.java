package dev.adder.engine.interp;

import dev.adder.jit.exit.RunContext;
import java.lang.invoke.MethodHandle;

/**
 * The one place where the interpreter calls compiled code. An exact call of a method handle is
 * compiled for the type that it gives, so there is one method for each kind of result.
 */
final class LoopEntry {
  private LoopEntry() {}

  static void enter(MethodHandle entry, RunContext context, int depth, Frame f) {
    try {
      entry.invokeExact(context, depth, (Object) f);
    } catch (Throwable thrown) {
      throw passed(thrown);
    }
  }

  /** A function that gives an int. */
  static long number(
      MethodHandle entry, RunContext context, int depth, HotCalls.Arguments arguments) {
    try {
      return (long)
          entry.invokeExact(
              context,
              depth,
              (Object) arguments.references(),
              (Object) arguments.numbers(),
              (Object) arguments.function(),
              arguments.first());
    } catch (Throwable thrown) {
      throw passed(thrown);
    }
  }

  /** A function that gives a float. */
  static double real(
      MethodHandle entry, RunContext context, int depth, HotCalls.Arguments arguments) {
    try {
      return (double)
          entry.invokeExact(
              context,
              depth,
              (Object) arguments.references(),
              (Object) arguments.numbers(),
              (Object) arguments.function(),
              arguments.first());
    } catch (Throwable thrown) {
      throw passed(thrown);
    }
  }

  /** A function that gives anything else. */
  static Object object(
      MethodHandle entry, RunContext context, int depth, HotCalls.Arguments arguments) {
    try {
      return (Object)
          entry.invokeExact(
              context,
              depth,
              (Object) arguments.references(),
              (Object) arguments.numbers(),
              (Object) arguments.function(),
              arguments.first());
    } catch (Throwable thrown) {
      throw passed(thrown);
    }
  }

  /** What compiled code threw: never a checked exception. */
  private static RuntimeException passed(Throwable thrown) {
    if (thrown instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("compiled code threw a checked exception", thrown);
  }
}
