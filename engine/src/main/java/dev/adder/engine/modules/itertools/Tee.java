package dev.adder.engine.modules.itertools;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;

/** One of the independent iterators that {@code itertools.tee} makes. */
@PyMethods(type = "itertools._tee")
public final class Tee extends PyIterator {
  /** {@code itertools._tee}. */
  public static final PyType TYPE = PyType.builtin("itertools._tee");

  private Link at;

  /** An item that some iterator has not seen yet; the last link has none. */
  private static final class Link {
    private Object source;
    private Object item;
    private Link next;
    private boolean running;

    Link(Object source) {
      this.source = source;
    }
  }

  private Tee(Link at) {
    super(TYPE);
    this.at = at;
  }

  /** An iterator over {@code iterable}; shares the items when that is such an iterator. */
  static Tee of(Context ctx, Object iterable) {
    Object source = Ops.iter(ctx, iterable);
    ctx.meter().allocate(64);
    return source instanceof Tee tee ? tee.copy(ctx) : new Tee(new Link(source));
  }

  Tee copy(Context ctx) {
    ctx.meter().allocate(32);
    return new Tee(at);
  }

  @Py(value = "__new__(cls, iterable, /)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object iterable) {
    return of(ctx, iterable);
  }

  @Override
  public Object next(Context ctx) {
    Link link = at;
    if (link.next == null) {
      if (link.source == null) {
        return null;
      }
      if (link.running) {
        throw Errors.runtime("cannot re-enter the tee iterator");
      }
      link.running = true;
      Object item;
      try {
        item = Ops.next(ctx, link.source);
      } finally {
        link.running = false;
      }
      if (item == null) {
        link.source = null;
        return null;
      }
      ctx.meter().allocate(40);
      link.item = item;
      link.next = new Link(link.source);
      link.source = null;
    }
    at = link.next;
    return link.item;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Tee self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, Tee self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  @Py("__copy__(self, /)")
  static Object copied(Context ctx, Tee self) {
    return self.copy(ctx);
  }
}
