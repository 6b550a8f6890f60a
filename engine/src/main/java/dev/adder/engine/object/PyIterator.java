package dev.adder.engine.object;

/**
 * An iterator written in Java; some types of iterators can be subclassed. Confined to its isolate.
 */
public abstract class PyIterator extends PyExtensible {
  /** Makes an iterator of {@code type}. */
  protected PyIterator(PyType type) {
    super(type);
  }

  /** The next value, or Java null at the end; after the end it stays null. */
  public abstract Object next(Context ctx);

  /** The end, when that is what {@code e} says: what a function of the script raised in next. */
  protected static Object ended(PyException e) {
    if (e.is(Exceptions.STOP_ITERATION)) {
      return null;
    }
    throw e;
  }

  /** How many values are left as far as is known, or -1. */
  public long lengthHint(Context ctx) {
    return -1;
  }
}
