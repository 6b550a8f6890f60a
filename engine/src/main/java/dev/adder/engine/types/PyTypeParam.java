package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/**
 * A type parameter: TypeVar, ParamSpec or TypeVarTuple. Bound, constraints and default may be given
 * as functions that compute them when they are asked for.
 */
public final class PyTypeParam extends PyExtensible {
  /** {@code typing.TypeVar}. */
  public static final PyType TYPE_VAR = PyType.builtin("typing.TypeVar").withDict().sealedType();

  /** {@code typing.ParamSpec}. */
  public static final PyType PARAM_SPEC =
      PyType.builtin("typing.ParamSpec").withDict().sealedType();

  /** {@code typing.TypeVarTuple}. */
  public static final PyType TYPE_VAR_TUPLE =
      PyType.builtin("typing.TypeVarTuple").withDict().sealedType();

  /** The default when there is none: {@code typing.NoDefault}. */
  public static final Object NO_DEFAULT = NoDefault.VALUE;

  private final String name;
  private Object bound = PyNone.NONE;
  private Object lazyBound;
  private PyTuple constraints = PyTuple.EMPTY;
  private Object lazyConstraints;
  private Object defaultValue = NO_DEFAULT;
  private Object lazyDefault;
  private boolean covariant;
  private boolean contravariant;
  private boolean inferVariance;

  /** A parameter of {@code type}, one of the three types above. */
  public PyTypeParam(PyType type, String name) {
    super(type);
    this.name = name;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** {@code __bound__}, computed if necessary. */
  public Object bound(Context ctx) {
    if (lazyBound != null) {
      bound = Calls.call(ctx, lazyBound);
      lazyBound = null;
    }
    return bound;
  }

  /** Sets the bound. */
  public void setBound(Object value) {
    bound = value;
  }

  /** Sets the function that computes the bound. */
  public void setLazyBound(Object function) {
    lazyBound = function;
  }

  /** {@code __constraints__}, computed if necessary. */
  public PyTuple constraints(Context ctx) {
    if (lazyConstraints != null) {
      constraints = (PyTuple) Calls.call(ctx, lazyConstraints);
      lazyConstraints = null;
    }
    return constraints;
  }

  /** Sets the constraints. */
  public void setConstraints(PyTuple value) {
    constraints = value;
  }

  /** Sets the function that computes the constraints. */
  public void setLazyConstraints(Object function) {
    lazyConstraints = function;
  }

  /** {@code __default__}, computed if necessary. */
  public Object defaultValue(Context ctx) {
    if (lazyDefault != null) {
      defaultValue = Calls.call(ctx, lazyDefault);
      lazyDefault = null;
    }
    return defaultValue;
  }

  /** Whether there is a default, without computing it. */
  public boolean hasDefault() {
    return lazyDefault != null || defaultValue != NO_DEFAULT;
  }

  /** Sets the default. */
  public void setDefault(Object value) {
    defaultValue = value;
  }

  /** Sets the function that computes the default. */
  public void setLazyDefault(Object function) {
    lazyDefault = function;
  }

  /** {@code __covariant__}. */
  public boolean isCovariant() {
    return covariant;
  }

  /** {@code __contravariant__}. */
  public boolean isContravariant() {
    return contravariant;
  }

  /** {@code __infer_variance__}. */
  public boolean infersVariance() {
    return inferVariance;
  }

  /** Sets the variance. */
  public void setVariance(boolean co, boolean contra, boolean infer) {
    covariant = co;
    contravariant = contra;
    inferVariance = infer;
  }
}
