package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** {@code iter(function, sentinel)}. */
@PyMethods(type = "callable_iterator")
public final class CallableIterator extends PyIterator {
  /** {@code callable_iterator}. */
  public static final PyType TYPE = PyType.builtin("callable_iterator").sealedType();

  private Object function;
  private final Object sentinel;

  /** Calls {@code function} until it returns {@code sentinel}. */
  public CallableIterator(Object function, Object sentinel) {
    super(TYPE);
    this.function = function;
    this.sentinel = sentinel;
  }

  @Override
  public Object next(Context ctx) {
    if (function == null) {
      return null;
    }
    Object value;
    try {
      value = Calls.call(ctx, function);
    } catch (PyException e) {
      if (!e.is(Exceptions.STOP_ITERATION)) {
        throw e;
      }
      function = null;
      return null;
    }
    if (function != null && !Ops.identicalOrEqual(ctx, sentinel, value)) {
      return value;
    }
    function = null;
    return null;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, CallableIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, CallableIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, CallableIterator self) {
    Object iter = Reduce.builtin(ctx, "iter");
    return self.function == null
        ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(iter, PyTuple.of(self.function, self.sentinel));
  }
}
