package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** {@code types.GenericAlias}: {@code list[int]}. Immutable but for its type parameters' cache. */
public final class PyGenericAlias extends PyExtensible {
  /** {@code GenericAlias}. */
  public static final PyType TYPE = PyType.builtin("types.GenericAlias");

  private final Object origin;
  private final PyTuple args;
  private final boolean starred;
  private PyTuple parameters;

  /** An alias of {@code type}, {@code GenericAlias} or a subclass. */
  public PyGenericAlias(PyType type, Object origin, PyTuple args, boolean starred) {
    super(type);
    this.origin = origin;
    this.args = args;
    this.starred = starred;
  }

  /** {@code origin[item]}. */
  public static PyGenericAlias of(Context ctx, Object origin, Object item) {
    ctx.meter().allocate(64);
    return new PyGenericAlias(TYPE, origin, argsOf(item), false);
  }

  static PyTuple argsOf(Object item) {
    return item instanceof PyTuple tuple ? PyTuple.of(tuple.items()) : PyTuple.of(item);
  }

  /** {@code __origin__}. */
  public Object origin() {
    return origin;
  }

  /** {@code __args__}. */
  public PyTuple args() {
    return args;
  }

  /** {@code __unpacked__}: whether this is {@code *origin[args]}. */
  public boolean isStarred() {
    return starred;
  }

  /** {@code __parameters__}: the type variables among the arguments. */
  PyTuple parameters(Context ctx) {
    if (parameters == null) {
      parameters = TypeParameters.of(ctx, args);
    }
    return parameters;
  }

  @Override
  public Object call(Context ctx, Object[] values, String[] keywords) {
    Object made = Calls.call(ctx, origin, values, keywords);
    try {
      Attributes.set(ctx, made, "__orig_class__", this);
    } catch (PyException e) {
      if (!e.is(Exceptions.ATTRIBUTE_ERROR) && !e.is(Exceptions.TYPE_ERROR)) {
        throw e;
      }
    }
    return made;
  }
}
