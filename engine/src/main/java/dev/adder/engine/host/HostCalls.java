package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;

/**
 * Every call of a host's code goes through here: counted, bounded in depth, failures translated.
 * The host may take its time, so stop requests and times are looked at after each call.
 */
final class HostCalls {
  /** A call of the host. */
  interface Work<T> {
    T run() throws Exception;
  }

  private HostCalls() {}

  /** A call into a host's function or member; charged as a host call. */
  static <T> T call(Context ctx, Work<T> work) {
    ctx.meter().hostCall();
    return use(ctx, work);
  }

  /** The value of a field, unless a tape has it. */
  static Object field(Context ctx, Field field, Object target) {
    return call(
        ctx,
        () ->
            HostKinds.result(
                ctx,
                taped(ctx, field.getName(), () -> field.get(target)),
                field.getDeclaringClass()));
  }

  /** The result of a part, unless a tape has it. */
  static Object member(Context ctx, String name, HostTape.Call access) {
    return call(ctx, () -> HostValues.result(ctx, taped(ctx, name, access)));
  }

  /** As {@link #member(Context, String, HostTape.Call)}, charged as a step only. */
  static Object look(Context ctx, String name, HostTape.Call access) {
    return use(ctx, () -> HostValues.result(ctx, taped(ctx, name, access)));
  }

  /** The result of a method or constructor, unless a tape has it. */
  static Object member(Context ctx, HostCode code, HostTape.Call access) {
    return call(ctx, () -> code.result(ctx, taped(ctx, code.name(), access)));
  }

  private static Object taped(Context ctx, String name, HostTape.Call access) throws Exception {
    HostTape tape = ctx.isolate().stateOrNull(HostTape.class);
    return tape == null ? access.run() : tape.result(name, () -> own(access));
  }

  /** What the host's code itself threw, without what reflection puts around it. */
  private static Object own(HostTape.Call access) throws Exception {
    try {
      return access.run();
    } catch (InvocationTargetException e) {
      throw switch (e.getCause()) {
        case Error error -> throw error;
        case Exception failed -> failed;
        case null, default -> e;
      };
    }
  }

  /** A use of a host's collection; charged as a step. */
  static <T> T use(Context ctx, Work<T> work) {
    ctx.meter().step();
    ctx.enterNative();
    try {
      T result = work.run();
      ctx.meter().poll();
      return result;
    } catch (InvocationTargetException e) {
      throw thrown(ctx, e.getCause());
    } catch (Exception e) {
      throw HostErrors.of(e);
    } catch (Error e) {
      throw HostErrors.fatal(ctx, e);
    } finally {
      ctx.leaveNative();
    }
  }

  /** The exception of the script, or the end of the run, for what the host's code threw. */
  static RuntimeException thrown(Context ctx, Throwable cause) {
    return cause instanceof Exception e
        ? HostErrors.of(e)
        : HostErrors.fatal(ctx, cause instanceof Error e ? e : new AssertionError(cause));
  }
}
