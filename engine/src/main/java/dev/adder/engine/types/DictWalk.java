package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyType;

/** What the six iterators of dict share: a position that notices when the dict changes its size. */
abstract class DictWalk extends PyIterator {
  private PyDict dict;
  private final boolean backwards;
  private int size;
  private int position;
  private int left;

  DictWalk(PyType type, PyDict dict, boolean backwards) {
    super(type);
    this.dict = dict;
    this.backwards = backwards;
    this.size = dict.size();
    this.left = size;
    this.position = backwards ? dict.limit() - 1 : 0;
  }

  /** What the iterator yields for the entry at a position. */
  abstract Object take(Context ctx, PyDict dict, int at);

  /** The dict; an empty one when the walk is over. */
  final PyDict walked() {
    return dict == null ? new PyDict() : dict;
  }

  /** Goes where {@code other}, an iterator of the same dict, stands. */
  final void goTo(DictWalk other) {
    position = other.position;
    left = other.left;
    size = other.dict == null ? 0 : other.size;
  }

  @Override
  public final Object next(Context ctx) {
    PyDict items = dict;
    if (items == null) {
      return null;
    }
    if (items.size() != size) {
      size = -1;
      throw Errors.runtime("dictionary changed size during iteration");
    }
    int at = backwards ? previous(items) : items.next(position);
    if (at < 0) {
      dict = null;
      return null;
    }
    if (left == 0) {
      throw Errors.runtime("dictionary keys changed during iteration");
    }
    int skipped = Math.abs(at - position);
    if (skipped > 16) {
      ctx.meter().spend(skipped >> 4);
    }
    position = backwards ? at - 1 : at + 1;
    left--;
    return take(ctx, items, at);
  }

  private int previous(PyDict items) {
    for (int i = Math.min(position, items.limit() - 1); i >= 0; i--) {
      if (items.keyAt(i) != null) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public final long lengthHint(Context ctx) {
    return dict == null || dict.size() != size ? 0 : left;
  }
}
