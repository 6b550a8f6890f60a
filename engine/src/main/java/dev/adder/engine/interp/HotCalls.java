package dev.adder.engine.interp;

import dev.adder.engine.object.Context;
import java.util.Arrays;

/**
 * What becomes of functions that are called often: they are watched, compiled, and called compiled.
 * One per context; what is known of a function belongs to its code and serves all contexts.
 */
final class HotCalls {
  /** Parameters of the largest functions that are compiled. */
  private static final int MOST_PARAMETERS = 32;

  /** Each is a variable on Java's stack, on which calls are nested. */
  private static final int MOST_REGISTERS = 64;

  private final LoopContext context;
  private final LoopTier tier;
  private final Object[] references = new Object[MOST_PARAMETERS];
  private final long[] numbers = new long[MOST_PARAMETERS];

  HotCalls(LoopContext context, LoopTier tier) {
    this.context = context;
    this.tier = tier;
  }

  /**
   * A call of a Python function by the interpreter, with as many arguments as its defaults allow.
   *
   * @param f the caller, which has charged its steps
   * @param first its register with the first argument
   * @return {@code f} after a call that is over, its result in register {@code a}; the frame to go
   *     on with after one that is not; null for one that the interpreter has to begin
   */
  static Frame call(Context ctx, Frame f, PyFunction function, int a, int first, int count) {
    return ctx.tier() instanceof Loops loops
        ? loops.calls().call(f, function, a, first, count)
        : null;
  }

  private Frame call(Frame f, PyFunction function, int a, int first, int count) {
    HotFunction known = HotFunction.of(function.code());
    FunctionVersion version = version(known);
    if (version != null) {
      return enter(version, f, function, a, first, count);
    }
    if (!isWatched(known)) {
      return null;
    }
    Frame pushed = PythonCalls.interpreted(context.ctx(), f, function, a, first, count);
    known.watch(pushed);
    return pushed;
  }

  /**
   * A call of a class by the interpreter: its function initialises the instance in register {@code
   * first}, with the arguments behind it.
   *
   * @return as {@link #call} does; the instance goes into {@code a} later if the call is not over
   */
  static Frame initialize(Context ctx, Frame f, PyFunction init, int a, int first, int count) {
    return ctx.tier() instanceof Loops loops
        ? loops.calls().initialize(f, init, a, first, count)
        : null;
  }

  private Frame initialize(Frame f, PyFunction init, int a, int first, int count) {
    HotFunction known = HotFunction.of(init.code());
    FunctionVersion version = version(known);
    if (version != null) {
      return version.initializes() ? make(version, f, init, a, first, count) : null;
    }
    if (!isWatched(known)) {
      return null;
    }
    Frame pushed = PythonCalls.interpreted(context.ctx(), f, init, a, first, count);
    pushed.mode = Frame.INIT;
    pushed.pending = f.refs[first];
    known.watch(pushed);
    return pushed;
  }

  /**
   * A call of a Python function by Java code, with as many arguments as its defaults allow: what it
   * gives, or null for one that the interpreter has to do.
   */
  static Object call(Context ctx, PyFunction function, Object[] args) {
    return ctx.tier() instanceof Loops loops ? loops.calls().call(function, args) : null;
  }

  private Object call(PyFunction function, Object[] args) {
    HotFunction known = HotFunction.of(function.code());
    FunctionVersion version = version(known);
    if (version != null) {
      return enter(version, function, args);
    }
    if (!isWatched(known)) {
      return null;
    }
    Frame frame = Binder.bind(context.ctx(), function, args, null);
    known.watch(frame);
    return Interpreter.run(context.ctx(), frame);
  }

  /** What is compiled of a function, now if enough was watched; else null. */
  private FunctionVersion version(HotFunction known) {
    if (known.refusal() != null) {
      return null;
    }
    FunctionVersion version = known.version();
    if (version != null) {
      if (known.isTouched()) {
        tier.touch(known);
      }
      return version;
    }
    if (known.isRipe(tier.patience())) {
      tier.submit(known);
    }
    return known.version();
  }

  private boolean isWatched(HotFunction known) {
    if (known.refusal() != null || !known.isWatched(tier.patience())) {
      return false;
    }
    if (Loops.isTooLarge(known.code())
        || known.code().registers() > MOST_REGISTERS
        || known.code().plainParameters() > MOST_PARAMETERS) {
      tier.refuseUnseen(known, "the code is too large");
      return false;
    }
    if (known.retired() > LoopTier.MAX_VERSIONS) {
      tier.refuseUnseen(known, "the cache has no room");
      return false;
    }
    return true;
  }

  private Frame enter(
      FunctionVersion version, Frame f, PyFunction function, int a, int first, int count) {
    return enter(version, f, a, arguments(version, f, function, first, count), null);
  }

  private Frame make(
      FunctionVersion version, Frame f, PyFunction init, int a, int first, int count) {
    return enter(version, f, a, arguments(version, f, init, first, count), f.refs[first]);
  }

  private Arguments arguments(
      FunctionVersion version, Frame f, PyFunction function, int first, int count) {
    return count == version.code().plainParameters()
        ? new Arguments(function, f.refs, f.nums, first)
        : collected(f, function, first, count);
  }

  private Frame enter(
      FunctionVersion version, Frame f, int a, Arguments arguments, Object initialized) {
    if (context.depthLeft() < 1) {
      forget(arguments);
      return null;
    }
    context.begin();
    run(version, f, a, arguments);
    forget(arguments);
    if (context.pending == null) {
      context.end();
      return f;
    }
    return isBegun(version) ? context.goOn(f, a, initialized) : null;
  }

  /** Whether a call that is not over has begun; if not, its arguments did not fit. */
  private boolean isBegun(FunctionVersion version) {
    if (context.pending == LoopContext.AGAIN) {
      context.pending = null;
      context.end();
      HotFunction.of(version.code()).mismatch();
      return false;
    }
    return true;
  }

  private Object enter(FunctionVersion version, PyFunction function, Object[] args) {
    Context ctx = context.ctx();
    if (context.depthLeft() < 1) {
      return null;
    }
    Frame before = (Frame) ctx.top();
    int depth = ctx.depth();
    ctx.enterNative();
    try {
      for (int i = 0; i < args.length; i++) {
        collect(i, args[i]);
      }
      Arguments arguments = withDefaults(function, args.length);
      context.begin();
      Object result = run(version, arguments);
      forget(arguments);
      if (context.pending == null) {
        context.end();
        return result;
      }
      return isBegun(version) ? context.finish(before) : null;
    } finally {
      ctx.setTop(before);
      ctx.setDepth(depth);
      ctx.leaveNative();
    }
  }

  /** Puts the arguments and the defaults of the missing ones where compiled code can load them. */
  private Arguments collected(Frame f, PyFunction function, int first, int count) {
    System.arraycopy(f.refs, first, references, 0, count);
    System.arraycopy(f.nums, first, numbers, 0, count);
    return withDefaults(function, count);
  }

  private Arguments withDefaults(PyFunction function, int count) {
    Object[] defaults = function.defaults();
    int parameters = function.code().plainParameters();
    for (int i = count; i < parameters; i++) {
      collect(i, defaults[defaults.length - parameters + i]);
    }
    return new Arguments(function, references, numbers, 0);
  }

  private void collect(int i, Object value) {
    if (value instanceof Long n) {
      references[i] = Frame.INT;
      numbers[i] = n;
    } else if (value instanceof Double d) {
      references[i] = Frame.FLOAT;
      numbers[i] = Double.doubleToRawLongBits(d);
    } else {
      references[i] = value;
    }
  }

  private void forget(Arguments arguments) {
    if (arguments.references == references) {
      Arrays.fill(references, 0, arguments.function.code().plainParameters(), null);
    }
  }

  /** Arguments in registers. */
  record Arguments(PyFunction function, Object[] references, long[] numbers, int first) {}

  /** Calls compiled code; what it gives goes into a register, unless something is pending. */
  private void run(FunctionVersion version, Frame f, int a, Arguments arguments) {
    int depth = context.depthLeft() - 1;
    switch (version.given()) {
      case Recording.INT -> {
        long value = LoopEntry.number(version.entry(), context, depth, arguments);
        if (context.pending == null) {
          f.nums[a] = value;
          f.tag(a, Frame.INT);
        }
      }
      case Recording.FLOAT -> {
        double value = LoopEntry.real(version.entry(), context, depth, arguments);
        if (context.pending == null) {
          f.nums[a] = Double.doubleToRawLongBits(value);
          f.tag(a, Frame.FLOAT);
        }
      }
      default -> {
        Object value = LoopEntry.object(version.entry(), context, depth, arguments);
        if (context.pending == null) {
          f.set(a, value);
        }
      }
    }
  }

  /** The same for Java code: what compiled code gives, boxed, unless something is pending. */
  private Object run(FunctionVersion version, Arguments arguments) {
    int depth = context.depthLeft() - 1;
    return switch (version.given()) {
      case Recording.INT -> LoopEntry.number(version.entry(), context, depth, arguments);
      case Recording.FLOAT -> LoopEntry.real(version.entry(), context, depth, arguments);
      default -> LoopEntry.object(version.entry(), context, depth, arguments);
    };
  }
}
