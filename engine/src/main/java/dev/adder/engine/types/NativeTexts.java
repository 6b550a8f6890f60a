package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.NativeMethod;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** What functions and methods written in Java say of themselves. */
final class NativeTexts {
  private NativeTexts() {}

  /** The function behind a bound or unbound native callable. */
  static NativeFunction function(Object callable) {
    return callable instanceof NativeMethod method ? method.function() : (NativeFunction) callable;
  }

  /**
   * {@code __text_signature__}: the parameters with {@code $self}, {@code $type} or {@code
   * $module}.
   */
  static Object signature(NativeFunction function) {
    String text = function.signature();
    if (function.owner() == null) {
      return Str.of(text.isEmpty() ? "($module, /)" : "($module, " + text + ")");
    }
    boolean bound =
        function.kind() == MethodTable.Kind.METHOD
            || function.kind() == MethodTable.Kind.CLASS
            || function.kind() == MethodTable.Kind.NEW;
    if (!bound) {
      return Str.of("(" + text + ")");
    }
    boolean self = function.kind() == MethodTable.Kind.METHOD;
    int comma = text.indexOf(',');
    String rest = comma < 0 ? "" : text.substring(comma);
    return Str.of("(" + (self ? "$self" : "$type") + rest + ")");
  }

  /** {@code __text_signature__} of a builtin type: that of its constructor. */
  static Object ofType(PyType type) {
    if (!type.isBuiltin()) {
      return PyNone.NONE;
    }
    Object init = type.own("__init__");
    Object maker = init == null ? type.own("__new__") : init;
    if (!(maker instanceof NativeFunction f)) {
      return PyNone.NONE;
    }
    String text = f.signature();
    int comma = text.indexOf(',');
    return Str.of(comma < 0 ? "()" : "(" + text.substring(comma + 1).trim() + ")");
  }

  /** {@code __doc__}; how it is called where there are no other words. */
  static Object doc(NativeFunction function) {
    if (!function.doc().isEmpty()) {
      return Str.of(function.doc());
    }
    String text = Str.text(signature(function));
    String shown = text.replaceFirst("\\$(self|type|module)(, /)?(, )?", "");
    return Str.of(function.name() + shown);
  }

  /** {@code __doc__} of what has only these words. */
  static Object doc(String text) {
    return text.isEmpty() ? PyNone.NONE : Str.of(text);
  }

  /** {@code __self__} of a builtin function or bound method. */
  static Object self(Context ctx, Object callable) {
    if (callable instanceof NativeMethod method) {
      return method.self();
    }
    NativeFunction function = (NativeFunction) callable;
    if (function.owner() != null) {
      return function.kind() == MethodTable.Kind.NEW ? function.owner() : (Object) PyNone.NONE;
    }
    Object module = ctx.isolate().modules().getName(function.module());
    return module == null ? PyNone.NONE : module;
  }

  /** {@code __qualname__} of a builtin function or bound method. */
  static String qualname(Context ctx, Object callable) {
    NativeFunction function = function(callable);
    if (callable instanceof NativeMethod method) {
      PyType type = method.self() instanceof PyType cls ? cls : Types.of(method.self());
      return type.qualname() + "." + function.name();
    }
    PyType owner = function.owner();
    return owner == null ? function.name() : owner.shortName() + "." + function.name();
  }

  static String repr(Context ctx, Object callable) {
    NativeFunction function = function(callable);
    if (!(callable instanceof NativeMethod) && function.owner() == null) {
      return "<built-in function " + function.name() + ">";
    }
    Object self = self(ctx, callable);
    if (self == PyNone.NONE && !(callable instanceof NativeMethod)) {
      return "<built-in function " + function.name() + ">";
    }
    return "<built-in method %s of %s object at %s>"
        .formatted(function.name(), Types.of(self).name(), TypeNames.address(ctx, self));
  }

  /** {@code __reduce__} of a bound native method: getattr and what it needs. */
  static Object reduceBound(Context ctx, Object self, String name) {
    Object getattr = Reduce.builtin(ctx, "getattr");
    return PyTuple.of(getattr, PyTuple.of(self, Str.of(name)));
  }

  /** An attribute of the object a descriptor wraps, or None. */
  static Object attributeOr(Context ctx, Object o, String name, Object fallback) {
    Object found = Attributes.getOrNull(ctx, o, name);
    return found == null ? fallback : found;
  }
}
