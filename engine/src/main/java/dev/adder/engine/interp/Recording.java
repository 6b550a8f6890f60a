package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.code.Opcode;
import java.util.Arrays;
import java.util.List;

/**
 * Watches a frame run through a loop some times, or through its function once, one instruction
 * after the other: which instructions run, and what the registers hold before each.
 *
 * <p>The frame runs a copy of its instructions in which all but the one that is about to run are
 * {@link #OPCODE}; so the dispatch loop needs to know nothing of recordings. Confined to the
 * isolate.
 */
public final class Recording {
  /** The number of the instruction that stops before another one. */
  static final int OPCODE = 254;

  /** A register holds an int of 64 bits. */
  public static final int INT = 1;

  /** A register holds a float. */
  public static final int FLOAT = 2;

  /** A register holds a bool. */
  public static final int BOOL = 4;

  /** A register holds another object. */
  public static final int REF = 8;

  /** A register is unbound. */
  public static final int UNBOUND = 16;

  private static final int MAX_STEPS = 20_000;

  /** Passes of a recording that ends when the function returns. */
  private static final int UNTIL_RETURN = Integer.MAX_VALUE;

  /** What a recording tells when it has ended. */
  interface Listener {
    void recorded(Recording recording);
  }

  /** Stands for several codes among those that an instruction called. */
  private static final Object SEVERAL = new Object();

  private final Listener listener;
  private final Code code;
  private final int header;
  private final int passes;
  private final long[] original;
  private long[] words;
  private final byte[][] kinds;
  private final Class<?>[] classes;
  private final Object[] callees;
  private final byte[] avoided;
  private int seen;
  private int steps;
  private int shown = -1;

  private Recording(Listener listener, Code code, int header, int passes) {
    this.listener = listener;
    this.code = code;
    this.header = header;
    this.passes = passes;
    this.original = Salt.words(code);
    this.words = new long[original.length];
    Arrays.fill(words, OPCODE);
    this.kinds = new byte[original.length][];
    this.classes = new Class<?>[original.length];
    this.callees = new Object[original.length];
    this.avoided = new byte[original.length];
  }

  /** Begins to watch a frame, which goes on at the header of the loop. */
  static void begin(Frame f, Listener loop, int header, int passes) {
    watch(f, new Recording(loop, f.code, header, passes));
  }

  /** Begins to watch a frame, which is about to run its function, until that returns. */
  static Recording begin(Frame f, Listener listener) {
    Recording recording = new Recording(listener, f.code, 0, UNTIL_RETURN);
    watch(f, recording);
    return recording;
  }

  private static void watch(Frame f, Recording recording) {
    f.recording = recording;
    f.words = recording.words;
    f.heat = Integer.MAX_VALUE;
  }

  /** Before the instruction at {@code f.pc}: notes what is there, then lets it run. */
  static void step(Frame f) {
    Recording recording = f.recording;
    recording.note(f);
    f.pc--;
  }

  private void note(Frame f) {
    int pc = f.pc;
    if (shown >= 0) {
      words[shown] = OPCODE;
    }
    byte[] at = kinds[pc];
    if (at == null) {
      at = new byte[code.registers()];
      kinds[pc] = at;
    }
    for (int r = 0; r < at.length; r++) {
      at[r] |= kindOf(f.refs[r]);
    }
    noteClass(f, pc);
    shown = pc;
    words[pc] = original[pc];
    // An instruction may have a data word behind it.
    if (pc + 1 < words.length) {
      words[pc + 1] = words[pc + 1] == OPCODE ? extra(pc) : words[pc + 1];
    }
    steps++;
    boolean isLast =
        passes == UNTIL_RETURN
            ? Op.op(code.instructions()[pc]) == Op.RETURN
            : pc == header && ++seen > passes;
    if (isLast || steps > MAX_STEPS) {
      end(f);
    }
  }

  private long extra(int pc) {
    return Opcode.of(Op.op(code.instructions()[pc])).format().hasExtra()
        ? original[pc + 1]
        : OPCODE;
  }

  private void noteClass(Frame f, int pc) {
    long insn = code.instructions()[pc];
    int op = Op.op(insn);
    if (op == Op.CALL || op == Op.CALLMETHOD) {
      noteCallee(f, pc, insn);
    }
    int register = op == Op.SETITEM ? Op.a(insn) : Op.b(insn);
    if (register < f.code.registers()) {
      Object value = f.refs[register];
      Class<?> found = value == null ? Void.class : known(value.getClass());
      classes[pc] = classes[pc] == null || classes[pc] == found ? found : Object.class;
    }
  }

  /** Classes of hosts stay out of what is shared. */
  private static Class<?> known(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == Recording.class.getClassLoader() ? type : Object.class;
  }

  /** The code that initialises what a class makes. */
  private record Initializer(Code code) {}

  /** Which code a call is about to run. */
  private void noteCallee(Frame f, int pc, long insn) {
    Object found = SEVERAL;
    if (Op.op(insn) == Op.CALL || f.refs[Op.b(insn) + 1] != null) {
      Object callee = f.refs[Op.b(insn)];
      if (callee instanceof PyFunction function) {
        found = function.code();
      } else if (CallSteps.initializer(callee) instanceof PyFunction init) {
        found = new Initializer(init.code());
      }
    }
    callees[pc] = callees[pc] == null || callees[pc].equals(found) ? found : SEVERAL;
  }

  private static byte kindOf(Object value) {
    if (value == Frame.INT) {
      return INT;
    } else if (value == Frame.FLOAT) {
      return FLOAT;
    } else if (value instanceof Boolean) {
      return BOOL;
    }
    return value == null ? (byte) UNBOUND : (byte) REF;
  }

  /**
   * What several recordings of one code saw, some of which may still go on in other threads; the
   * copy does not change any more.
   */
  static Recording merged(Code code, List<Recording> all) {
    Recording merged = new Recording(null, code, 0, UNTIL_RETURN);
    merged.words = null;
    all.forEach(merged::add);
    return merged;
  }

  /** Adds what an earlier recording of the same loop saw. */
  void add(Recording earlier) {
    for (int pc = 0; pc < kinds.length; pc++) {
      avoided[pc] = (byte) Math.max(avoided[pc], earlier.avoided[pc]);
      byte[] before = earlier.kinds[pc];
      if (before == null) {
        continue;
      }
      if (kinds[pc] == null) {
        kinds[pc] = new byte[before.length];
      }
      for (int r = 0; r < kinds[pc].length; r++) {
        kinds[pc][r] |= before[r];
      }
      Class<?> found = earlier.classes[pc];
      if (found != null) {
        classes[pc] = classes[pc] == null || classes[pc] == found ? found : Object.class;
      }
      Object callee = earlier.callees[pc];
      if (callee != null) {
        callees[pc] = callees[pc] == null || callees[pc].equals(callee) ? callee : SEVERAL;
      }
    }
  }

  /** The rest of the frame runs as always; the loop may be compiled now. */
  private void end(Frame f) {
    System.arraycopy(original, 0, words, 0, words.length);
    words = null;
    f.words = original;
    f.recording = null;
    f.heat = 1;
    listener.recorded(this);
  }

  /** Bytes that it keeps in use, code not counted. */
  long bytes() {
    long bytes = 100 + 8L * kinds.length;
    for (byte[] at : kinds) {
      bytes += at == null ? 0 : 16 + at.length;
    }
    return bytes;
  }

  /** The code. */
  public Code code() {
    return code;
  }

  /** The first instruction of the loop. */
  public int header() {
    return header;
  }

  /** Whether the instruction ran. */
  public boolean ran(int pc) {
    return pc >= 0 && pc < kinds.length && kinds[pc] != null;
  }

  /** What a register held before an instruction that ran: a sum of the kinds. */
  public int kinds(int pc, int register) {
    return kinds[pc][register];
  }

  /** The class of what operand b held, a for a store of an item; Object when there were several. */
  public Class<?> operandClass(int pc) {
    return classes[pc];
  }

  /** The code of the Python function that a call instruction called; null when not one. */
  public Code callee(int pc) {
    return callees[pc] instanceof Code one ? one : null;
  }

  /** The code that initialises what the one class makes that a call instruction called; or null. */
  public Code initializer(int pc) {
    return callees[pc] instanceof Initializer(Code init) ? init : null;
  }

  /** Notes that what was compiled for an instruction often did not fit. */
  void avoid(int pc) {
    if (avoided[pc] < Byte.MAX_VALUE) {
      avoided[pc]++;
    }
  }

  /** How often {@link #avoid} was told of an instruction. */
  public int avoided(int pc) {
    return avoided[pc];
  }
}
