package dev.adder.engine.modules.collections;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;

/** Iterates a deque in either direction. */
@PyMethods(type = "collections._deque_iterator")
public final class DequeIterator extends PyIterator {
  /** {@code collections._deque_iterator}. */
  public static final PyType TYPE = PyType.builtin("collections._deque_iterator").sealedType();

  /** {@code collections._deque_reverse_iterator}. */
  public static final PyType REVERSE =
      PyType.builtin("collections._deque_reverse_iterator").sealedType();

  private final PyDeque deque;
  private final boolean reverse;
  private final long changes;
  private int done;

  DequeIterator(PyDeque deque, boolean reverse) {
    super(reverse ? REVERSE : TYPE);
    this.deque = deque;
    this.reverse = reverse;
    this.changes = deque.changes();
  }

  @Override
  public Object next(Context ctx) {
    if (done < 0) {
      return null;
    }
    if (deque.changes() != changes) {
      done = -1;
      throw Errors.runtime("deque mutated during iteration");
    }
    if (done >= deque.size()) {
      done = -1;
      return null;
    }
    int at = done++;
    return deque.get(reverse ? deque.size() - 1 - at : at);
  }

  @Override
  public long lengthHint(Context ctx) {
    return done < 0 ? 0 : Math.max(0, deque.size() - done);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, DequeIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, DequeIterator self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__length_hint__(self, /)")
  static Object hint(Context ctx, DequeIterator self) {
    return self.lengthHint(ctx);
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, DequeIterator self) {
    return PyTuple.of(self.type(), PyTuple.of(self.deque, (long) Math.max(0, self.done)));
  }

  @Py(value = "__new__(cls, deque, index=0, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object deque, Object index) {
    if (!(deque instanceof PyDeque source)) {
      throw Errors.type("argument 1 must be collections.deque, not " + Types.of(deque).name());
    }
    DequeIterator made = new DequeIterator(source, false);
    made.done = index == null ? 0 : Args.intValue(ctx, index);
    return made;
  }
}
