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

/** Iterates the code points of a str with some beyond ASCII. */
@PyMethods(type = "str_iterator")
public final class StrIterator extends PyIterator {
  /** {@code str_iterator}. */
  public static final PyType TYPE = PyType.builtin("str_iterator").sealedType();

  private Object text;
  private long index;

  private StrIterator(Object text) {
    super(TYPE);
    this.text = text;
  }

  /** A new iterator over a plain str, of the type that CPython takes for it. */
  public static PyIterator of(Object plain) {
    return plain instanceof String s && isAscii(s)
        ? new StrAsciiIterator(s)
        : new StrIterator(plain);
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      Context.pace(i);
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object next(Context ctx) {
    if (text == null) {
      return null;
    }
    if (index < Str.length(text)) {
      return Str.of(Str.at(text, (int) index++));
    }
    text = null;
    return null;
  }

  @Override
  public long lengthHint(Context ctx) {
    return text == null ? 0 : Str.length(text) - index;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, StrIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, StrIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, StrIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, StrIterator self) {
    Object iter = Reduce.builtin(ctx, "iter");
    return self.text == null
        ? PyTuple.of(iter, PyTuple.of(""))
        : PyTuple.of(iter, PyTuple.of(self.text), self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, StrIterator self, Object state) {
    long at = Args.position(ctx, state);
    if (self.text != null) {
      self.index = Math.max(0, Math.min(at, Str.length(self.text)));
    }
    return PyNone.NONE;
  }
}
