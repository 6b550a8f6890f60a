package dev.adder.engine.interp;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyTypeAlias;
import dev.adder.engine.types.PyTypeParam;

/** Type parameters and type aliases (PEP 695, 696). */
final class TypeParameters {
  private TypeParameters() {}

  static Object typeVar(Object name, Object lazy, boolean constraints) {
    PyTypeParam param = new PyTypeParam(PyTypeParam.TYPE_VAR, Str.text(name));
    param.setVariance(false, false, true);
    if (constraints) {
      param.setLazyConstraints(lazy);
    } else {
      param.setLazyBound(lazy);
    }
    return param;
  }

  static Object typeVarTuple(Object name) {
    return new PyTypeParam(PyTypeParam.TYPE_VAR_TUPLE, Str.text(name));
  }

  static Object paramSpec(Object name) {
    PyTypeParam param = new PyTypeParam(PyTypeParam.PARAM_SPEC, Str.text(name));
    param.setVariance(false, false, true);
    return param;
  }

  static Object setDefault(Object param, Object lazy) {
    ((PyTypeParam) param).setLazyDefault(lazy);
    return param;
  }

  static Object alias(Context ctx, Frame f, Object name, Object params, Object lazy) {
    Object module = f.globals().get(ctx, "__name__");
    return new PyTypeAlias(
        Str.text(name),
        params == PyNone.NONE ? PyTuple.EMPTY : (PyTuple) params,
        lazy,
        null,
        module == null ? PyNone.NONE : module);
  }

  /** {@code typing.Generic[params]}, where tuples of type variables come unpacked. */
  static Object generic(Context ctx, Object params) {
    Object[] given = ((PyTuple) params).items();
    Object[] unpacked = given.clone();
    for (int i = 0; i < given.length; i++) {
      if (given[i] instanceof PyTypeParam p && p.type() == PyTypeParam.TYPE_VAR_TUPLE) {
        unpacked[i] = Ops.next(ctx, Ops.iter(ctx, p));
      }
    }
    Object typing = ctx.evaluator().importModule(ctx, "typing");
    return Ops.getItem(ctx, Attributes.get(ctx, typing, "Generic"), PyTuple.of(unpacked));
  }
}
