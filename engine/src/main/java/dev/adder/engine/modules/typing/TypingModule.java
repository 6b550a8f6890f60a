package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.types.PyTypeAlias;
import dev.adder.engine.types.PyTypeParam;

/** Module _typing: type parameters. */
@PyMethods(module = "_typing")
public final class TypingModule {
  private TypingModule() {}

  /** Puts the types into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "TypeVar", PyTypeParam.TYPE_VAR);
    dict.put(ctx, "ParamSpec", PyTypeParam.PARAM_SPEC);
    dict.put(ctx, "TypeVarTuple", PyTypeParam.TYPE_VAR_TUPLE);
    dict.put(ctx, "ParamSpecArgs", ParamSpecPart.ARGS);
    dict.put(ctx, "ParamSpecKwargs", ParamSpecPart.KWARGS);
    dict.put(ctx, "TypeAliasType", PyTypeAlias.TYPE);
    dict.put(ctx, "NoDefault", PyTypeParam.NO_DEFAULT);
  }

  @Py("_idfunc(x, /)")
  static Object identity(Context ctx, Object x) {
    return x;
  }

  /** A function of module typing, called with {@code args}. */
  static Object typing(Context ctx, String function, Object... args) {
    Object module = ctx.evaluator().importModule(ctx, "typing");
    return Calls.call(ctx, Attributes.get(ctx, module, function), args);
  }

  /** The name of the module whose code is running. */
  static Object callerModule(Context ctx) {
    Activation top = ctx.top();
    Object globals = top == null ? null : Attributes.getOrNull(ctx, top, "f_globals");
    Object name = globals instanceof PyDict dict ? dict.get(ctx, "__name__") : null;
    return name == null ? PyNone.NONE : name;
  }
}
