package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.StopSignal;
import java.util.function.Supplier;

/**
 * What a script sees when the host fails: an exception becomes HostError with the original inside,
 * an error ends the run.
 */
public final class HostErrors {
  /** The error of the host that ends the run of an isolate. */
  private static final class Failure {
    Error error;
  }

  private HostErrors() {}

  /**
   * The Python exception for what a host's code threw. What the engine itself threw through that
   * code passes as it is: an exception of Python, or the end of the run.
   *
   * @throws StopSignal if that is what passed
   */
  public static PyException of(Exception thrown) {
    return switch (thrown) {
      case PyException e -> e;
      case StopSignal stop -> throw stop;
      default -> {
        if (thrown instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        boolean taped = thrown instanceof HostTape.Failure;
        String kind = taped ? ((HostTape.Failure) thrown).javaClass() : thrown.getClass().getName();
        String text = thrown.getMessage();
        boolean says = text != null && !text.isEmpty();
        PyBaseException value =
            new PyBaseException(Exceptions.HOST_ERROR, PyTuple.of(Str.of(says ? text : kind)));
        value
            .with("java_class", Str.of(kind))
            .withHostCause(taped && thrown.getCause() != null ? thrown.getCause() : thrown);
        yield new PyException(value);
      }
    };
  }

  /** Uses an object of the host at no charge; what it throws is translated. */
  public static <T> T guard(Context ctx, Supplier<T> use) {
    try {
      return use.get();
    } catch (RuntimeException e) {
      throw of(e);
    } catch (Error e) {
      throw fatal(ctx, e);
    }
  }

  /** TypeError for a use that the host's object does not support. */
  public static PyException type(String message, Exception cause) {
    PyBaseException value = Errors.type(message).value();
    return new PyException(value.withHostCause(cause));
  }

  /** The end of the run, because a host's code threw an error; the host will see that error. */
  static StopSignal fatal(Context ctx, Error error) {
    ctx.isolate().state(Failure.class, isolate -> new Failure()).error = error;
    String why = "the host failed: " + error.getClass().getName();
    ctx.meter().stop(why);
    return new StopSignal(Limit.STOPPED, 0, 0, why);
  }

  /** The host's error that ended the run, or null; only once. */
  public static Error takeFailure(Context ctx) {
    Failure failure = ctx.isolate().stateOrNull(Failure.class);
    Error error = failure == null ? null : failure.error;
    if (failure != null) {
      failure.error = null;
    }
    return error;
  }
}
