package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.Str;

/** What a script can do with an object of another isolate. */
@PyMethods(type = "foreignobject,foreignfunction")
final class ForeignObjectMethods {
  private ForeignObjectMethods() {}

  @Py("__getattr__(self, name, /)")
  static Object attribute(Context ctx, ForeignObject self, Object name) {
    return self.attribute(ctx, Str.text(name));
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, ForeignObject self) {
    return self.use(ctx, Ops::repr);
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, ForeignObject self) {
    return self.use(ctx, Ops::str);
  }

  @Py("__bool__(self, /)")
  static Object truth(Context ctx, ForeignObject self) {
    return self.use(ctx, Ops::truth);
  }

  @Py("__len__(self, /)")
  static Object length(Context ctx, ForeignObject self) {
    return self.use(ctx, Ops::length);
  }

  @Py("__getitem__(self, key, /)")
  static Object item(Context ctx, ForeignObject self, Object key) {
    return self.item(ctx, key);
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, ForeignObject self, Object key) {
    return self.contains(ctx, key);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, ForeignObject self) {
    return self.use(ctx, Ops::iter);
  }

  @Py("__next__(self, /)")
  static Object next(Context ctx, ForeignObject self) {
    Object item = self.use(ctx, Ops::next);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  /** Whether both are the same object of the same isolate. */
  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, ForeignObject self, Object value) {
    return value instanceof ForeignObject other
        ? (Object) self.target().equals(other.target())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, ForeignObject self) {
    return Hash.identity(ctx, ((ObjectView) self.target()).target());
  }
}
