package dev.adder.engine.modules.struct;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;

/** The functions of module {@code _struct}. */
@PyMethods(module = "_struct,struct")
final class StructFunctions {
  private StructFunctions() {}

  @Py("calcsize(format, /)")
  static Object calcSize(Context ctx, Object format) {
    return PyStruct.parse(ctx, format).size();
  }

  private static StructFormat first(Context ctx, Object[] args) {
    if (args.length == 0) {
      throw Errors.type("missing format argument");
    }
    return PyStruct.parse(ctx, args[0]);
  }

  @Py("pack(*args)")
  static Object pack(Context ctx, Object[] args) {
    return PyStruct.pack(ctx, first(ctx, args), args, 1);
  }

  @Py("pack_into(*args)")
  static Object packInto(Context ctx, Object[] args) {
    return PyStruct.packInto(ctx, first(ctx, args), args, 1);
  }

  @Py("unpack(format, buffer, /)")
  static Object unpack(Context ctx, Object format, Object buffer) {
    return PyStruct.unpack(ctx, PyStruct.parse(ctx, format), buffer);
  }

  @Py("unpack_from(format, /, buffer, offset=0)")
  static Object unpackFrom(Context ctx, Object format, Object buffer, Object offset) {
    return PyStruct.unpackFrom(ctx, PyStruct.parse(ctx, format), buffer, offset);
  }

  @Py("iter_unpack(format, buffer, /)")
  static Object iterUnpack(Context ctx, Object format, Object buffer) {
    return PyStruct.iterUnpack(ctx, PyStruct.parse(ctx, format), buffer);
  }

  @Py("_clearcache()")
  static Object clearCache(Context ctx) {
    return PyNone.NONE;
  }
}
