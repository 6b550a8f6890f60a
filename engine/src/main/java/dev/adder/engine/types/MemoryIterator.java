package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** Iterates the items of a one-dimensional memoryview. */
@PyMethods(type = "memory_iterator")
public final class MemoryIterator extends PyIterator {
  /** {@code memory_iterator}. */
  public static final PyType TYPE = PyType.builtin("memory_iterator").sealedType();

  private PyMemoryView view;
  private int index;

  MemoryIterator(PyMemoryView view) {
    super(TYPE);
    this.view = view;
  }

  @Override
  public Object next(Context ctx) {
    if (view == null) {
      return null;
    }
    view.requireOpen();
    PyMemoryView.Window window = view.window();
    if (index >= window.shape()[0]) {
      view = null;
      return null;
    }
    int at = window.offset() + index++ * window.strides()[0];
    return ItemFormat.read(MemoryItems.code(view), view.data(), at);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, MemoryIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, MemoryIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }
}
