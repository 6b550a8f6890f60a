package dev.adder.engine.object;

import java.math.BigInteger;

/**
 * The operators and protocols of Python on any values: what the interpreter, compiled code and the
 * builtins all call. Each method may run script code and raises what Python raises.
 */
public final class Ops {
  /** Characters of a text whose comparison is charged. */
  private static final int LONG_TEXT = 1 << 14;

  private Ops() {}

  // ---- identity and equality ----

  /** {@code a is b}: numbers, bools and strs by type and value, everything else by identity. */
  public static boolean is(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long || a instanceof String || a instanceof BigInteger) {
      return a.equals(b);
    }
    if (a instanceof PyHost x) {
      return b instanceof PyHost y && x.target() == y.target();
    }
    return (a instanceof Double || a instanceof Boolean || a instanceof CodePoints) && a.equals(b);
  }

  /** {@code a is b or a == b}: what containers ask. */
  public static boolean identicalOrEqual(Context ctx, Object a, Object b) {
    return is(a, b) || equal(ctx, a, b);
  }

  /** {@code bool(a == b)}. */
  public static boolean equal(Context ctx, Object a, Object b) {
    if (a instanceof String x && b instanceof String y) {
      return x.length() > LONG_TEXT ? sameText(ctx, x, y) : x.equals(y);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    return truth(ctx, compare(ctx, CompareOp.EQ, a, b));
  }

  /** Compares long texts; the look counts, because many such comparisons may take few steps. */
  private static boolean sameText(Context ctx, String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    ctx.meter().spend(a.length() >> 8);
    ctx.meter().poll();
    return a.equals(b);
  }

  /** {@code a op b} for a rich comparison. */
  public static Object compare(Context ctx, CompareOp op, Object a, Object b) {
    int order = Arith.compare(a, b);
    if (order != Arith.NOT_NUMBERS && isExactNumber(a) && isExactNumber(b)) {
      return order == Arith.UNORDERED ? op == CompareOp.NE : op.holds(order);
    }
    if (a instanceof String x && b instanceof String y) {
      return switch (op) {
        case EQ -> x.equals(y);
        case NE -> !x.equals(y);
        default -> op.holds(x.compareTo(y));
      };
    }
    return compareSlow(ctx, op, a, b);
  }

  private static boolean isExactNumber(Object value) {
    return !(value instanceof PyObject);
  }

  private static Object compareSlow(Context ctx, CompareOp op, Object a, Object b) {
    PyType left = Types.of(a);
    PyType right = Types.of(b);
    CompareOp swapped = op.swapped();
    ctx.enterNative(left.isBuiltin() ? " in comparison" : "");
    try {
      boolean rightTried = false;
      if (left != right && right.isSubtypeOf(left)) {
        rightTried = true;
        Object result = tryCompare(ctx, right, swapped, b, a);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
      }
      Object result = tryCompare(ctx, left, op, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
      if (!rightTried) {
        result = tryCompare(ctx, right, swapped, b, a);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
      }
    } finally {
      ctx.leaveNative();
    }
    return switch (op) {
      case EQ -> is(a, b);
      case NE -> !is(a, b);
      default ->
          throw Errors.type(
              "'%s' not supported between instances of '%s' and '%s'"
                  .formatted(op.symbol(), left.name(), right.name()));
    };
  }

  private static Object tryCompare(Context ctx, PyType type, CompareOp op, Object self, Object o) {
    Object method = type.special(op.method());
    if (method == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (!LenientSlot.isPlain(method) && method != PyNone.NONE) {
      Object bound = LenientSlot.bind(ctx, method, self);
      return bound == null
          ? PyNotImplemented.NOT_IMPLEMENTED
          : Calls.call(ctx, bound, new Object[] {o}, null);
    }
    return Calls.callSpecial(ctx, method, self, o);
  }

  // ---- truth and size ----

  /** {@code bool(value)}. */
  public static boolean truth(Context ctx, Object value) {
    if (value instanceof Boolean b) {
      return b;
    }
    if (value instanceof Long n) {
      return n != 0;
    }
    if (value instanceof String s) {
      return !s.isEmpty();
    }
    if (value == PyNone.NONE) {
      return false;
    }
    if (value instanceof Double d) {
      return d != 0;
    }
    if (value instanceof BigInteger || value instanceof CodePoints) {
      return true;
    }
    PyType type = Types.of(value);
    Object method = type.special(Special.BOOL);
    if (method != null) {
      Object result = Calls.callSpecial(ctx, method, value);
      if (result instanceof Boolean b) {
        return b;
      }
      throw Errors.type("__bool__ should return bool, returned " + Types.of(result).name());
    }
    method = type.special(Special.LEN);
    return method == null || Args.lengthOf(ctx, Calls.callSpecial(ctx, method, value)) != 0;
  }

  /** {@code len(value)}. */
  public static long length(Context ctx, Object value) {
    if (value instanceof String s) {
      return s.length();
    }
    Object method = Types.of(value).special(Special.LEN);
    if (method == null) {
      throw Errors.type("object of type '" + Types.of(value).name() + "' has no len()");
    }
    return Args.lengthOf(ctx, Calls.callSpecial(ctx, method, value));
  }

  // ---- arithmetic ----

  /** {@code a op b}. */
  public static Object binary(Context ctx, BinaryOp op, Object a, Object b) {
    Object result = isExactNumber(a) && isExactNumber(b) ? Arith.binary(ctx, op, a, b) : null;
    if (result == null) {
      result = dispatch(ctx, op, a, b);
    }
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(op, op.symbol(), a, b);
    }
    return result;
  }

  /** {@code a + b}. */
  public static Object add(Context ctx, Object a, Object b) {
    return binary(ctx, BinaryOp.ADD, a, b);
  }

  /** {@code a op= b}: the new value of the target. */
  public static Object inPlace(Context ctx, BinaryOp op, Object a, Object b) {
    Object result = isExactNumber(a) && isExactNumber(b) ? Arith.binary(ctx, op, a, b) : null;
    if (result != null) {
      return result;
    }
    Object method = Types.of(a).special(op.inPlace());
    if (method != null) {
      requireCount(op, method, b);
      result = Calls.callSpecial(ctx, method, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    result = dispatch(ctx, op, a, b);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(op, op.inPlaceSymbol(), a, b);
    }
    return result;
  }

  private static PyException unsupported(BinaryOp op, String symbol, Object a, Object b) {
    if (op == BinaryOp.RSHIFT && a instanceof NativeFunction f && "print".equals(f.name())) {
      return Errors.type(
          "unsupported operand type(s) for %s: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?"
              .formatted(symbol, Types.of(a).name(), Types.of(b).name()));
    }
    return Errors.operands(symbol, a, b);
  }

  private static Object dispatch(Context ctx, BinaryOp op, Object a, Object b) {
    PyType left = Types.of(a);
    PyType right = Types.of(b);
    Object forward = left.special(op.method());
    Object backward = left == right ? null : right.special(op.reflected());
    if (backward != null && (triesRightFirst(op, left, right, backward))) {
      requireCount(op, backward, a);
      Object result = Calls.callSpecial(ctx, backward, b, a);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
      backward = null;
    }
    if (forward != null) {
      requireCount(op, forward, b);
      Object result = Calls.callSpecial(ctx, forward, a, b);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (backward == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    requireCount(op, backward, a);
    return Calls.callSpecial(ctx, backward, b, a);
  }

  /** The operator says more about what cannot repeat a sequence than the sequence's method. */
  private static void requireCount(BinaryOp op, Object method, Object count) {
    if (op == BinaryOp.MUL && !Args.hasIndex(count) && isOfSequence(method)) {
      throw Errors.type(
          "can't multiply sequence by non-int of type '" + Types.of(count).name() + "'");
    }
  }

  /**
   * The right operand goes first if its type is a subtype that overrides the method, and when the
   * left one is a builtin sequence, whose concatenation and repetition come last in CPython.
   */
  private static boolean triesRightFirst(BinaryOp op, PyType left, PyType right, Object backward) {
    if (right.isSubtypeOf(left)) {
      return backward != left.special(op.reflected());
    }
    return (op == BinaryOp.ADD || op == BinaryOp.MUL && !isOfSequence(backward))
        && isOfSequence(left.special(op.method()));
  }

  private static boolean isOfSequence(Object method) {
    return method instanceof NativeFunction f && f.owner().special(Special.GETITEM) != null;
  }

  /** {@code -value}, {@code +value}, {@code ~value} by method. */
  public static Object unary(Context ctx, Special which, Object value) {
    if (value instanceof Long n) {
      switch (which) {
        case NEG:
          return dev.adder.engine.text.Ints.negate(n);
        case INVERT:
          return ~n;
        case POS:
          return n;
        default:
          break;
      }
    }
    if (value instanceof Double d && which == Special.NEG) {
      return -d;
    }
    Object method = Types.of(value).special(which);
    if (method == null) {
      String symbol = which == Special.NEG ? "-" : which == Special.POS ? "+" : "~";
      throw Errors.type(
          "bad operand type for unary " + symbol + ": '" + Types.of(value).name() + "'");
    }
    return Calls.callSpecial(ctx, method, value);
  }

  // ---- items ----

  /** {@code o[key]}. */
  public static Object getItem(Context ctx, Object o, Object key) {
    Object method = Types.of(o).special(Special.GETITEM);
    if (method != null) {
      return Calls.callSpecial(ctx, method, o, key);
    }
    if (o == PyType.TYPE) {
      return ((NativeFunction) PyTuple.TYPE.own("__class_getitem__")).call2(ctx, o, key);
    }
    if (o instanceof PyType cls) {
      Object hook = Attributes.getOrNull(ctx, cls, "__class_getitem__");
      if (hook != null && hook != PyNone.NONE) {
        return Calls.call(ctx, hook, key);
      }
      throw Errors.type("type '" + cls.name() + "' is not subscriptable");
    }
    throw Errors.type("'" + Types.of(o).name() + "' object is not subscriptable");
  }

  /** {@code o[key] = value}. */
  public static void setItem(Context ctx, Object o, Object key, Object value) {
    Object method = Types.of(o).special(Special.SETITEM);
    if (method == null) {
      throw Errors.type("'" + Types.of(o).name() + "' object does not support item assignment");
    }
    Calls.callSpecial(ctx, method, o, key, value);
  }

  /** {@code del o[key]}. */
  public static void deleteItem(Context ctx, Object o, Object key) {
    Object method = Types.of(o).special(Special.DELITEM);
    if (method == null) {
      throw Errors.type(
          "'%s' object %s support item deletion"
              .formatted(
                  Types.of(o).name(),
                  isSequence(Types.of(o)) && Types.of(key).special(Special.INDEX) != null
                      ? "doesn't"
                      : "does not"));
    }
    Calls.callSpecial(ctx, method, o, key);
  }

  /** Whether CPython's type would have slots of sequences; every class has them. */
  private static boolean isSequence(PyType type) {
    return !type.isBuiltin()
        || type.special(Special.LEN) != null
        || type.special(Special.GETITEM) != null;
  }

  /** {@code item in container}. */
  public static boolean contains(Context ctx, Object container, Object item) {
    Object method = Types.of(container).special(Special.CONTAINS);
    if (method == PyNone.NONE) {
      throw Errors.type("'" + Types.of(container).name() + "' object is not a container");
    }
    if (method != null) {
      return truth(ctx, Calls.callSpecial(ctx, method, container, item));
    }
    Object iterator;
    try {
      iterator = iter(ctx, container);
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR)) {
        throw Errors.type("argument of type '" + Types.of(container).name() + "' is not iterable");
      }
      throw e;
    }
    for (Object each = next(ctx, iterator); each != null; each = next(ctx, iterator)) {
      ctx.meter().step();
      if (identicalOrEqual(ctx, each, item)) {
        return true;
      }
    }
    return false;
  }

  // ---- iteration ----

  /** {@code iter(value)}. */
  public static Object iter(Context ctx, Object value) {
    PyType type = Types.of(value);
    Object method = type.special(Special.ITER);
    if (method == PyNone.NONE) {
      throw Errors.type("'" + type.name() + "' object is not iterable");
    }
    Object iterator;
    if (method != null && LenientSlot.isPlain(method)) {
      iterator = Calls.callSpecial(ctx, method, value);
    } else {
      Object bound = method == null ? null : LenientSlot.bind(ctx, method, value);
      if (bound == null) {
        return itemIterator(ctx, value, type);
      }
      iterator = Calls.call(ctx, bound, new Object[0], null);
    }
    if (!(iterator instanceof PyIterator) && Types.of(iterator).special(Special.NEXT) == null) {
      throw Errors.type("iter() returned non-iterator of type '" + Types.of(iterator).name() + "'");
    }
    return iterator;
  }

  /** Iterates what has items but no iterator. */
  private static Object itemIterator(Context ctx, Object value, PyType type) {
    Object items = type.special(Special.GETITEM);
    if (items == null
        || !LenientSlot.isPlain(items) && LenientSlot.bind(ctx, items, value) == null) {
      throw Errors.type("'" + type.name() + "' object is not iterable");
    }
    return new PySequenceIterator(value);
  }

  /** The next value of an iterator, or Java null at its end (StopIteration is swallowed). */
  public static Object next(Context ctx, Object iterator) {
    if (iterator instanceof PyIterator it && it.type().isBuiltin()) {
      ctx.enterNative();
      try {
        return it.next(ctx);
      } finally {
        ctx.leaveNative();
      }
    }
    Object method = Types.of(iterator).special(Special.NEXT);
    if (method == null) {
      throw Errors.type("'" + Types.of(iterator).name() + "' object is not an iterator");
    }
    try {
      return Calls.callSpecial(ctx, method, iterator);
    } catch (PyException e) {
      if (e.is(Exceptions.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  // ---- text ----

  /** {@code repr(value)}: a plain str. */
  public static Object repr(Context ctx, Object value) {
    Object method = Types.of(value).special(Special.REPR);
    ctx.enterNative(method instanceof NativeFunction ? " while getting the repr of an object" : "");
    try {
      Object text;
      if (LenientSlot.isPlain(method)) {
        text = Calls.callSpecial(ctx, method, value);
      } else {
        Object bound = LenientSlot.bind(ctx, method, value);
        if (bound == null) {
          return "<%s object at 0x%x>".formatted(Types.of(value).name(), ctx.isolate().idOf(value));
        }
        text = Calls.call(ctx, bound, new Object[0], null);
      }
      if (!Str.is(text)) {
        throw Errors.type("__repr__ returned non-string (type " + Types.of(text).name() + ")");
      }
      return Str.plain(text);
    } finally {
      ctx.leaveNative();
    }
  }

  /** {@code str(value)}: a plain str. */
  public static Object str(Context ctx, Object value) {
    if (value instanceof String || value instanceof CodePoints) {
      return value;
    }
    if (value instanceof Long n) {
      return Long.toString(n);
    }
    Object method = Types.of(value).special(Special.STR);
    ctx.enterNative();
    try {
      Object text = Calls.callSpecial(ctx, method, value);
      if (!Str.is(text)) {
        throw Errors.type("__str__ returned non-string (type " + Types.of(text).name() + ")");
      }
      return Str.plain(text);
    } finally {
      ctx.leaveNative();
    }
  }

  /** {@code format(value, spec)}: a plain str. */
  public static Object format(Context ctx, Object value, Object spec) {
    if (spec instanceof String s
        && s.isEmpty()
        && (value instanceof String || value instanceof Long)) {
      return str(ctx, value);
    }
    Object method = Types.of(value).special(Special.FORMAT);
    Object text = Calls.callSpecial(ctx, method, value, spec);
    if (!Str.is(text)) {
      throw Errors.type("__format__ must return a str, not " + Types.of(text).name());
    }
    return Str.plain(text);
  }
}
