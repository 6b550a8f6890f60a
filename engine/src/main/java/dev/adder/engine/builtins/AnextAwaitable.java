package dev.adder.engine.builtins;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** What {@code anext(iterator, default)} returns: awaiting it gives the default at the end. */
@PyMethods(type = "anext_awaitable")
public final class AnextAwaitable extends PyObject {
  /** {@code anext_awaitable}. */
  public static final PyType TYPE = PyType.builtin("anext_awaitable").sealedType();

  private final Object wrapped;
  private final Object fallback;
  private Object iterator;

  AnextAwaitable(Object wrapped, Object fallback) {
    super(TYPE);
    this.wrapped = wrapped;
    this.fallback = fallback;
  }

  private Object iterator(Context ctx) {
    if (iterator == null) {
      Object method = Types.of(wrapped).special(Special.AWAIT);
      if (method != null) {
        iterator = Calls.callSpecial(ctx, method, wrapped);
      } else if (Types.of(wrapped).special(Special.NEXT) != null) {
        iterator = wrapped;
      } else {
        throw Errors.type(
            "object %s can't be used in 'await' expression".formatted(Types.of(wrapped).name()));
      }
    }
    return iterator;
  }

  /** At the end of the asynchronous iterator the default is the result. */
  private PyException translate(PyException e) {
    return e.is(Exceptions.STOP_ASYNC_ITERATION) ? Errors.stopIteration(fallback) : e;
  }

  @Py("__await__(self, /)")
  static Object await(Context ctx, AnextAwaitable self) {
    return self;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, AnextAwaitable self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object next(Context ctx, AnextAwaitable self) {
    Object inner = self.iterator(ctx);
    try {
      return Calls.callSpecial(ctx, Types.of(inner).special(Special.NEXT), inner);
    } catch (PyException e) {
      throw self.translate(e);
    }
  }

  @Py("send(self, value, /)")
  static Object send(Context ctx, AnextAwaitable self, Object value) {
    return self.forward(ctx, "send", value);
  }

  @Py("throw(self, /, *args)")
  static Object raise(Context ctx, AnextAwaitable self, Object[] args) {
    return self.forward(ctx, "throw", args);
  }

  @Py("close(self, /)")
  static Object close(Context ctx, AnextAwaitable self) {
    self.forward(ctx, "close");
    return PyNone.NONE;
  }

  private Object forward(Context ctx, String method, Object... args) {
    try {
      return Calls.method(ctx, iterator(ctx), method, args);
    } catch (PyException e) {
      throw translate(e);
    }
  }
}
