package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;

/**
 * What set and frozenset share: a hash table that holds its members in the order of CPython's
 * {@code setobject.c}. Confined to its isolate.
 */
public abstract sealed class PyAnySet extends PyExtensible permits PySet, PyFrozenSet {
  final SetTable table = new SetTable();

  /** An empty set of {@code type}. */
  protected PyAnySet(PyType type) {
    super(type);
  }

  /** Number of members. */
  public final int size() {
    return table.size();
  }

  /** One past the last position. */
  public final int limit() {
    return table.limit();
  }

  /** The member at a position, or Java null when there is none. */
  public final Object at(int position) {
    return table.at(position);
  }

  /** The next position from {@code from} on that holds a member, or -1. */
  public final int next(int from) {
    return table.next(from);
  }

  /** Adds {@code value}; false when it is there already. May run script code. */
  public final boolean add(Context ctx, Object value) {
    return table.add(ctx, value, Hash.of(ctx, value));
  }

  /** Whether {@code value} is a member. May run script code. */
  public final boolean contains(Context ctx, Object value) {
    return table.find(ctx, value, Hash.of(ctx, value)) >= 0;
  }

  /** The table; its hashes serve operations between sets. */
  final SetTable table() {
    return table;
  }
}
