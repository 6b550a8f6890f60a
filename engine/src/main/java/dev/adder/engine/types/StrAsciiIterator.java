package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** Iterates the characters of an ASCII str. */
@PyMethods(type = "str_ascii_iterator")
public final class StrAsciiIterator extends PyIterator {
  /** {@code str_ascii_iterator}. */
  public static final PyType TYPE = PyType.builtin("str_ascii_iterator").sealedType();

  private String text;
  private int index;

  StrAsciiIterator(String text) {
    super(TYPE);
    this.text = text;
  }

  @Override
  public Object next(Context ctx) {
    if (text == null) {
      return null;
    }
    if (index < text.length()) {
      return Str.of(text.charAt(index++));
    }
    text = null;
    return null;
  }

  @Override
  public long lengthHint(Context ctx) {
    return text == null ? 0 : text.length() - index;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, StrAsciiIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, StrAsciiIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, StrAsciiIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, StrAsciiIterator self) {
    Object iter = Reduce.builtin(ctx, "iter");
    return self.text == null
        ? PyTuple.of(iter, PyTuple.of(""))
        : PyTuple.of(iter, PyTuple.of(self.text), (long) self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, StrAsciiIterator self, Object state) {
    long at = Args.position(ctx, state);
    if (self.text != null) {
      self.index = (int) Math.max(0, Math.min(at, self.text.length()));
    }
    return PyNone.NONE;
  }
}
