package dev.adder.engine.host;

import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PyAnySet;
import dev.adder.engine.types.PySet;
import java.util.Set;

/** A host's set, queue or view of a map as Python's set. */
@PyMethods(type = "hostcollection")
final class HostCollectionMethods {
  private HostCollectionMethods() {}

  private static boolean isSet(Object value) {
    return value instanceof PyAnySet
        || value instanceof HostCollection other && other.target() instanceof Set;
  }

  private static Object orCopy(Context ctx, Object value) {
    if (!(value instanceof HostCollection items)) {
      return value;
    }
    PySet set = new PySet();
    Iteration.each(ctx, items, item -> set.add(ctx, item));
    return set;
  }

  @Py("__len__(self, /)")
  static Object len(Context ctx, HostCollection self) {
    return HostCalls.use(ctx, () -> (long) self.items().size());
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, HostCollection self) {
    return HostCalls.use(ctx, () -> new HostIterator(self.items().iterator()));
  }

  @Py("__contains__(self, key, /)")
  static Object contains(Context ctx, HostCollection self, Object value) {
    return HostCalls.use(
        ctx, () -> HostKeys.has(self.items(), HostKeys.in(ctx, self.items(), value)));
  }

  @Py("__eq__(self, value, /)")
  static Object eq(Context ctx, HostCollection self, Object value) {
    return isSet(self) && isSet(value)
        ? Ops.compare(ctx, CompareOp.EQ, orCopy(ctx, self), orCopy(ctx, value))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, HostCollection self) {
    return HostText.of(
        ctx,
        self,
        "{...}",
        () -> Ops.repr(ctx, isSet(self) ? orCopy(ctx, self) : Iteration.toList(ctx, self)));
  }

  @Py("add(self, object, /)")
  static Object add(Context ctx, HostCollection self, Object value) {
    ctx.meter().allocate(48);
    HostCalls.use(ctx, () -> self.items().add(HostKeys.in(ctx, self.items(), value)));
    return PyNone.NONE;
  }

  @Py("discard(self, object, /)")
  static Object discard(Context ctx, HostCollection self, Object value) {
    take(ctx, self, value);
    return PyNone.NONE;
  }

  @Py("remove(self, object, /)")
  static Object remove(Context ctx, HostCollection self, Object value) {
    if (!take(ctx, self, value)) {
      throw Errors.key(value);
    }
    return PyNone.NONE;
  }

  private static boolean take(Context ctx, HostCollection self, Object value) {
    return HostCalls.use(ctx, () -> self.items().remove(HostKeys.in(ctx, self.items(), value)));
  }

  @Py("clear(self, /)")
  static Object clear(Context ctx, HostCollection self) {
    HostCalls.use(
        ctx,
        () -> {
          self.items().clear();
          return null;
        });
    return PyNone.NONE;
  }
}
