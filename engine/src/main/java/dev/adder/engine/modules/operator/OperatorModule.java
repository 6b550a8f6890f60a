package dev.adder.engine.modules.operator;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.KeywordCall;

/** The other functions of module operator, and its types. */
@PyMethods(module = "_operator")
public final class OperatorModule {
  private OperatorModule() {}

  /** Puts the types into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    dict.put(ctx, "itemgetter", ItemGetter.TYPE);
    dict.put(ctx, "attrgetter", AttrGetter.TYPE);
    dict.put(ctx, "methodcaller", MethodCaller.TYPE);
  }

  private static void requireSequence(Object value) {
    if (Types.of(value).special(Special.GETITEM) == null || value instanceof PyDict) {
      throw Errors.type("'" + Types.of(value).name() + "' object can't be concatenated");
    }
  }

  @Py("lt(a, b, /)")
  static Object lt(Context ctx, Object a, Object b) {
    return Ops.compare(ctx, CompareOp.LT, a, b);
  }

  @Py("le(a, b, /)")
  static Object le(Context ctx, Object a, Object b) {
    return Ops.compare(ctx, CompareOp.LE, a, b);
  }

  @Py("eq(a, b, /)")
  static Object eq(Context ctx, Object a, Object b) {
    return Ops.compare(ctx, CompareOp.EQ, a, b);
  }

  @Py("ne(a, b, /)")
  static Object ne(Context ctx, Object a, Object b) {
    return Ops.compare(ctx, CompareOp.NE, a, b);
  }

  @Py("gt(a, b, /)")
  static Object gt(Context ctx, Object a, Object b) {
    return Ops.compare(ctx, CompareOp.GT, a, b);
  }

  @Py("ge(a, b, /)")
  static Object ge(Context ctx, Object a, Object b) {
    return Ops.compare(ctx, CompareOp.GE, a, b);
  }

  @Py("neg(a, /)")
  static Object neg(Context ctx, Object a) {
    return Ops.unary(ctx, Special.NEG, a);
  }

  @Py("pos(a, /)")
  static Object pos(Context ctx, Object a) {
    return Ops.unary(ctx, Special.POS, a);
  }

  @Py("invert(a, /)")
  static Object invert(Context ctx, Object a) {
    return Ops.unary(ctx, Special.INVERT, a);
  }

  @Py("inv(a, /)")
  static Object inv(Context ctx, Object a) {
    return Ops.unary(ctx, Special.INVERT, a);
  }

  @Py("abs(a, /)")
  static Object abs(Context ctx, Object a) {
    return Ops.unary(ctx, Special.ABS, a);
  }

  @Py("not_(a, /)")
  static Object not(Context ctx, Object a) {
    return !Ops.truth(ctx, a);
  }

  @Py("truth(a, /)")
  static Object truth(Context ctx, Object a) {
    return Ops.truth(ctx, a);
  }

  @Py("is_(a, b, /)")
  static Object is(Context ctx, Object a, Object b) {
    return Ops.is(a, b);
  }

  @Py("is_not(a, b, /)")
  static Object isNot(Context ctx, Object a, Object b) {
    return !Ops.is(a, b);
  }

  @Py("is_none(a, /)")
  static Object isNone(Context ctx, Object a) {
    return a == PyNone.NONE;
  }

  @Py("is_not_none(a, /)")
  static Object isNotNone(Context ctx, Object a) {
    return a != PyNone.NONE;
  }

  @Py("index(a, /)")
  static Object index(Context ctx, Object a) {
    return Args.index(ctx, a);
  }

  @Py("contains(a, b, /)")
  static Object contains(Context ctx, Object a, Object b) {
    return Ops.contains(ctx, a, b);
  }

  @Py("getitem(a, b, /)")
  static Object getItem(Context ctx, Object a, Object b) {
    return Ops.getItem(ctx, a, b);
  }

  @Py("setitem(a, b, c, /)")
  static Object setItem(Context ctx, Object a, Object b, Object c) {
    Ops.setItem(ctx, a, b, c);
    return PyNone.NONE;
  }

  @Py("delitem(a, b, /)")
  static Object deleteItem(Context ctx, Object a, Object b) {
    Ops.deleteItem(ctx, a, b);
    return PyNone.NONE;
  }

  @Py("concat(a, b, /)")
  static Object concat(Context ctx, Object a, Object b) {
    requireSequence(a);
    return Ops.binary(ctx, BinaryOp.ADD, a, b);
  }

  @Py("iconcat(a, b, /)")
  static Object inPlaceConcat(Context ctx, Object a, Object b) {
    requireSequence(a);
    return Ops.inPlace(ctx, BinaryOp.ADD, a, b);
  }

  @Py("countOf(a, b, /)")
  static Object countOf(Context ctx, Object a, Object b) {
    long[] count = {0};
    Iteration.each(
        ctx,
        a,
        item -> {
          if (Ops.identicalOrEqual(ctx, item, b)) {
            count[0]++;
          }
        });
    return count[0];
  }

  @Py("indexOf(a, b, /)")
  static Object indexOf(Context ctx, Object a, Object b) {
    Object iterator = Ops.iter(ctx, a);
    long at = 0;
    for (Object item = Ops.next(ctx, iterator); item != null; item = Ops.next(ctx, iterator)) {
      ctx.meter().step();
      if (Ops.identicalOrEqual(ctx, item, b)) {
        return at;
      }
      at++;
    }
    throw Errors.value("sequence.index(x): x not in sequence");
  }

  @Py("length_hint(obj, default=0, /)")
  static Object lengthHint(Context ctx, Object object, Object fallback) {
    Object value = fallback == null ? (Object) 0L : fallback;
    if (!(Arith.plain(value) instanceof Long least)) {
      throw Errors.type(
          "'" + Types.of(value).name() + "' object cannot be interpreted as an integer");
    }
    return Iteration.lengthHint(ctx, object, least);
  }

  @Py("call(obj, /, *args, **kwargs)")
  static Object call(Context ctx, Object object, Object[] args, PyDict kwargs) {
    KeywordCall call = KeywordCall.of(args, kwargs);
    return Calls.call(ctx, object, call.args(), call.keywords());
  }

  @Py("_compare_digest(a, b, /)")
  static Object compareDigest(Context ctx, Object a, Object b) {
    return Ops.equal(ctx, a, b);
  }
}
