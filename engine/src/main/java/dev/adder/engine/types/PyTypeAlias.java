package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** The object a {@code type} statement makes; its value is computed when it is asked for. */
public final class PyTypeAlias extends PyObject {
  /** {@code typing.TypeAliasType}. */
  public static final PyType TYPE = PyType.builtin("typing.TypeAliasType").sealedType();

  private final String name;
  private final PyTuple typeParams;
  private final Object module;
  private Object lazyValue;
  private Object value;

  /** An alias whose value {@code lazyValue} computes; with Java null {@code value} is it. */
  public PyTypeAlias(
      String name, PyTuple typeParams, Object lazyValue, Object value, Object module) {
    super(TYPE);
    this.name = name;
    this.typeParams = typeParams;
    this.lazyValue = lazyValue;
    this.value = value;
    this.module = module;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** {@code __type_params__}. */
  public PyTuple typeParams() {
    return typeParams;
  }

  /** {@code __module__}. */
  public Object module() {
    return module;
  }

  /** {@code __value__}, computed if necessary. */
  public Object value(Context ctx) {
    if (lazyValue != null) {
      value = Calls.call(ctx, lazyValue);
      lazyValue = null;
    }
    return value;
  }
}
