package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;

/** A running or suspended activation of a {@link Code}: data, so that anyone can stop and go on. */
public final class Frame extends Activation {
  /** Stands in {@link #refs} for an int whose value is in {@link #nums}. */
  static final Object INT = new Tag("int");

  /** Stands in {@link #refs} for a float whose bits are in {@link #nums}. */
  static final Object FLOAT = new Tag("float");

  /** {@link #mode}: what happens with the value returned to the frame that pushed this one. */
  static final int CALL = 0;

  /** The frame is a generator's, driven by FORITER. */
  static final int FOR = 1;

  /** The frame is a generator's, driven by SEND. */
  static final int SENDING = 2;

  /** The frame runs {@code __init__} for the instance in {@link #pending}. */
  static final int INIT = 3;

  /** Java code waits for the frame; what it gives is left in {@link #result}. */
  static final int ENTRY = 4;

  /** Registers of the smallest frames. */
  private static final int SMALLEST = 8;

  /** A mark that is not a value. */
  private record Tag(String name) {}

  Code code;
  long[] words;
  Object[] constants;
  Object[] profile;
  final Object[] refs;
  final long[] nums;
  PyFunction function;
  int pc;
  int next;

  /** The instruction up to which steps are charged; less than the one being executed. */
  final int[] counted = new int[1];

  /** Steps before {@link #next} that are not charged yet. */
  int carried;

  /** Backward jumps until {@link Loops} looks at the loop that makes the last of them. */
  int heat = Loops.GLANCE;

  /** What watches the frame run, or null. */
  Recording recording;

  /** Whether the frame may serve another call when this one has returned. */
  boolean reusable = true;

  private boolean captured;
  private boolean busy;
  private Frame spare;
  Frame caller;
  int returnRegister;
  int mode;
  Object pending;
  Object result;
  Object locals;
  PyBaseException ownHandled;
  PyBaseException inheritedHandled;
  PyGenerator generator;
  int resumeRegister = -1;

  private Frame(int registers) {
    this.refs = new Object[registers];
    this.nums = new long[registers];
  }

  /**
   * A frame for a call of {@code function} by {@code from}: the one that its last call used, if
   * that call has returned and nobody kept the frame, or a new one.
   */
  static Frame take(Context ctx, Frame from, PyFunction function, Code code) {
    Frame frame = from == null ? (Frame) ctx.spare() : from.spare;
    if (frame == null || frame.busy || frame.refs.length < code.registers()) {
      frame = allocate(ctx, Math.max(SMALLEST, code.registers()));
      if (from == null) {
        ctx.keepSpare(frame);
      } else {
        from.spare = frame;
      }
    }
    frame.busy = true;
    if (frame.code != code) {
      frame.become(code);
      frame.heat = Math.min(code.heat(), ctx.patience());
    }
    if (frame.function != function) {
      frame.function = function;
    }
    frame.next = 0;
    return frame;
  }

  /**
   * A frame for a call that compiled code began without one: registers are unbound but for the free
   * variables. Its memory is not charged yet.
   */
  static Frame ofCompiled(PyFunction function, Code code) {
    Frame frame = new Frame(Math.max(SMALLEST, code.registers()));
    frame.become(code);
    frame.heat = code.heat();
    frame.function = function;
    PyCell[] closure = function.closure();
    System.arraycopy(closure, 0, frame.refs, code.variables().firstFree(), closure.length);
    return frame;
  }

  private void become(Code other) {
    code = other;
    words = Salt.words(other);
    constants = other.constants();
    profile = other.profile();
  }

  void chargeMemory(Context ctx) {
    ctx.meter().allocate(bytes(refs.length));
  }

  private static long bytes(int registers) {
    return 112L + 12L * registers;
  }

  /** The outermost frame of a run is free: a full isolate can still run what frees memory. */
  private static Frame allocate(Context ctx, int registers) {
    if (ctx.top() != null) {
      ctx.meter().allocate(bytes(registers));
    }
    return new Frame(registers);
  }

  /** Readies the frame of a finished call for another one, unless somebody may still look at it. */
  void release() {
    if (!reusable) {
      return;
    }
    forget(refs, code.registers());
    if (locals != null || pending != null || ownHandled != null || inheritedHandled != null) {
      locals = null;
      pending = null;
      ownHandled = null;
      inheritedHandled = null;
    }
    mode = CALL;
    busy = false;
  }

  /** Takes the frame out of use for later calls of {@code from}: a generator owns it now. */
  void own(Frame from) {
    reusable = false;
    caller = null;
    if (from != null && from.spare == this) {
      from.spare = null;
    }
  }

  @Override
  public void forgetSpares() {
    spare = null;
  }

  /** Clears registers; those of the smallest frames without a loop. */
  private static void forget(Object[] values, int count) {
    if (values.length == SMALLEST) {
      values[0] = null;
      values[1] = null;
      values[2] = null;
      values[3] = null;
      values[4] = null;
      values[5] = null;
      values[6] = null;
      values[7] = null;
    } else {
      for (int i = 0; i < count; i++) {
        values[i] = null;
      }
    }
  }

  @Override
  public void capture() {
    for (Frame f = this; f != null && !f.captured; f = f.caller) {
      f.captured = true;
      f.reusable = false;
    }
  }

  /** Makes {@code waiting} the caller of this frame. */
  void calledBy(Frame waiting) {
    caller = waiting;
    inheritedHandled = waiting == null ? null : waiting.handled();
    if (captured && waiting != null) {
      waiting.capture();
    }
  }

  /** Charges the steps up to the instruction before {@code until}, which is the next to run. */
  void charge(Context ctx, int until) {
    ctx.meter().spend(until - counted[0]);
    counted[0] = until;
    next = until;
  }

  /**
   * The steps of the run that the present instruction ends by raising, which count as charged from
   * now on. An instruction may have charged them before it raised: what it did must not depend on
   * whether it had met its operands before.
   */
  int uncharged() {
    int steps = Math.max(0, pc + 1 - counted[0]);
    counted[0] = pc + 1;
    return steps;
  }

  /** The value of register {@code r}, boxed; UnboundLocalError when it is unbound. */
  Object get(int r) {
    Object value = refs[r];
    if (value == INT) {
      return nums[r];
    }
    if (value == FLOAT) {
      return Double.longBitsToDouble(nums[r]);
    }
    if (value == null) {
      throw unbound(r);
    }
    return value;
  }

  /** The value of register {@code r}, boxed, or Java null. */
  Object getOrNull(int r) {
    return refs[r] == null ? null : get(r);
  }

  RuntimeException unbound(int r) {
    String[] names = code.variables().locals();
    if (r < names.length) {
      return Errors.unboundLocal(names[r]);
    }
    throw new IllegalStateException("register " + r + " of " + code + " is empty at " + pc);
  }

  /** Says that register {@code r} holds a number of the kind {@code tag}. */
  void tag(int r, Object tag) {
    if (refs[r] != tag) {
      refs[r] = tag;
    }
  }

  /** Sets register {@code r} to a value, numbers unboxed. */
  void set(int r, Object value) {
    if (value instanceof Long n) {
      nums[r] = n;
      refs[r] = INT;
    } else if (value instanceof Double d) {
      nums[r] = Double.doubleToRawLongBits(d);
      refs[r] = FLOAT;
    } else {
      refs[r] = value;
    }
  }

  /** The boxed values of {@code count} registers from {@code first}. */
  Object[] values(int first, int count) {
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = get(first + i);
    }
    return values;
  }

  /** The code. */
  public Code code() {
    return code;
  }

  /** The function, or null at module and class level. */
  public PyFunction function() {
    return function;
  }

  /** The instruction being executed. */
  public int instruction() {
    return pc;
  }

  /** The iterator this suspended frame delegates to, or Java null. */
  Object delegate() {
    int yield = next - 1;
    long[] words = code.instructions();
    if (yield >= 2
        && yield < words.length
        && Op.op(words[yield]) == Op.YIELD
        && Op.op(words[yield - 2]) == Op.SEND
        && code.isDelegation(yield)) {
      return getOrNull(Op.b(words[yield - 2]));
    }
    return null;
  }

  /** The instruction being executed, as it was compiled. */
  long word() {
    return code.instructions()[pc];
  }

  /** Ends the SEND this frame is suspended in: its result is {@code value}. */
  void finishSend(Object value) {
    long[] words = code.instructions();
    int send = next - 3;
    set(Op.a(words[send]), value);
    next = (int) words[send + 1];
    resumeRegister = -1;
  }

  @Override
  public Activation caller() {
    return caller;
  }

  @Override
  public int line() {
    return code.span(pc).line();
  }

  @Override
  public PyDict globals() {
    return function.globals();
  }

  @Override
  public PyDict builtins() {
    return function.builtins();
  }

  @Override
  public String functionName() {
    return code.name();
  }

  @Override
  public String fileName() {
    return code.naming().file();
  }

  @Override
  public boolean isLibrary() {
    return code.naming().isLibrary();
  }

  @Override
  public Object[] superArguments() {
    return ZeroSuper.arguments(this);
  }

  @Override
  public PyBaseException handled() {
    return ownHandled != null ? ownHandled : inheritedHandled;
  }

  @Override
  public Object locals(Context ctx) {
    if (locals != null) {
      return locals;
    }
    return LocalVariables.of(this);
  }
}
