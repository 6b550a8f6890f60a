package dev.adder.engine.object;

import dev.adder.engine.text.Pace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * C3 linearisation. Source: K. Barrett et al., "A Monotonic Superclass Linearization for Dylan".
 */
final class Mro {
  private int looked;

  private Mro() {}

  /** The MRO of a class with these bases, the class itself left out. */
  static PyType[] merge(List<PyType> bases, String name) {
    return new Mro().linear(bases);
  }

  private PyType[] linear(List<PyType> bases) {
    List<List<PyType>> sequences = new ArrayList<>();
    for (PyType base : bases) {
      sequences.add(new ArrayList<>(List.of(base.mro)));
    }
    sequences.add(new ArrayList<>(bases));
    List<PyType> result = new ArrayList<>();
    while (true) {
      for (Iterator<List<PyType>> each = sequences.iterator(); each.hasNext(); ) {
        if (each.next().isEmpty()) {
          each.remove();
        }
      }
      if (sequences.isEmpty()) {
        return result.toArray(new PyType[0]);
      }
      PyType next = candidate(sequences);
      if (next == null) {
        throw conflict(sequences);
      }
      result.add(next);
      pace(sequences.size());
      for (List<PyType> sequence : sequences) {
        if (sequence.getFirst() == next) {
          sequence.removeFirst();
        }
      }
    }
  }

  /** Looks at the meter after {@link Pace#ITEMS} classes. */
  private void pace(int items) {
    looked += items;
    if (looked >= Pace.ITEMS) {
      looked = 0;
      Context.pace(-1);
    }
  }

  private PyType candidate(List<List<PyType>> sequences) {
    for (List<PyType> sequence : sequences) {
      PyType head = sequence.getFirst();
      boolean inTail = false;
      for (List<PyType> other : sequences) {
        pace(1 + (other.size() >> 2));
        if (other.lastIndexOf(head) > 0) {
          inTail = true;
          break;
        }
      }
      if (!inTail) {
        return head;
      }
    }
    return null;
  }

  private static PyException conflict(List<List<PyType>> sequences) {
    StringBuilder names = new StringBuilder();
    List<PyType> seen = new ArrayList<>();
    for (List<PyType> sequence : sequences) {
      PyType head = sequence.getFirst();
      if (!seen.contains(head)) {
        names.append(seen.isEmpty() ? "" : ", ").append(head.name());
        seen.add(head);
      }
    }
    return Errors.type(
        "Cannot create a consistent method resolution order (MRO) for bases " + names);
  }
}
