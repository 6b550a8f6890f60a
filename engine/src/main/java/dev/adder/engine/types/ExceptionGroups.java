package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.util.ArrayList;
import java.util.List;

/** Making and splitting exception groups; {@code except*} calls {@link #split}. */
public final class ExceptionGroups {
  private ExceptionGroups() {}

  /** The two parts of a split group; Java null for an empty one. */
  public record Split(PyBaseException match, PyBaseException rest) {}

  /** Whether {@code value} is an exception group. */
  public static boolean isGroup(Object value) {
    return value instanceof PyBaseException e
        && e.type().isSubtypeOf(Exceptions.BASE_EXCEPTION_GROUP);
  }

  /** The exceptions of a group; read only. */
  public static Object[] members(PyBaseException group) {
    return ((PyTuple) group.field("exceptions")).items();
  }

  /** {@code cls(message, exceptions)}. */
  static PyBaseException create(Context ctx, PyType cls, Object[] args) {
    if (args.length != 2) {
      throw Errors.type(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)"
              .formatted(args.length));
    }
    if (!Str.is(args[0])) {
      throw Errors.type(
          "BaseExceptionGroup.__new__() argument 1 must be str, not " + Types.of(args[0]).name());
    }
    if (Types.of(args[1]).special(Special.GETITEM) == null || args[1] instanceof PyDict) {
      throw Errors.type("second argument (exceptions) must be a sequence");
    }
    PyTuple exceptions = Iteration.toTuple(ctx, args[1]);
    if (exceptions.size() == 0) {
      throw Errors.value("second argument (exceptions) must be a non-empty sequence");
    }
    PyType type = typeFor(cls, exceptions);
    ctx.meter().allocate(160);
    return new PyBaseException(type, PyTuple.of(args))
        .with("message", args[0])
        .with("exceptions", exceptions);
  }

  private static PyType typeFor(PyType cls, PyTuple exceptions) {
    boolean allPlain = true;
    for (int i = 0; i < exceptions.size(); i++) {
      if (!(exceptions.get(i) instanceof PyBaseException e)) {
        throw Errors.value(
            "Item %d of second argument (exceptions) is not an exception".formatted(i));
      }
      allPlain &= e.type().isSubtypeOf(Exceptions.EXCEPTION);
    }
    if (allPlain) {
      return cls == Exceptions.BASE_EXCEPTION_GROUP ? Exceptions.EXCEPTION_GROUP : cls;
    }
    if (cls == Exceptions.EXCEPTION_GROUP) {
      throw Errors.type("Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if (cls.isSubtypeOf(Exceptions.EXCEPTION)) {
      throw Errors.type("Cannot nest BaseExceptions in '" + cls.name() + "'");
    }
    return cls;
  }

  /** Splits a group by a type, a tuple of types, or a predicate. */
  public static Split split(Context ctx, PyBaseException group, Object matcher) {
    boolean byType = isExceptionTypes(matcher);
    if (!byType && (matcher instanceof PyType || !Callables.isCallable(matcher))) {
      throw Errors.type(
          "expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }
    return splitAny(ctx, group, matcher, byType);
  }

  private static boolean isExceptionTypes(Object matcher) {
    if (matcher instanceof PyType type) {
      return type.isSubtypeOf(Exceptions.BASE_EXCEPTION);
    }
    if (!(matcher instanceof PyTuple types)) {
      return false;
    }
    for (Object each : types.items()) {
      if (!(each instanceof PyType type) || !type.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Context ctx, PyBaseException e, Object matcher, boolean byType) {
    return byType
        ? Instances.isInstance(ctx, e, matcher)
        : Ops.truth(ctx, Calls.call(ctx, matcher, e));
  }

  private static Split splitAny(Context ctx, PyBaseException e, Object matcher, boolean byType) {
    ctx.meter().step();
    if (matches(ctx, e, matcher, byType)) {
      return new Split(e, null);
    }
    if (!isGroup(e)) {
      return new Split(null, e);
    }
    List<Object> matched = new ArrayList<>();
    List<Object> rest = new ArrayList<>();
    ctx.enterNative();
    try {
      for (Object member : members(e)) {
        Split parts = splitAny(ctx, (PyBaseException) member, matcher, byType);
        if (parts.match != null) {
          matched.add(parts.match);
        }
        if (parts.rest != null) {
          rest.add(parts.rest);
        }
      }
    } finally {
      ctx.leaveNative();
    }
    return new Split(derive(ctx, e, matched), derive(ctx, e, rest));
  }

  /** A group like {@code group} of some of its exceptions; Java null for none. */
  public static PyBaseException derive(
      Context ctx, PyBaseException group, List<Object> exceptions) {
    if (exceptions.isEmpty()) {
      return null;
    }
    Object made = Calls.method(ctx, group, "derive", PyList.of(exceptions.toArray()));
    if (!isGroup(made)) {
      throw Errors.type("derive must return an instance of BaseExceptionGroup");
    }
    PyBaseException derived = (PyBaseException) made;
    derived.setTraceback(group.traceback());
    derived.setContext(group.context());
    boolean suppressed = group.suppressesContext();
    derived.setCause(group.cause());
    derived.setSuppressContext(suppressed);
    PyDict dict = group.dictIfMade();
    Object notes = dict == null ? null : dict.getName("__notes__");
    if (notes instanceof PyList list) {
      derived.dict().putName("__notes__", list.copyRange(0, list.size()));
    }
    return derived;
  }
}
