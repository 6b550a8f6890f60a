package dev.adder.engine.interp;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.ForeignClass;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Instances;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PatternKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Structural pattern matching (PEP 634). */
final class Matching {
  /** Marks a missing key; never leaves this class. */
  private static final PyObject MISSING = new PyTuple();

  private Matching() {}

  static boolean isSequence(Context ctx, Object subject) {
    return PatternKinds.isSequence(ctx, subject);
  }

  static boolean isMapping(Context ctx, Object subject) {
    return PatternKinds.isMapping(ctx, subject);
  }

  /** The values of {@code keys}, or None when one is missing. */
  static Object keys(Context ctx, Object subject, PyTuple keys) {
    Object[] values = new Object[keys.size()];
    Object get = keys.size() == 0 ? null : Attributes.get(ctx, subject, "get");
    for (int i = 0; i < values.length; i++) {
      Object key = keys.get(i);
      for (int j = 0; j < i; j++) {
        if (Ops.equal(ctx, key, keys.get(j))) {
          throw Errors.value("mapping pattern checks duplicate key (" + Ops.repr(ctx, key) + ")");
        }
      }
      Object value = Calls.call(ctx, get, key, MISSING);
      if (value == MISSING) {
        return PyNone.NONE;
      }
      values[i] = value;
    }
    return PyTuple.of(values);
  }

  /** A new dict of the items whose keys are not among {@code keys}. */
  static Object rest(Context ctx, Object subject, PyTuple keys) {
    PyDict rest = new PyDict();
    Iteration.items(ctx, subject, (key, value) -> rest.put(ctx, key, value));
    for (Object key : keys.items()) {
      rest.remove(ctx, key);
    }
    return rest;
  }

  /** The attributes for the sub-patterns, or None when {@code subject} does not match. */
  static Object byClass(Context ctx, Object subject, Object cls, int positional, PyTuple names) {
    if (!(cls instanceof PyType) && !(cls instanceof ForeignClass)) {
      throw Errors.type("called match pattern must be a class");
    }
    PyObject type = (PyObject) cls;
    if (!Instances.isInstance(ctx, subject, type)) {
      return PyNone.NONE;
    }
    List<Object> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (positional > 0 && !byPosition(ctx, subject, type, positional, values, seen)) {
      return PyNone.NONE;
    }
    for (Object name : names.items()) {
      if (!seen.add(Str.text(name))) {
        throw repeated(type, Str.text(name));
      }
      Object value = Attributes.getOrNull(ctx, subject, Str.text(name));
      if (value == null) {
        return PyNone.NONE;
      }
      values.add(value);
    }
    return PyTuple.of(values.toArray());
  }

  private static String nameOf(PyObject cls) {
    return cls instanceof PyType type ? type.name() : ((ForeignClass) cls).name();
  }

  private static RuntimeException repeated(PyObject type, String name) {
    return Errors.type(nameOf(type) + "() got multiple sub-patterns for attribute '" + name + "'");
  }

  private static boolean byPosition(
      Context ctx,
      Object subject,
      PyObject type,
      int count,
      List<Object> values,
      Set<String> seen) {
    Object declared = Attributes.getOrNull(ctx, type, "__match_args__");
    int allowed;
    if (declared == null) {
      allowed = type instanceof PyType own && PatternKinds.matchesSelf(own) ? 1 : 0;
    } else if (declared instanceof PyTuple tuple) {
      allowed = tuple.size();
    } else {
      throw Errors.type(
          "%s.__match_args__ must be a tuple (got %s)"
              .formatted(nameOf(type), Types.of(declared).name()));
    }
    if (allowed < count) {
      throw Errors.type(
          "%s() accepts %d positional sub-pattern%s (%d given)"
              .formatted(nameOf(type), allowed, allowed == 1 ? "" : "s", count));
    }
    if (declared == null) {
      values.add(subject);
      return true;
    }
    for (int i = 0; i < count; i++) {
      Object name = ((PyTuple) declared).get(i);
      if (!Str.is(name)) {
        throw Errors.type(
            "__match_args__ elements must be strings (got " + Types.of(name).name() + ")");
      }
      if (!seen.add(Str.text(name))) {
        throw repeated(type, Str.text(name));
      }
      Object value = Attributes.getOrNull(ctx, subject, Str.text(name));
      if (value == null) {
        return false;
      }
      values.add(value);
    }
    return true;
  }
}
