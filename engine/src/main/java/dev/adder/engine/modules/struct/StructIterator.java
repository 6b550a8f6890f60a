package dev.adder.engine.modules.struct;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** Iterates the records of a buffer. */
@PyMethods(type = "_struct.unpack_iterator")
final class StructIterator extends PyIterator {
  /** {@code _struct.unpack_iterator}. */
  static final PyType TYPE = PyType.builtin("_struct.unpack_iterator").sealedType();

  private final StructFormat format;
  private final byte[] data;
  private int at;

  StructIterator(StructFormat format, byte[] data) {
    super(TYPE);
    this.format = format;
    this.data = data;
  }

  @Override
  public Object next(Context ctx) {
    if (at >= data.length) {
      return null;
    }
    Object record = StructCodec.unpack(ctx, format, data, at);
    at += (int) format.size();
    return record;
  }

  @Override
  public long lengthHint(Context ctx) {
    return (data.length - at) / format.size();
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, StructIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, StructIterator self) {
    Object record = self.next(ctx);
    if (record == null) {
      throw Errors.stopIteration();
    }
    return record;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, StructIterator self) {
    return self.lengthHint(ctx);
  }
}
