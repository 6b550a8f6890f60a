package dev.adder.engine.object;

/** Iterates an object that has {@code __getitem__} only, by index until IndexError. */
public final class PySequenceIterator extends PyIterator {
  /** {@code iterator}. */
  public static final PyType TYPE = PyType.builtin("iterator").sealedType();

  private Object sequence;
  private long index;

  /** Iterates {@code sequence} from index 0. */
  public PySequenceIterator(Object sequence) {
    super(TYPE);
    this.sequence = sequence;
  }

  @Override
  public Object next(Context ctx) {
    if (sequence == null) {
      return null;
    }
    try {
      Object item = Ops.getItem(ctx, sequence, index);
      index++;
      return item;
    } catch (PyException e) {
      if (e.is(Exceptions.INDEX_ERROR) || e.is(Exceptions.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  /** The sequence, or Java null when exhausted. */
  public Object sequence() {
    return sequence;
  }

  /** The next index. */
  public long index() {
    return index;
  }

  /** Sets the next index. */
  public void setIndex(long value) {
    index = Math.max(0, value);
  }
}
