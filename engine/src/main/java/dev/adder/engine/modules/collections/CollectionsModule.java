package dev.adder.engine.modules.collections;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;

/** The parts of collections that are written in Java. */
@PyMethods(module = "_collections")
public final class CollectionsModule {
  private CollectionsModule() {}

  /** Puts the types into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "deque", PyDeque.TYPE);
    dict.put(ctx, "_deque_iterator", DequeIterator.TYPE);
    dict.put(ctx, "_deque_reverse_iterator", DequeIterator.REVERSE);
    dict.put(ctx, "_tuplegetter", TupleGetter.TYPE);
  }

  /** Counts the items of an iterable in a mapping; quick for an exact dict. */
  @Py("_count_elements(mapping, iterable, /)")
  static Object countElements(Context ctx, Object mapping, Object iterable) {
    if (mapping instanceof PyDict dict
        && dict.type().special(Special.SETITEM) == PyDict.TYPE.special(Special.SETITEM)
        && dict.type().lookup("get") == PyDict.TYPE.lookup("get")) {
      Iteration.each(
          ctx,
          iterable,
          item -> {
            int at = dict.find(ctx, item);
            if (at >= 0) {
              dict.setValueAt(at, Ops.add(ctx, dict.valueAt(at), 1L));
            } else {
              dict.put(ctx, item, 1L);
            }
          });
    } else {
      Iteration.each(
          ctx,
          iterable,
          item -> {
            Object old = Calls.method(ctx, mapping, "get", item, 0L);
            Ops.setItem(ctx, mapping, item, Ops.add(ctx, old, 1L));
          });
    }
    return PyNone.NONE;
  }

  private static PyDict dict(Object value) {
    if (value instanceof PyDict dict) {
      return dict;
    }
    throw Errors.type("expected a dict, not '" + Types.of(value).name() + "'");
  }

  /** Moves a key that is present to one end of a dict. Moving to the front is linear. */
  @Py("_move_to_end(mapping, key, last, /)")
  static Object moveToEnd(Context ctx, Object mapping, Object key, Object last) {
    PyDict dict = dict(mapping);
    int at = dict.find(ctx, key);
    if (at < 0) {
      throw Errors.key(key);
    }
    Object kept = dict.keyAt(at);
    Object value = dict.valueAt(at);
    dict.removeAt(at);
    if (Ops.truth(ctx, last)) {
      dict.put(ctx, kept, value);
      return PyNone.NONE;
    }
    PyDict rest = new PyDict();
    rest.putAllFrom(dict);
    dict.clear();
    dict.put(ctx, kept, value);
    dict.putAllFrom(rest);
    return PyNone.NONE;
  }

  /** The first or last key of a dict; KeyError when it is empty. */
  @Py("_end_key(mapping, last, /)")
  static Object endKey(Context ctx, Object mapping, Object last) {
    PyDict dict = dict(mapping);
    boolean first = !Ops.truth(ctx, last);
    if (dict.size() == 0) {
      throw Errors.key("dictionary is empty");
    }
    if (first) {
      return dict.keyAt(dict.next(0));
    }
    int at = dict.limit() - 1;
    while (dict.keyAt(at) == null) {
      ctx.meter().step();
      at--;
    }
    return dict.keyAt(at);
  }
}
