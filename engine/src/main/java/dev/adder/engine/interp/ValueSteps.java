package dev.adder.engine.interp;

import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;

/**
 * What compiled code does with values of builtin types that are not numbers, where that runs no
 * code of a script, charges nothing and cannot fail. What would, answers that it is not known here,
 * and the interpreter does it.
 */
final class ValueSteps {
  /** What answers 0 or 1 says when it does not know. */
  static final int UNKNOWN = -1;

  private ValueSteps() {}

  /** Item {@code index} of a list or a tuple; null when it is not there or not known. */
  static Object itemAt(Object container, long index) {
    if (index < 0) {
      return null;
    }
    if (container instanceof PyList list && list.type() == PyList.TYPE) {
      return index < list.size() ? list.get((int) index) : null;
    }
    return container instanceof PyTuple tuple
            && tuple.type() == PyTuple.TYPE
            && index < tuple.size()
        ? tuple.get((int) index)
        : null;
  }

  /** Replaces an item of a list of objects: whether it could. */
  static boolean setItemAt(Object container, long index, Object value) {
    if (index >= 0
        && container instanceof PyList list
        && list.type() == PyList.TYPE
        && index < list.size()
        && list.storage() instanceof Object[] items) {
      items[(int) index] = value;
      return true;
    }
    return false;
  }

  /** The value under a text or an int in a dict; null when it is not there or not known. */
  static Object valueOf(Object container, Object key) {
    if (container instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      int at = dict.glance(key);
      return at < 0 ? null : dict.valueAt(at);
    }
    return null;
  }

  /** Replaces the value under a text or an int in a dict: whether it could. */
  static boolean setValueOf(Object container, Object key, Object value) {
    if (container instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      int at = dict.glance(key);
      if (at >= 0) {
        dict.setValueAt(at, value);
        return true;
      }
    }
    return false;
  }

  /** The next item of a list's or a tuple's iterator; null at the end. */
  static Object next(Object iterator) {
    // These iterators run nothing and need no context.
    return ((PyIterator) iterator).next(null);
  }

  /** Whether two texts are equal. */
  static int sameText(Object a, Object b) {
    return a instanceof String x && b instanceof String y ? (x.equals(y) ? 1 : 0) : UNKNOWN;
  }

  /** The truth of a value. */
  static int truth(Object value) {
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (value == PyNone.NONE) {
      return 0;
    }
    if (value instanceof String text) {
      return text.isEmpty() ? 0 : 1;
    }
    if (value instanceof PyList list && list.type() == PyList.TYPE) {
      return list.size() == 0 ? 0 : 1;
    }
    return value instanceof PyDict dict && dict.type() == PyDict.TYPE
        ? (dict.size() == 0 ? 0 : 1)
        : UNKNOWN;
  }

  /** {@code a is b}. */
  static boolean is(Object a, Object b) {
    return Ops.is(a, b);
  }
}
