package dev.adder.engine.object;

/** {@code tuple}: an immutable sequence. The array is never modified after construction. */
public final class PyTuple extends PyExtensible {
  /** {@code tuple}. */
  public static final PyType TYPE = PyType.builtin("tuple");

  /** {@code ()}. */
  public static final PyTuple EMPTY = new PyTuple(new Object[0]);

  private final Object[] items;

  /** A tuple of {@code items}, which the caller gives away. */
  public PyTuple(Object... items) {
    super(TYPE);
    this.items = items;
  }

  /** An instance of {@code type}, a subclass of tuple. */
  public PyTuple(PyType type, Object[] items) {
    super(type);
    this.items = items;
  }

  /** A tuple of {@code items}, which the caller gives away. */
  public static PyTuple of(Object... items) {
    return items.length == 0 ? EMPTY : new PyTuple(items);
  }

  /** Number of items. */
  public int size() {
    return items.length;
  }

  /** Item {@code i}, 0 <= i < size. */
  public Object get(int i) {
    return items[i];
  }

  /** The items themselves: read only. */
  public Object[] items() {
    return items;
  }
}
