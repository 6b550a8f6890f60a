package dev.adder.engine.types;

import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;

/** A live view of a dict: its keys, values or items. */
public abstract class DictView extends PyObject {
  private final PyDict dict;

  DictView(PyType type, PyDict dict) {
    super(type);
    this.dict = dict;
  }

  /** The dict viewed. */
  public final PyDict viewed() {
    return dict;
  }

  /** A new iterator over what the view shows. */
  abstract PyIterator iterator();

  /** Whether the view shows {@code value}. */
  abstract boolean shows(Context ctx, Object value);

  final Object repr(Context ctx) {
    if (!ReprText.enter(ctx, this)) {
      return "...";
    }
    try {
      Object[] items = Reduce.rest(ctx, iterator()).toArray();
      return ReprText.join(ctx, type().name() + "([", items, "])");
    } finally {
      ReprText.leave(ctx, this);
    }
  }

  /** A comparison as between sets. */
  final Object compare(Context ctx, CompareOp op, Object other) {
    if (!(other instanceof PyAnySet || other instanceof DictKeys || other instanceof DictItems)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long mine = dict.size();
    long theirs = Ops.length(ctx, other);
    return switch (op) {
      case EQ -> mine == theirs && allIn(ctx, this, other);
      case NE -> !(mine == theirs && allIn(ctx, this, other));
      case LT -> mine < theirs && allIn(ctx, this, other);
      case LE -> mine <= theirs && allIn(ctx, this, other);
      case GT -> mine > theirs && allIn(ctx, other, this);
      case GE -> mine >= theirs && allIn(ctx, other, this);
    };
  }

  private static boolean allIn(Context ctx, Object part, Object whole) {
    Object iterator = Ops.iter(ctx, part);
    for (Object each = Ops.next(ctx, iterator); each != null; each = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (!Ops.contains(ctx, whole, each)) {
        return false;
      }
    }
    return true;
  }

  final Object intersect(Context ctx, Object other) {
    if (other instanceof PyAnySet set && set.type() == PySet.TYPE && dict.size() <= set.size()) {
      return SetOps.intersect(ctx, PySet.TYPE, set, this);
    }
    PySet common = new PySet();
    boolean swap = other instanceof DictView view && view.viewed().size() > dict.size();
    if (swap) {
      Iteration.drain(
          ctx,
          iterator(),
          each -> {
            if (Ops.contains(ctx, other, each)) {
              common.add(ctx, each);
            }
          });
    } else {
      Iteration.each(
          ctx,
          other,
          each -> {
            if (shows(ctx, each)) {
              common.add(ctx, each);
            }
          });
    }
    return common;
  }

  final boolean isDisjoint(Context ctx, Object other) {
    Object iterator = Ops.iter(ctx, other);
    for (Object each = Ops.next(ctx, iterator); each != null; each = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (shows(ctx, each)) {
        return false;
      }
    }
    return true;
  }

  private static PySet setOf(Context ctx, Object value) {
    boolean keys = value instanceof DictKeys view && view.viewed().type() == PyDict.TYPE;
    return SetOps.toSet(ctx, keys ? ((DictKeys) value).viewed() : value);
  }

  /** {@code left | right}, where one is a view. */
  static PySet union(Context ctx, Object left, Object right) {
    PySet all = setOf(ctx, left);
    SetOps.update(ctx, all, right);
    return all;
  }

  /** {@code left - right}, where one is a view. */
  static PySet difference(Context ctx, Object left, Object right) {
    PySet rest = setOf(ctx, left);
    SetOps.differenceUpdate(ctx, rest, right);
    return rest;
  }

  /** {@code left ^ right}, where one is a view. */
  static PySet symmetricDifference(Context ctx, Object left, Object right) {
    PySet either = setOf(ctx, left);
    SetOps.symmetricDifferenceUpdate(ctx, either, right);
    return either;
  }
}
