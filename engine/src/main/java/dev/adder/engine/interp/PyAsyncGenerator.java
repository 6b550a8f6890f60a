package dev.adder.engine.interp;

/** An async generator. Its values come wrapped, so that they differ from what its awaits yield. */
public final class PyAsyncGenerator extends PyGenerator {
  private boolean closed;
  private boolean stepping;

  PyAsyncGenerator(Frame frame) {
    super(ASYNC_GENERATOR, frame);
  }

  /** A value on its way from {@code yield} to {@code __anext__}. */
  record Yielded(Object value) {}

  /** Whether it ended or was closed. */
  boolean isClosed() {
    return closed;
  }

  /** Marks it as closed. */
  void close() {
    closed = true;
  }

  /** Whether a step of it has begun and has not ended; what it awaits may be running. */
  boolean isStepping() {
    return stepping;
  }

  void setStepping(boolean value) {
    stepping = value;
  }
}
