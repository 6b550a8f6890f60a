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

/** Iterates bytes or a bytearray, whose size it reads anew at every step. */
@PyMethods(type = "bytes_iterator,bytearray_iterator")
public final class BytesIterator extends PyIterator {
  /** {@code bytes_iterator}. */
  public static final PyType TYPE = PyType.builtin("bytes_iterator").sealedType();

  /** {@code bytearray_iterator}. */
  public static final PyType ARRAY_TYPE = PyType.builtin("bytearray_iterator").sealedType();

  private PyByteString bytes;
  private final boolean fixed;
  private long index;

  /** Iterates {@code bytes} from the start. */
  public BytesIterator(PyByteString bytes) {
    super(bytes instanceof PyBytes ? TYPE : ARRAY_TYPE);
    this.fixed = bytes instanceof PyBytes;
    this.bytes = bytes;
  }

  @Override
  public Object next(Context ctx) {
    if (bytes == null) {
      return null;
    }
    if (index < bytes.size()) {
      return (long) bytes.at((int) index++);
    }
    bytes = null;
    return null;
  }

  @Override
  public long lengthHint(Context ctx) {
    return bytes == null ? 0 : Math.max(0, bytes.size() - index);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, BytesIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, BytesIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, BytesIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, BytesIterator self) {
    Object iter = Reduce.builtin(ctx, "iter");
    if (self.bytes == null) {
      return PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY));
    }
    return PyTuple.of(iter, PyTuple.of(self.bytes), self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, BytesIterator self, Object state) {
    long at = Args.position(ctx, state);
    if (self.bytes != null) {
      self.index = Math.max(0, Math.min(at, self.bytes.size()));
    }
    return PyNone.NONE;
  }
}
