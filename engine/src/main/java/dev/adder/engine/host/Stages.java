package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * Coroutines of a script where Java has a result for later: a parameter or the result of a method
 * of type {@code CompletionStage}, {@code CompletableFuture} or {@code Future}.
 */
public final class Stages {
  /** Who drives coroutines for the host; a state of the isolate. */
  public interface Driver {
    /**
     * Begins to drive a coroutine, and goes on until it first waits.
     *
     * @param type what the value is fitted to; null to leave it as it is
     */
    CompletableFuture<Object> drive(HostValues.View awaitable, Class<?> type);
  }

  private Stages() {}

  /** Whether a script's object becomes a result for later where Java has the type. */
  public static boolean areMade(HostValues.View object, Class<?> type) {
    return (type == CompletableFuture.class
            || type == CompletionStage.class
            || type == Future.class)
        && Types.of(object.target()).special(Special.AWAIT) != null;
  }

  static CompletableFuture<Object> drive(Context ctx, HostValues.View awaitable, Class<?> type) {
    Driver driver = ctx.isolate().stateOrNull(Driver.class);
    if (driver == null) {
      throw new IllegalStateException("nobody drives coroutines in this isolate");
    }
    return driver.drive(awaitable, type);
  }

  /** What {@code Future<T>} and its like promise; null when that is no class. */
  static Class<?> valueType(Type promised) {
    return promised instanceof ParameterizedType type
            && type.getActualTypeArguments()[0] instanceof Class<?> value
        ? value
        : null;
  }
}
