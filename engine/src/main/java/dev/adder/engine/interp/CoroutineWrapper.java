package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;

/** The iterator over a coroutine. */
final class CoroutineWrapper extends PyIterator implements Sendable {
  /** {@code coroutine_wrapper}. */
  static final PyType TYPE = PyType.builtin("coroutine_wrapper").sealedType();

  private final PyGenerator coroutine;

  CoroutineWrapper(PyGenerator coroutine) {
    super(TYPE);
    this.coroutine = coroutine;
  }

  PyGenerator coroutine() {
    return coroutine;
  }

  @Override
  public Object send(Context ctx, Object value) {
    Object yielded = coroutine.send(ctx, value);
    if (yielded == null) {
      throw Errors.stopIteration(coroutine.result());
    }
    return yielded;
  }

  @Override
  public Object next(Context ctx) {
    return coroutine.send(ctx, PyNone.NONE);
  }
}
