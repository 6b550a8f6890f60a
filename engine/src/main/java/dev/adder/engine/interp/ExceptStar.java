package dev.adder.engine.interp;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** {@code except*} (PEP 654). */
final class ExceptStar {
  private ExceptStar() {}

  /** What the first handler is matched against. */
  static Object begin(Context ctx, Object exception) {
    return exception;
  }

  /** (what is left or None, what matched or None). */
  static Object match(Context ctx, Object exception, Object types) {
    check(types);
    if (exception == PyNone.NONE) {
      return PyTuple.of(PyNone.NONE, PyNone.NONE);
    }
    PyBaseException e = (PyBaseException) exception;
    if (Raising.matches(ctx, e, types)) {
      if (Types.isInstance(e, Exceptions.BASE_EXCEPTION_GROUP)) {
        return PyTuple.of(PyNone.NONE, e);
      }
      Object group =
          Calls.call(
              ctx,
              Types.isInstance(e, Exceptions.EXCEPTION)
                  ? Exceptions.EXCEPTION_GROUP
                  : Exceptions.BASE_EXCEPTION_GROUP,
              "",
              PyTuple.of(e));
      ((PyBaseException) group).setTraceback(e.traceback());
      return PyTuple.of(PyNone.NONE, group);
    }
    if (Types.isInstance(e, Exceptions.BASE_EXCEPTION_GROUP)) {
      Object pair = Calls.method(ctx, e, "split", types);
      if (!(pair instanceof PyTuple tuple) || tuple.size() < 2) {
        throw Errors.type(
            "%s.split must return a tuple, not %s"
                .formatted(e.type().name(), Types.of(pair).name()));
      }
      return PyTuple.of(tuple.get(1), tuple.get(0));
    }
    return PyTuple.of(e, PyNone.NONE);
  }

  private static void check(Object types) {
    Object[] each = types instanceof PyTuple tuple ? tuple.items() : new Object[] {types};
    for (Object type : each) {
      if (!(type instanceof PyType cls) || !cls.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
        throw Errors.type("catching classes that do not inherit from BaseException is not allowed");
      }
      if (cls.isSubtypeOf(Exceptions.BASE_EXCEPTION_GROUP)) {
        throw Errors.type(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
  }

  /** What to raise after all handlers ran: None, or the exceptions raised and left, as a group. */
  static Object result(Context ctx, PyBaseException original, PyList found) {
    List<PyBaseException> raised = new ArrayList<>();
    List<PyBaseException> left = new ArrayList<>();
    for (Object each : found.toArray()) {
      if (each == PyNone.NONE) {
        continue;
      }
      PyBaseException e = (PyBaseException) each;
      (isPartOf(e, original) ? left : raised).add(e);
    }
    if (raised.isEmpty() && left.isEmpty()) {
      return PyNone.NONE;
    }
    Object rest = left.isEmpty() ? PyNone.NONE : project(ctx, original, left);
    if (raised.isEmpty()) {
      return rest;
    }
    List<Object> all = new ArrayList<>(raised);
    if (rest != PyNone.NONE) {
      all.add(rest);
    }
    if (all.size() == 1) {
      return all.getFirst();
    }
    return Calls.call(ctx, Exceptions.EXCEPTION_GROUP, "", PyList.of(all.toArray()));
  }

  private static boolean isPartOf(PyBaseException e, PyBaseException original) {
    return e == original
        || (e.traceback() == original.traceback()
            && e.context() == original.context()
            && e.cause() == original.cause()
            && Types.isInstance(original, Exceptions.BASE_EXCEPTION_GROUP)
            && Types.isInstance(e, Exceptions.BASE_EXCEPTION_GROUP));
  }

  /** The part of {@code original} whose leaves occur in {@code parts}. */
  private static Object project(
      Context ctx, PyBaseException original, List<PyBaseException> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Map<Object, Object> leaves = new IdentityHashMap<>();
    for (PyBaseException part : parts) {
      collect(ctx, part, leaves);
    }
    return rebuild(ctx, original, leaves);
  }

  private static void collect(Context ctx, Object e, Map<Object, Object> leaves) {
    ctx.enterNative();
    try {
      if (Types.isInstance(e, Exceptions.BASE_EXCEPTION_GROUP)) {
        for (Object each : ((PyTuple) ((PyBaseException) e).field("exceptions")).items()) {
          collect(ctx, each, leaves);
        }
      } else {
        leaves.put(e, e);
      }
    } finally {
      ctx.leaveNative();
    }
  }

  private static Object rebuild(Context ctx, Object e, Map<Object, Object> leaves) {
    if (!Types.isInstance(e, Exceptions.BASE_EXCEPTION_GROUP)) {
      return leaves.containsKey(e) ? e : PyNone.NONE;
    }
    PyBaseException group = (PyBaseException) e;
    List<Object> kept = new ArrayList<>();
    for (Object each : ((PyTuple) group.field("exceptions")).items()) {
      Object part = rebuild(ctx, each, leaves);
      if (part != PyNone.NONE) {
        kept.add(part);
      }
    }
    if (kept.isEmpty()) {
      return PyNone.NONE;
    }
    Object derived = Calls.method(ctx, group, "derive", PyList.of(kept.toArray()));
    if (derived instanceof PyBaseException d) {
      d.setTraceback(group.traceback());
      d.setContext(group.context());
      if (group.cause() != null) {
        d.setCause(group.cause());
      }
    }
    return derived;
  }
}
