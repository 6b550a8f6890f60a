package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** The operations of sets, in the order of steps of CPython's so that results iterate alike. */
final class SetOps {
  private SetOps() {}

  /** An empty set of exactly {@code type}, which is set or frozenset. */
  static PyAnySet empty(PyType type) {
    return type == PySet.TYPE ? new PySet() : new PyFrozenSet();
  }

  /** Which of set and frozenset the results of operations on {@code set} are. */
  static PyType baseOf(PyAnySet set) {
    return set instanceof PySet ? PySet.TYPE : PyFrozenSet.TYPE;
  }

  /** {@code set(iterable)}. */
  static PySet toSet(Context ctx, Object iterable) {
    PySet set = new PySet();
    update(ctx, set, iterable);
    return set;
  }

  /** A set of exactly {@code type} with the members of {@code source}. */
  static PyAnySet copyAs(Context ctx, PyType type, PyAnySet source) {
    ctx.meter().allocate(200);
    PyAnySet copy = empty(type);
    copy.table().addAll(ctx, source.table());
    return copy;
  }

  /** {@code self |= other} for any iterable. */
  static void update(Context ctx, PyAnySet self, Object other) {
    if (other instanceof PyAnySet set) {
      self.table().addAll(ctx, set.table());
    } else if (other instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      self.table().reserve(ctx, dict.size());
      for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
        ctx.meter().step();
        self.add(ctx, dict.keyAt(i));
      }
    } else {
      Iteration.each(ctx, other, new Adder(ctx, self));
    }
  }

  private record Adder(Context ctx, PyAnySet set) implements Iteration.Sink {
    @Override
    public void accept(Object item) {
      set.add(ctx, item);
    }
  }

  static PyAnySet union(Context ctx, PyType type, PyAnySet left, PyAnySet right) {
    PyAnySet all = copyAs(ctx, type, left);
    if (left == right) {
      return all;
    }
    int mark = ctx.hold(all);
    try {
      all.table().addAll(ctx, right.table());
    } finally {
      ctx.release(mark);
    }
    return all;
  }

  static PyAnySet intersect(Context ctx, PyType type, PyAnySet self, Object other) {
    PyAnySet common = empty(type);
    if (!(other instanceof PyAnySet set)) {
      Iteration.each(
          ctx,
          other,
          item -> {
            long hash = Hash.of(ctx, item);
            if (self.table().find(ctx, item, hash) >= 0) {
              common.table().add(ctx, item, hash);
            }
          });
      return common;
    }
    if (set == self) {
      return copyAs(ctx, type, self);
    }
    boolean swap = set.size() > self.size();
    SetTable walked = swap ? self.table() : set.table();
    SetTable asked = swap ? set.table() : self.table();
    for (int i = walked.next(0); i >= 0; i = walked.next(i + 1)) {
      ctx.meter().step();
      Object item = walked.at(i);
      long hash = walked.hashAt(i);
      if (asked.find(ctx, item, hash) >= 0) {
        common.table().add(ctx, item, hash);
      }
    }
    return common;
  }

  static PyAnySet difference(Context ctx, PyType type, PyAnySet self, Object other) {
    if (!(other instanceof PyAnySet) && !(other instanceof PyDict)
        || (self.size() >> 2) > Ops.length(ctx, other)) {
      PyAnySet rest = copyAs(ctx, type, self);
      differenceUpdate(ctx, rest, other);
      return rest;
    }
    PyAnySet rest = empty(type);
    SetTable mine = self.table();
    for (int i = mine.next(0); i >= 0; i = mine.next(i + 1)) {
      ctx.meter().step();
      Object item = mine.at(i);
      long hash = mine.hashAt(i);
      boolean there =
          other instanceof PyAnySet set
              ? set.table().find(ctx, item, hash) >= 0
              : ((PyDict) other).contains(ctx, item);
      if (!there) {
        rest.table().add(ctx, item, hash);
      }
    }
    return rest;
  }

  /** {@code self -= other} for any iterable. */
  static void differenceUpdate(Context ctx, PyAnySet self, Object other) {
    if (other == self) {
      self.table().clear();
      return;
    }
    SetTable mine = self.table();
    if (other instanceof PyAnySet set) {
      SetTable theirs = set.table();
      for (int i = theirs.next(0); i >= 0; i = theirs.next(i + 1)) {
        ctx.meter().step();
        mine.discard(ctx, theirs.at(i), theirs.hashAt(i));
      }
    } else {
      Iteration.each(ctx, other, item -> mine.discard(ctx, item, Hash.of(ctx, item)));
    }
  }

  static PyAnySet symmetricDifference(Context ctx, PyType type, PyAnySet self, Object other) {
    PyAnySet either = empty(type);
    update(ctx, either, other);
    symmetricDifferenceUpdate(ctx, either, self);
    return either;
  }

  /** {@code self ^= other} for any iterable. */
  static void symmetricDifferenceUpdate(Context ctx, PyAnySet self, Object other) {
    if (other == self) {
      self.table().clear();
      return;
    }
    SetTable mine = self.table();
    if (other instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
        ctx.meter().step();
        Object key = dict.keyAt(i);
        toggle(ctx, mine, key, Hash.of(ctx, key));
      }
      return;
    }
    PyAnySet set = other instanceof PyAnySet known ? known : toSet(ctx, other);
    SetTable theirs = set.table();
    for (int i = theirs.next(0); i >= 0; i = theirs.next(i + 1)) {
      ctx.meter().step();
      toggle(ctx, mine, theirs.at(i), theirs.hashAt(i));
    }
  }

  private static void toggle(Context ctx, SetTable table, Object item, long hash) {
    if (!table.discard(ctx, item, hash)) {
      table.add(ctx, item, hash);
    }
  }

  static boolean isDisjoint(Context ctx, PyAnySet self, Object other) {
    if (other instanceof PyAnySet set) {
      boolean swap = set.size() > self.size();
      SetTable walked = swap ? self.table() : set.table();
      SetTable asked = swap ? set.table() : self.table();
      for (int i = walked.next(0); i >= 0; i = walked.next(i + 1)) {
        ctx.meter().step();
        if (asked.find(ctx, walked.at(i), walked.hashAt(i)) >= 0) {
          return false;
        }
      }
      return true;
    }
    Object iterator = Ops.iter(ctx, other);
    for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (self.contains(ctx, item)) {
        return false;
      }
    }
    return true;
  }

  static boolean isSubset(Context ctx, PyAnySet self, Object other) {
    PyAnySet set = other instanceof PyAnySet known ? known : toSet(ctx, other);
    if (self.size() > set.size()) {
      return false;
    }
    SetTable mine = self.table();
    for (int i = mine.next(0); i >= 0; i = mine.next(i + 1)) {
      ctx.meter().step();
      if (set.table().find(ctx, mine.at(i), mine.hashAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isSuperset(Context ctx, PyAnySet self, Object other) {
    if (other instanceof PyAnySet set) {
      return isSubset(ctx, set, self);
    }
    Object iterator = Ops.iter(ctx, other);
    for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (!self.contains(ctx, item)) {
        return false;
      }
    }
    return true;
  }

  static Object compare(Context ctx, CompareOp op, PyAnySet self, Object other) {
    if (!(other instanceof PyAnySet set)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    ctx.enterNative();
    try {
      return switch (op) {
        case EQ -> self.size() == set.size() && isSubset(ctx, self, set);
        case NE -> self.size() != set.size() || !isSubset(ctx, self, set);
        case LT -> self.size() < set.size() && isSubset(ctx, self, set);
        case LE -> isSubset(ctx, self, set);
        case GT -> set.size() < self.size() && isSubset(ctx, set, self);
        case GE -> isSubset(ctx, set, self);
      };
    } finally {
      ctx.leaveNative();
    }
  }

  /** {@code value in self}; a set is looked up as the frozenset equal to it. */
  static boolean contains(Context ctx, PyAnySet self, Object value) {
    try {
      return self.contains(ctx, value);
    } catch (PyException e) {
      if (value instanceof PySet key && e.is(Exceptions.TYPE_ERROR)) {
        return self.contains(ctx, copyAs(ctx, PyFrozenSet.TYPE, key));
      }
      throw e;
    }
  }

  static Object repr(Context ctx, PyAnySet self) {
    String name = self.type().name();
    if (!ReprText.enter(ctx, self)) {
      return name + "(...)";
    }
    boolean isPlain = self.type() == PySet.TYPE;
    ReprJoin out = new ReprJoin(ctx, isPlain ? "{" : name + "({");
    int mark = ctx.hold(out);
    try {
      if (self.size() == 0) {
        return name + "()";
      }
      for (int i = self.next(0); i >= 0; i = self.next(i + 1)) {
        ctx.meter().step();
        out.item().text(Ops.repr(ctx, self.at(i)));
      }
      return out.end(isPlain ? "}" : "})");
    } finally {
      ctx.release(mark);
      ReprText.leave(ctx, self);
    }
  }

  static Object reduce(Context ctx, PyAnySet self) {
    Object members = Reduce.rest(ctx, new SetIterator(self));
    Object state = Calls.method(ctx, self, "__getstate__");
    return PyTuple.of(self.type(), PyTuple.of(members), state);
  }
}
