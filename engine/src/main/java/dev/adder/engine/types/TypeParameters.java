package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyEllipsis;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.util.ArrayList;
import java.util.List;

/** Type variables inside generic aliases and unions: finding and replacing them. */
final class TypeParameters {
  private TypeParameters() {}

  /** The type variables among {@code args}, each once. */
  static PyTuple of(Context ctx, PyTuple args) {
    List<Object> found = new ArrayList<>();
    collect(ctx, args.items(), found);
    return PyTuple.of(found.toArray());
  }

  private static void collect(Context ctx, Object[] args, List<Object> found) {
    ctx.enterNative();
    try {
      for (Object arg : args) {
        ctx.meter().step();
        if (arg instanceof PyType) {
          continue;
        }
        if (Types.of(arg).lookup("__typing_subst__") != null) {
          add(found, arg);
        } else if (arg instanceof PyTuple tuple) {
          collect(ctx, tuple.items(), found);
        } else if (arg instanceof PyList list) {
          collect(ctx, list.toArray(), found);
        } else if (Attributes.getOrNull(ctx, arg, "__parameters__") instanceof PyTuple inner) {
          for (Object parameter : inner.items()) {
            add(found, parameter);
          }
        }
      }
    } finally {
      ctx.leaveNative();
    }
  }

  private static void add(List<Object> found, Object parameter) {
    for (Object known : found) {
      if (known == parameter) {
        return;
      }
    }
    found.add(parameter);
  }

  /** The arguments with the type variables {@code parameters} replaced by {@code item}. */
  static PyTuple substitute(
      Context ctx, Object self, PyTuple args, PyTuple parameters, Object item) {
    if (parameters.size() == 0) {
      throw Errors.type(Str.text(Ops.repr(ctx, self)) + " is not a generic class");
    }
    Object values = item instanceof PyTuple ? item : PyTuple.of(item);
    for (Object parameter : parameters.items()) {
      Object prepare = Attributes.getOrNull(ctx, parameter, "__typing_prepare_subst__");
      if (prepare != null && prepare != PyNone.NONE) {
        values = Calls.call(ctx, prepare, self, values);
      }
    }
    Object[] given = Iteration.toTuple(ctx, values).items();
    if (given.length != parameters.size()) {
      throw Errors.type(
          "Too %s arguments for %s; actual %d, expected %s%d"
              .formatted(
                  given.length > parameters.size() ? "many" : "few",
                  Ops.repr(ctx, self),
                  given.length,
                  given.length > parameters.size() ? "" : "at least ",
                  parameters.size()));
    }
    return PyTuple.of(replaceAll(ctx, args.items(), parameters, given));
  }

  private static Object[] replaceAll(
      Context ctx, Object[] args, PyTuple parameters, Object[] given) {
    List<Object> replaced = new ArrayList<>();
    ctx.enterNative();
    try {
      for (Object arg : args) {
        ctx.meter().step();
        Object value = replace(ctx, arg, parameters, given);
        boolean unpacked =
            value instanceof PyTuple
                && !(arg instanceof PyTuple)
                && !(arg instanceof PyType)
                && Ops.truth(ctx, unpackedFlag(ctx, arg));
        if (unpacked) {
          replaced.addAll(List.of(((PyTuple) value).items()));
        } else {
          replaced.add(value);
        }
      }
    } finally {
      ctx.leaveNative();
    }
    return replaced.toArray();
  }

  private static Object unpackedFlag(Context ctx, Object arg) {
    Object flag = Attributes.getOrNull(ctx, arg, "__typing_is_unpacked_typevartuple__");
    return flag == null ? PyNone.NONE : flag;
  }

  private static Object replace(Context ctx, Object arg, PyTuple parameters, Object[] given) {
    if (arg instanceof PyType) {
      return arg;
    }
    if (arg instanceof PyTuple tuple) {
      return PyTuple.of(replaceAll(ctx, tuple.items(), parameters, given));
    }
    if (arg instanceof PyList list) {
      return PyList.of(replaceAll(ctx, list.toArray(), parameters, given));
    }
    Object substitute = Attributes.getOrNull(ctx, arg, "__typing_subst__");
    if (substitute != null) {
      int at = find(parameters, arg);
      return at < 0 ? arg : Calls.call(ctx, substitute, given[at]);
    }
    if (Attributes.getOrNull(ctx, arg, "__parameters__") instanceof PyTuple inner
        && inner.size() > 0) {
      Object[] chosen = new Object[inner.size()];
      for (int i = 0; i < chosen.length; i++) {
        int at = find(parameters, inner.get(i));
        chosen[i] = at < 0 ? inner.get(i) : given[at];
      }
      return Ops.getItem(ctx, arg, PyTuple.of(chosen));
    }
    return arg;
  }

  private static int find(PyTuple parameters, Object wanted) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** A type as aliases and unions show it: {@code int}, {@code mod.C}, {@code ...}. */
  static Object repr(Context ctx, Object value) {
    if (value == PyEllipsis.ELLIPSIS) {
      return "...";
    }
    if (value instanceof PyGenericAlias) {
      return Ops.repr(ctx, value);
    }
    if (Attributes.getOrNull(ctx, value, "__origin__") != null
        && Attributes.getOrNull(ctx, value, "__args__") != null) {
      return Ops.repr(ctx, value);
    }
    Object qualname = Attributes.getOrNull(ctx, value, "__qualname__");
    Object module = Attributes.getOrNull(ctx, value, "__module__");
    if (qualname == null || module == null || module == PyNone.NONE) {
      return Ops.repr(ctx, value);
    }
    Object name = Ops.str(ctx, qualname);
    if ("builtins".equals(module)) {
      return name;
    }
    return Str.concat(Str.concat(Ops.str(ctx, module), "."), name);
  }
}
