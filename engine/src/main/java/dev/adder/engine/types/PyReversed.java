package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/** {@code reversed(sequence)} of something without {@code __reversed__}. */
@PyMethods(type = "reversed")
public final class PyReversed extends PyIterator {
  /** {@code reversed}. */
  public static final PyType TYPE = PyType.builtin("reversed");

  private Object sequence;
  private long index;

  private PyReversed(PyType type, Object sequence, long length) {
    super(type);
    this.sequence = sequence;
    this.index = length - 1;
  }

  @Py(value = "__new__(cls, object, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object sequence) {
    PyType type = Types.of(sequence);
    Object own = type.special(Special.REVERSED);
    if (own == PyNone.NONE) {
      throw Errors.type("'" + type.name() + "' object is not reversible");
    }
    if (own != null) {
      return Calls.callSpecial(ctx, own, sequence);
    }
    if (type.special(Special.GETITEM) == null || !isSequence(type)) {
      throw Errors.type("'" + type.name() + "' object is not reversible");
    }
    ctx.meter().allocate(40);
    return new PyReversed(cls, sequence, Ops.length(ctx, sequence));
  }

  private static boolean isSequence(PyType type) {
    return !type.isSubtypeOf(dev.adder.engine.object.PyDict.TYPE) && type != PyMappingProxy.TYPE;
  }

  @Override
  public Object next(Context ctx) {
    if (sequence == null) {
      return null;
    }
    if (index >= 0) {
      try {
        Object item = Ops.getItem(ctx, sequence, index);
        index--;
        return item;
      } catch (dev.adder.engine.object.PyException e) {
        sequence = null;
        if (!e.is(dev.adder.engine.object.Exceptions.INDEX_ERROR)
            && !e.is(dev.adder.engine.object.Exceptions.STOP_ITERATION)) {
          throw e;
        }
        return null;
      }
    }
    sequence = null;
    return null;
  }

  @Override
  public long lengthHint(Context ctx) {
    if (sequence == null) {
      return 0;
    }
    return Ops.length(ctx, sequence) < index + 1 ? 0 : index + 1;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, PyReversed self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, PyReversed self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, PyReversed self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyReversed self) {
    return self.sequence == null
        ? PyTuple.of(self.type(), PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(self.type(), PyTuple.of(self.sequence), self.index);
  }

  @Py("__setstate__(self, state, /)")
  static Object setState(Context ctx, PyReversed self, Object state) {
    long at = Args.position(ctx, state);
    if (self.sequence != null) {
      self.index = Math.max(-1, Math.min(at, Ops.length(ctx, self.sequence) - 1));
    }
    return PyNone.NONE;
  }
}
