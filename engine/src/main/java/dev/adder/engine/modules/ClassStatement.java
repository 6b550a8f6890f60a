package dev.adder.engine.modules;

import dev.adder.engine.interp.Interpreter;
import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.object.Arguments;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.ClassBuilder;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.NativeMethod;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.util.ArrayList;
import java.util.List;

/** What a class statement does: bases, metaclass, namespace, body, class. */
final class ClassStatement {
  private ClassStatement() {}

  static Object run(Context ctx, Object function, Object name, Object[] written, PyDict keywords) {
    if (!(function instanceof PyFunction body)) {
      throw Errors.type("__build_class__: func must be a function");
    }
    if (!Str.is(name)) {
      throw Errors.type("__build_class__: name is not a string");
    }
    PyTuple original = PyTuple.of(written);
    PyTuple bases = resolve(ctx, original);
    Object meta = keywords.remove(ctx, "metaclass");
    if (meta == null) {
      meta = bases.size() == 0 ? PyType.TYPE : Types.of(bases.get(0));
    }
    if (meta instanceof PyType type) {
      meta = ClassBuilder.metatypeOf(type, bases);
    }
    Object namespace = prepare(ctx, meta, name, bases, keywords);
    Object cell = Interpreter.runNamespace(ctx, body, body.globals(), namespace);
    if (bases != original) {
      Ops.setItem(ctx, namespace, "__orig_bases__", original);
    }
    Object cls = make(ctx, body, meta, name, bases, namespace, keywords);
    if (cell instanceof PyCell c && cls instanceof PyType type) {
      checkCell(ctx, c, type);
    }
    return cls;
  }

  private static Object make(
      Context ctx,
      PyFunction body,
      Object meta,
      Object name,
      PyTuple bases,
      Object namespace,
      PyDict keywords) {
    boolean plain =
        meta instanceof PyType type
            && namespace instanceof PyDict
            && type.special(Special.NEW) == PyType.TYPE.special(Special.NEW)
            && type.special(Special.INIT) == PyType.TYPE.special(Special.INIT)
            && type.type().special(Special.CALL) instanceof NativeFunction;
    if (plain) {
      Object[] values = new Object[keywords.size()];
      String[] names = new String[keywords.size()];
      int n = 0;
      for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
        names[n] = Str.text(keywords.keyAt(i));
        values[n++] = keywords.valueAt(i);
      }
      return new ClassBuilder(ctx, (PyType) meta, Str.text(name), bases, (PyDict) namespace)
          .templates(body.code().templates())
          .build(values, names.length == 0 ? null : names);
    }
    return Arguments.call(ctx, meta, new Object[] {name, bases, namespace}, keywords);
  }

  /** Replaces bases that are not classes by what their {@code __mro_entries__} says. */
  private static PyTuple resolve(Context ctx, PyTuple bases) {
    List<Object> resolved = null;
    for (int i = 0; i < bases.size(); i++) {
      Object base = bases.get(i);
      Object hook =
          base instanceof PyType ? null : Attributes.getOrNull(ctx, base, "__mro_entries__");
      if (hook == null) {
        if (resolved != null) {
          resolved.add(base);
        }
        continue;
      }
      if (resolved == null) {
        resolved = new ArrayList<>(List.of(bases.items()).subList(0, i));
      }
      Object entries = Calls.call(ctx, hook, bases);
      if (!(entries instanceof PyTuple tuple)) {
        throw Errors.type("__mro_entries__ must return a tuple");
      }
      resolved.addAll(List.of(tuple.items()));
    }
    return resolved == null ? bases : PyTuple.of(resolved.toArray());
  }

  private static Object prepare(
      Context ctx, Object meta, Object name, PyTuple bases, PyDict keywords) {
    Object hook = Attributes.getOrNull(ctx, meta, "__prepare__");
    if (hook == null || (hook instanceof NativeMethod m && m.function().owner() == PyType.TYPE)) {
      return new PyDict();
    }
    Object namespace = Arguments.call(ctx, hook, new Object[] {name, bases}, keywords);
    if (Types.of(namespace).special(Special.GETITEM) == null) {
      throw Errors.type(
          "%s.__prepare__() must return a mapping, not %s"
              .formatted(
                  meta instanceof PyType type ? type.name() : "<metaclass>",
                  Types.of(namespace).name()));
    }
    return namespace;
  }

  /** The {@code __class__} cell must hold the class that was made. */
  private static void checkCell(Context ctx, PyCell c, PyType type) {
    if (c.get() == null) {
      throw Errors.runtime(
          "__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?"
              .formatted(type.name(), Ops.repr(ctx, type)));
    }
    if (c.get() != type) {
      throw Errors.type(
          "__class__ set to %s defining '%s' as %s"
              .formatted(Ops.repr(ctx, c.get()), type.name(), Ops.repr(ctx, type)));
    }
  }
}
