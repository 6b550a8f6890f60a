package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Descriptor;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** What the methods of descriptors share. */
final class DescriptorCalls {
  private static final String[] COPIED = {
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__"
  };

  private DescriptorCalls() {}

  /** {@code descriptor.__get__(instance, owner)}. */
  static Object get(Context ctx, Descriptor descriptor, Object instance, Object owner) {
    boolean through = instance == PyNone.NONE && owner != PyNone.TYPE;
    if (through && (owner == null || owner == PyNone.NONE)) {
      throw Errors.type("__get__(None, None) is invalid");
    }
    PyType type = owner instanceof PyType cls ? cls : Types.of(instance);
    if (!through
        && descriptor instanceof NativeFunction f
        && !Types.isInstance(instance, f.owner())) {
      throw Errors.type(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object"
              .formatted(f.name(), f.owner().name(), Types.of(instance).name()));
    }
    return descriptor.get(ctx, through ? null : instance, type);
  }

  /** Gives {@code wrapper} the names of the function it wraps. */
  static void copyNames(Context ctx, PyObject wrapper, Object function) {
    PyDict dict = wrapper.dict();
    for (String name : COPIED) {
      Object value = Attributes.getOrNull(ctx, function, name);
      if (value != null) {
        dict.put(ctx, Str.of(name), value);
      }
    }
  }

  /** {@code bool(function.__isabstractmethod__)}, false when it has none. */
  static boolean isAbstract(Context ctx, Object function) {
    Object flag = Attributes.getOrNull(ctx, function, "__isabstractmethod__");
    return flag != null && Ops.truth(ctx, flag);
  }
}
