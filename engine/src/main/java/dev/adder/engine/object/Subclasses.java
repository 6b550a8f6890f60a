package dev.adder.engine.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The live direct subclasses of a class in the order they were made; keeps none of them alive.
 * Adding costs constant time on average: dead entries go when their number may have doubled.
 * Thread-safe, because builtin types are shared.
 */
final class Subclasses {
  private static final int FIRST_SWEEP = 16;

  private final List<WeakReference<PyType>> known = new ArrayList<>();
  private int sweepAt = FIRST_SWEEP;

  synchronized void add(PyType type) {
    if (known.size() >= sweepAt) {
      known.removeIf(reference -> reference.get() == null);
      sweepAt = Math.max(FIRST_SWEEP, 2 * known.size());
    }
    known.add(new WeakReference<>(type));
  }

  synchronized void remove(PyType type) {
    known.removeIf(reference -> reference.get() == type || reference.get() == null);
  }

  /** Those that are alive now. */
  synchronized List<PyType> live() {
    List<PyType> live = new ArrayList<>(known.size());
    for (WeakReference<PyType> reference : known) {
      PyType type = reference.get();
      if (type != null) {
        live.add(type);
      }
    }
    return live;
  }
}
