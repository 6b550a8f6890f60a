package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;
import java.util.ArrayList;
import java.util.List;

/** {@code types.UnionType}: {@code int | str}. Immutable. */
public final class PyUnion extends PyObject {
  /** {@code UnionType}. */
  public static final PyType TYPE = PyType.builtin("types.UnionType").sealedType();

  private final PyTuple args;

  private PyUnion(PyTuple args) {
    super(TYPE);
    this.args = args;
  }

  /** {@code __args__}: at least two, without duplicates. */
  public PyTuple args() {
    return args;
  }

  /** {@code left | right} of types, or NotImplemented. */
  public static Object or(Context ctx, Object left, Object right) {
    if (!isUnionable(left) || !isUnionable(right)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return make(ctx, PyTuple.of(left, right));
  }

  private static boolean isUnionable(Object value) {
    return value == PyNone.NONE
        || value instanceof PyType
        || value instanceof PyGenericAlias
        || value instanceof PyUnion
        || Types.of(value).name().endsWith("TypeAliasType");
  }

  /** The union of some types; the type itself when only one is left. */
  static Object make(Context ctx, PyTuple types) {
    List<Object> flat = new ArrayList<>();
    for (Object type : types.items()) {
      if (type instanceof PyUnion union) {
        flat.addAll(List.of(union.args.items()));
      } else {
        flat.add(type == PyNone.NONE ? PyNone.TYPE : type);
      }
    }
    List<Object> unique = new ArrayList<>();
    for (Object type : flat) {
      if (!contains(ctx, unique, type)) {
        unique.add(type);
      }
    }
    ctx.meter().allocate(48 + 8L * unique.size());
    return unique.size() == 1 ? unique.getFirst() : new PyUnion(PyTuple.of(unique.toArray()));
  }

  private static boolean contains(Context ctx, List<Object> known, Object type) {
    for (Object other : known) {
      ctx.meter().step();
      boolean same =
          type instanceof PyGenericAlias && other instanceof PyGenericAlias
              ? Ops.equal(ctx, other, type)
              : type == other;
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** {@code __parameters__}. */
  Object parameters(Context ctx) {
    return TypeParameters.of(ctx, args);
  }

  /** The types with {@code |} between them. */
  Object repr(Context ctx) {
    StringBuilder text = new StringBuilder();
    for (Object arg : args.items()) {
      if (!text.isEmpty()) {
        text.append(" | ");
      }
      text.append(arg == PyNone.TYPE ? "None" : TypeParameters.repr(ctx, arg));
    }
    return dev.adder.engine.object.Str.of(text.toString());
  }
}
