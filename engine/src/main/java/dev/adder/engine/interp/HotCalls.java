package dev.adder.engine.interp;

import dev.adder.engine.interp.Loops.LoopCompiler;
import dev.adder.engine.object.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of functions that are called often: they are watched, compiled, and called compiled.
 * One per context; what is known of a function belongs to its code and serves all contexts.
 */
public final class HotCalls {
  private static final Logger LOG = LoggerFactory.getLogger(HotCalls.class);

  /** Parameters of the largest functions that are compiled. */
  private static final int MOST_PARAMETERS = 32;

  private final LoopContext context;
  private final LoopCompiler compiler;
  private final int threshold;
  private final Object[] references = new Object[MOST_PARAMETERS];
  private final long[] numbers = new long[MOST_PARAMETERS];
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int compiled;

  HotCalls(LoopContext context, LoopCompiler compiler, int threshold) {
    this.context = context;
    this.compiler = compiler;
    this.threshold = threshold;
  }

  /** How often this context compiled a function. */
  public int compiledFunctions() {
    return compiled;
  }

  /** Why functions were not compiled that this context watched, and how often. */
  public Map<String, Integer> refusals() {
    return Collections.unmodifiableMap(refusals);
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
    if (known.refusal() != null) {
      return null;
    }
    FunctionVersion version = known.version();
    if (version == null) {
      Recording seen = known.ripe(threshold);
      if (seen == null) {
        return watched(known, f, function, a, first, count);
      }
      version = compile(known, seen);
    }
    return version == null ? null : enter(version, f, function, a, first, count);
  }

  private Frame watched(
      HotFunction known, Frame f, PyFunction function, int a, int first, int count) {
    if (!known.isWatched(threshold)) {
      return null;
    }
    if (Loops.isTooLarge(known.code()) || known.code().plainParameters() > MOST_PARAMETERS) {
      refuse(known, "the code is too large");
      return null;
    }
    Frame pushed = Invoke.interpreted(context.ctx(), f, function, a, first, count);
    known.watch(pushed);
    return pushed;
  }

  private FunctionVersion compile(HotFunction known, Recording seen) {
    FunctionVersion made =
        Loops.attempt(
            () -> compiler.compile(seen, known), threshold == 1, known.code(), known::refuse);
    if (made == null) {
      refuse(known, known.refusal());
      return null;
    }
    compiled++;
    known.install(made);
    return made;
  }

  private void refuse(HotFunction known, String why) {
    known.refuse(why);
    refusals.merge(why, 1, Integer::sum);
  }

  private Frame enter(
      FunctionVersion version, Frame f, PyFunction function, int a, int first, int count) {
    if (context.depthLeft() < 1) {
      return null;
    }
    int missing = version.code().plainParameters() - count;
    context.begin();
    if (missing == 0) {
      run(version, f, a, new Arguments(function, f.refs, f.nums, first));
    } else {
      collect(f, function, first, count);
      run(version, f, a, new Arguments(function, references, numbers, 0));
      Arrays.fill(references, 0, count + missing, null);
    }
    if (context.pending == null) {
      context.end();
      return f;
    }
    if (context.pending == LoopContext.AGAIN) {
      context.pending = null;
      context.end();
      HotFunction.of(version.code()).mismatch();
      return null;
    }
    return context.goOn(f, a);
  }

  /** Puts the arguments and the defaults of the missing ones where compiled code can load them. */
  private void collect(Frame f, PyFunction function, int first, int count) {
    System.arraycopy(f.refs, first, references, 0, count);
    System.arraycopy(f.nums, first, numbers, 0, count);
    Object[] defaults = function.defaults();
    int parameters = function.code().plainParameters();
    for (int i = count; i < parameters; i++) {
      Object value = defaults[defaults.length - parameters + i];
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
}
