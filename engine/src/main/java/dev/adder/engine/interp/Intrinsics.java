package dev.adder.engine.interp;

import dev.adder.engine.code.Intrinsic;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PySet;

/** The rare instructions; see {@link Intrinsic} for what each reads and gives. */
final class Intrinsics {
  private Intrinsics() {}

  static void run(Context ctx, Frame f, int a, int b, int c) {
    Intrinsic which = Intrinsic.of(c);
    Object result =
        switch (which) {
          case IMPORT_NAME -> Importing.name(ctx, f, f.get(b), f.get(b + 1), f.get(b + 2));
          case IMPORT_FROM -> Importing.from(ctx, f.get(b), Str.text(f.get(b + 1)));
          case IMPORT_STAR -> Importing.star(ctx, f, f.get(b));
          case LOAD_BUILD_CLASS -> Importing.builtin(ctx, f, "__build_class__");
          case PRINT_EXPRESSION -> Importing.display(ctx, f.get(b));
          case SETUP_ANNOTATIONS -> annotations(ctx, f);
          case LOAD_ASSERTION_ERROR -> Exceptions.ASSERTION_ERROR;
          case LOAD_NAMESPACE -> f.locals;
          case LOAD_CLASS_CELL -> classCell(ctx, f, f.locals, b, b + 1);
          case LOAD_MAPPING_OR_GLOBAL -> mappingOrGlobal(ctx, f, b);
          case LOAD_MAPPING_OR_CELL -> classCell(ctx, f, f.get(b + 1), b, b + 2);
          case LIST_TO_TUPLE -> PyTuple.of(((PyList) f.refs[b]).toArray());
          case CONSTANT_SET -> ((PySet) f.refs[b]).ofConstants(ctx, true);
          case CONSTANT_LOOP_SET -> ((PySet) f.refs[b]).ofConstants(ctx, false);
          case SET_DEFAULTS, SET_KEYWORD_DEFAULTS, SET_ANNOTATIONS, SET_TYPE_PARAMS ->
              setFunction(which, (PyFunction) f.refs[b], f.get(b + 1));
          case WITH_ENTER -> With.enter(ctx, f, a, b);
          case WITH_EXIT -> With.exit(ctx, f.get(b));
          case WITH_EXCEPT -> Ops.truth(ctx, With.except(ctx, f.get(b), f.get(b + 1)));
          case ASYNC_WITH_ENTER -> With.enterAsync(ctx, f, a, b);
          case ASYNC_WITH_EXIT -> With.exitAsync(ctx, f.get(b));
          case ASYNC_WITH_EXCEPT -> With.exceptAsync(ctx, f.get(b), f.get(b + 1));
          case GET_AWAITABLE -> Awaiting.awaitable(ctx, f.get(b));
          case GET_YIELD_FROM_ITER -> Awaiting.yieldFrom(ctx, f, f.get(b));
          case GET_ASYNC_ITER -> Awaiting.asyncIter(ctx, f.get(b));
          case GET_ASYNC_NEXT -> Awaiting.asyncNext(ctx, f.get(b));
          case END_ASYNC_FOR -> Awaiting.endFor((PyBaseException) f.refs[b]);
          case ASYNC_YIELD -> new PyAsyncGenerator.Yielded(f.get(b));
          case GENERATOR_STOP -> Awaiting.stopInside(f, (PyBaseException) f.refs[b]);
          case MATCH_SEQUENCE -> Matching.isSequence(ctx, f.get(b));
          case MATCH_MAPPING -> Matching.isMapping(ctx, f.get(b));
          case MATCH_KEYS -> Matching.keys(ctx, f.get(b), (PyTuple) f.refs[b + 1]);
          case MATCH_CLASS ->
              Matching.byClass(
                  ctx, f.get(b), f.get(b + 1), (int) f.nums[b + 2], (PyTuple) f.refs[b + 3]);
          case MATCH_REST -> Matching.rest(ctx, f.get(b), (PyTuple) f.refs[b + 1]);
          case LENGTH -> Ops.length(ctx, f.get(b));
          case EXCEPT_STAR_BEGIN -> ExceptStar.begin(ctx, f.get(b));
          case EXCEPT_STAR_MATCH -> ExceptStar.match(ctx, f.get(b), f.get(b + 1));
          case EXCEPT_STAR_RESULT ->
              ExceptStar.result(ctx, (PyBaseException) f.refs[b], (PyList) f.refs[b + 1]);
          case TYPE_VAR -> TypeParameters.typeVar(f.get(b), null, false);
          case TYPE_VAR_BOUND -> TypeParameters.typeVar(f.get(b), f.get(b + 1), false);
          case TYPE_VAR_CONSTRAINTS -> TypeParameters.typeVar(f.get(b), f.get(b + 1), true);
          case TYPE_VAR_TUPLE -> TypeParameters.typeVarTuple(f.get(b));
          case PARAM_SPEC -> TypeParameters.paramSpec(f.get(b));
          case SET_TYPE_PARAM_DEFAULT -> TypeParameters.setDefault(f.get(b), f.get(b + 1));
          case TYPE_ALIAS -> TypeParameters.alias(ctx, f, f.get(b), f.get(b + 1), f.get(b + 2));
          case ZERO_SUPER -> ZeroSuper.make(ctx, f.get(b), (PyCell) f.refs[b + 1], f.get(b + 2));
          case SUBSCRIPT_GENERIC -> TypeParameters.generic(ctx, f.get(b));
        };
    f.set(a, result);
  }

  private static Object annotations(Context ctx, Frame f) {
    Object known = Globals.fromMapping(ctx, f.locals, "__annotations__");
    if (known == null) {
      known = new PyDict();
      Ops.setItem(ctx, f.locals, "__annotations__", known);
    }
    return known;
  }

  private static Object classCell(Context ctx, Frame f, Object mapping, int name, int cell) {
    Object local = Globals.fromMapping(ctx, mapping, Str.text(f.get(name)));
    if (local != null) {
      return local;
    }
    Object value = ((PyCell) f.refs[cell]).get();
    if (value == null) {
      throw Errors.unboundFree(Str.text(f.get(name)));
    }
    return value;
  }

  private static Object mappingOrGlobal(Context ctx, Frame f, int b) {
    String name = Str.text(f.get(b));
    Object local = Globals.fromMapping(ctx, f.get(b + 1), name);
    if (local != null) {
      return local;
    }
    Object global = f.globals().get(ctx, name);
    if (global == null) {
      global = f.builtins().get(ctx, name);
    }
    if (global == null) {
      throw Errors.name(name);
    }
    return global;
  }

  private static Object setFunction(Intrinsic which, PyFunction function, Object value) {
    switch (which) {
      case SET_DEFAULTS -> function.setDefaults(((PyTuple) value).items());
      case SET_KEYWORD_DEFAULTS -> function.setKeywordDefaults((PyDict) value);
      case SET_ANNOTATIONS -> function.setAnnotations(value);
      default -> function.setTypeParams((PyTuple) value);
    }
    return function;
  }
}
