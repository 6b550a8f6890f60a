package dev.adder.engine.host;

import dev.adder.engine.object.Context;
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

  private static RuntimeException thrown(Context ctx, Throwable cause) {
    return cause instanceof Exception e
        ? HostErrors.of(e)
        : HostErrors.fatal(ctx, cause instanceof Error e ? e : new AssertionError(cause));
  }
}
