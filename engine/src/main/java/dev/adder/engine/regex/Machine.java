package dev.adder.engine.regex;

import dev.adder.engine.regex.CharSet.Category;
import dev.adder.engine.text.Casing;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.sandbox.quota.Meter;
import java.util.Arrays;

/**
 * Runs a {@link Program} on one input: depth-first in priority order with an explicit stack.
 * Confined to one call.
 *
 * <p>Stack entries are four ints. A kind of 0 or more is a choice to try: (address, position). The
 * others undo a write, take one character less of a greedy run, take one more of a lazy run, or
 * mark where a lookaround or atomic group began.
 *
 * <p>Linear time: in a regular program (no backreference, no condition) the outcome of a state
 * outside lookaround and atomic groups depends only on the address, the position and which loop
 * registers equal the position (an iteration began here). After {@link #MEMO_AFTER} failures such
 * states are remembered in a {@link Memo}; a second visit can only fail again or repeat what a
 * choice of higher priority already does, so it is cut. A greedy run marks every position it passes
 * and stops where another run of the same loop has been.
 */
final class Machine {
  private static final int UNDO = -1;
  private static final int LAZY = -2;
  private static final int GREEDY = -3;
  private static final int BARRIER = -4;
  private static final int ENTRY = 4;
  private static final int MEMO_AFTER = 128;
  private static final int MEMO_REGISTERS = 8;
  private static final int QUANTUM = 4096;
  private static final int STEPS_PER_CHARGE = 8;
  private static final int MAX_STACK = Integer.MAX_VALUE - 64;
  private static final Node.Place[] PLACES = Node.Place.values();

  private final Program program;
  private final int[] code;
  private final Meter meter;
  private final String chars;
  private final int[] points;
  private final byte[] bytes;
  private final int length;
  private final int end;
  private final int[] state;
  private final int lastIndexSlot;
  private final int firstRegister;
  private int[] stack = new int[16 * ENTRY];
  private int top;
  private int barrier = -1;
  private int steps;
  private int failures;
  private Memo memo;
  private int start;
  private int finish;

  Machine(Program program, CharSource input, int end, Meter meter) {
    this.program = program;
    this.code = program.code();
    this.meter = meter;
    this.length = input.length();
    this.end = end;
    chars = input instanceof CharSource.Chars(String text) ? text : null;
    points = input instanceof CharSource.Points(int[] array) ? array : null;
    bytes = input instanceof CharSource.Bytes(byte[] array) ? array : null;
    lastIndexSlot = 2 * program.groups();
    firstRegister = lastIndexSlot + 1;
    state = new int[firstRegister + program.registers()];
  }

  private int at(int index) {
    if (chars != null) {
      return chars.charAt(index);
    }
    return points != null ? points[index] : bytes[index] & 0xff;
  }

  /** First position from {@code from} on whose character is in {@code set}; the end if none. */
  int skip(int from, CharSet.Union set) {
    int i = from;
    while (i < end && !set.contains(at(i))) {
      Pace.keep(i++, meter);
    }
    count(i - from);
    return i;
  }

  private void count(int work) {
    steps += work;
    if (steps >= QUANTUM) {
      meter.spend(steps / STEPS_PER_CHARGE);
      meter.poll();
      steps %= STEPS_PER_CHARGE;
    }
  }

  Match result() {
    int[] spans = Arrays.copyOf(state, lastIndexSlot);
    spans[0] = start;
    spans[1] = finish;
    return new Match(spans, state[lastIndexSlot]);
  }

  private void push(int kind, int a, int b, int c) {
    if (top == stack.length) {
      int length = (int) Math.min(MAX_STACK, top + (long) top);
      meter.allocate(4L * (length - top));
      if (length == top) {
        throw new IllegalStateException("regular expression stack of " + top + " entries is full");
      }
      stack = Arrays.copyOf(stack, length);
    }
    stack[top] = kind;
    stack[top + 1] = a;
    stack[top + 2] = b;
    stack[top + 3] = c;
    top += ENTRY;
  }

  private void write(int slot, int value) {
    int old = state[slot];
    if (old != value) {
      push(UNDO, slot, old, 0);
      state[slot] = value;
    }
  }

  /** Marks a state if states are remembered; answers whether it was visited before. */
  private boolean wasVisited(int pc, int position) {
    if (memo == null || barrier >= 0) {
      return false;
    }
    int registers = program.registers();
    int mask = 0;
    for (int i = 0; i < registers; i++) {
      if (state[firstRegister + i] == position) {
        mask |= 1 << i;
      }
    }
    return memo.visit(program.branch()[pc] << registers | mask, position);
  }

  /**
   * Tries to match at {@code from}.
   *
   * @param whole whether the match must reach the end
   * @param forbidden an end that is not accepted, -1 for none
   */
  boolean run(int from, boolean whole, int forbidden) {
    Arrays.fill(state, -1);
    top = 0;
    barrier = -1;
    start = from;
    pc = 0;
    position = from;
    count(STEPS_PER_CHARGE);
    while (true) {
      count(1);
      if (code[pc] == Op.MATCH) {
        boolean accepted = (!whole || position == end) && position != forbidden;
        if (accepted) {
          finish = position;
          meter.spend(1 + steps / STEPS_PER_CHARGE);
          steps = 0;
          return true;
        }
        if (!backtrack()) {
          return false;
        }
      } else if (!step() && !backtrack()) {
        return false;
      }
    }
  }

  private int pc;
  private int position;

  /** Executes one instruction; false if it fails. */
  private boolean step() {
    int at = pc;
    int a = code[at + 1];
    pc = at + Op.SIZE;
    switch (code[at]) {
      case Op.CHAR -> {
        return position < end && at(position++) == a;
      }
      case Op.SET -> {
        return position < end && program.sets()[a].contains(at(position++));
      }
      case Op.SPLIT -> {
        if (wasVisited(at, position)) {
          return false;
        }
        push(code[at + 2], position, 0, 0);
        pc = a;
      }
      case Op.JUMP -> pc = a;
      case Op.SAVE -> {
        write(a, position);
        if (code[at + 2] > 0) {
          write(lastIndexSlot, code[at + 2]);
        }
      }
      case Op.AT -> {
        return isAt(PLACES[a]);
      }
      case Op.RUN_GREEDY -> {
        return greedy(at);
      }
      case Op.RUN_LAZY -> {
        return lazy(at);
      }
      case Op.RUN_POSSESSIVE -> {
        int from = position;
        position = runEnd(at, from, code[at + 3]);
        return position - from >= code[at + 2] && from <= end;
      }
      case Op.MARK -> write(firstRegister + a, position);
      case Op.CHECK -> {
        if (state[firstRegister + a] == position) {
          pc = code[at + 2];
        }
      }
      case Op.CLEAR -> write(firstRegister + a, -1);
      case Op.BACKREFERENCE -> {
        return backreference(a, code[at + 2]);
      }
      case Op.CONDITION -> {
        if (state[2 * a] < 0 || state[2 * a + 1] < state[2 * a]) {
          pc = code[at + 2];
        }
      }
      case Op.LOOK -> {
        push(BARRIER, at, position, barrier);
        barrier = top - ENTRY;
        if (position < a) {
          return false;
        }
        position -= a;
      }
      case Op.LOOK_END -> {
        return endLook();
      }
      case Op.ATOMIC -> {
        push(BARRIER, at, position, barrier);
        barrier = top - ENTRY;
      }
      case Op.ATOMIC_END -> leaveBarrier();
      case Op.FAIL -> {
        return false;
      }
      default -> throw new AssertionError("operation " + code[at]);
    }
    return true;
  }

  /** Undoes the last choice and goes on from there; false if none is left. */
  private boolean backtrack() {
    if (++failures == MEMO_AFTER
        && program.regular()
        && program.branches() > 0
        && program.registers() <= MEMO_REGISTERS) {
      memo = new Memo(program.branches() << program.registers(), start, meter);
    }
    while (top > 0) {
      count(1);
      int at = top - ENTRY;
      int kind = stack[at];
      top = at;
      if (kind >= 0) {
        pc = kind;
        position = stack[at + 1];
        return true;
      }
      switch (kind) {
        case UNDO -> state[stack[at + 1]] = stack[at + 2];
        case GREEDY -> {
          if (giveBack(at)) {
            return true;
          }
        }
        case LAZY -> {
          if (takeMore(stack[at + 1], stack[at + 2], stack[at + 3])) {
            return true;
          }
        }
        case BARRIER -> {
          barrier = stack[at + 3];
          int look = stack[at + 1];
          if (code[look] == Op.LOOK && code[look + 2] == 1) {
            pc = code[look + 3];
            position = stack[at + 2];
            return true;
          }
        }
        default -> throw new AssertionError("stack entry " + kind);
      }
    }
    return false;
  }

  /** End of the longest run of the set from {@code from} on, at most {@code max} characters. */
  private int runEnd(int at, int from, int max) {
    int limit = max == Node.UNBOUNDED || max > end - from ? end : from + max;
    CharSet set = program.sets()[code[at + 1]];
    int i = from;
    while (i < limit && set.contains(at(i))) {
      Pace.keep(i++, meter);
    }
    count((i - from) >> 1);
    return i;
  }

  private boolean greedy(int at) {
    int min = code[at + 2];
    int max = code[at + 3];
    if (end - position < min) {
      return false;
    }
    int low = position + min;
    if (max != Node.UNBOUNDED || memo == null || barrier >= 0) {
      int high = runEnd(at, position, max);
      if (high < low) {
        return false;
      }
      position = high;
      if (high > low) {
        push(GREEDY, at, low, high);
      }
      return true;
    }
    if (min > 0 && runEnd(at, position, min) < low) {
      return false;
    }
    if (wasVisited(at, low)) {
      return false;
    }
    CharSet set = program.sets()[code[at + 1]];
    int high = low;
    while (high < end && set.contains(at(high)) && !wasVisited(at, high + 1)) {
      Pace.keep(high++, meter);
    }
    count((high - low) >> 1);
    position = high;
    if (high > low) {
      push(GREEDY, at, low, high);
    }
    return true;
  }

  /** One character less of a greedy run, or as many less as the next literal needs. */
  private boolean giveBack(int entry) {
    int at = stack[entry + 1];
    int low = stack[entry + 2];
    int high = stack[entry + 3] - 1;
    int next = at + Op.SIZE;
    if (code[next] == Op.CHAR) {
      int wanted = code[next + 1];
      int i = high;
      while (i >= low && at(i) != wanted) {
        Pace.keep(i--, meter);
      }
      count((high - i) >> 1);
      high = i;
      if (high < low) {
        return false;
      }
    }
    pc = next;
    position = high;
    if (high > low) {
      stack[entry + 3] = high;
      top = entry + ENTRY;
    }
    return true;
  }

  private boolean lazy(int at) {
    int min = code[at + 2];
    int low = position + min;
    if (end - position < min || min > 0 && runEnd(at, position, min) < low) {
      return false;
    }
    return lazyFrom(at, low, min);
  }

  private boolean lazyFrom(int at, int from, int taken) {
    if (code[at + 3] == Node.UNBOUNDED && wasVisited(at, from)) {
      return false;
    }
    position = from;
    pc = at + Op.SIZE;
    if (code[at + 3] == Node.UNBOUNDED || taken < code[at + 3]) {
      push(LAZY, at, from, taken);
    }
    return true;
  }

  private boolean takeMore(int at, int from, int taken) {
    boolean more = from < end && program.sets()[code[at + 1]].contains(at(from));
    return more && lazyFrom(at, from + 1, taken + 1);
  }

  private boolean endLook() {
    int at = barrier;
    int look = stack[at + 1];
    int before = stack[at + 2];
    if (code[look + 2] == 1) {
      while (top > at) {
        top -= ENTRY;
        if (stack[top] == UNDO) {
          state[stack[top + 1]] = stack[top + 2];
        }
        count(1);
      }
      barrier = stack[at + 3];
      return false;
    }
    leaveBarrier();
    pc = code[look + 3];
    position = before;
    return true;
  }

  /** Forgets the choices since the barrier, keeps what undoes their writes. */
  private void leaveBarrier() {
    int at = barrier;
    int kept = at;
    barrier = stack[at + 3];
    for (int i = at + ENTRY; i < top; i += ENTRY) {
      if (stack[i] == UNDO) {
        System.arraycopy(stack, i, stack, kept, ENTRY);
        kept += ENTRY;
      }
    }
    count((top - at) / ENTRY);
    top = kept;
  }

  private boolean backreference(int group, int mode) {
    int from = state[2 * group];
    int length = state[2 * group + 1] - from;
    if (from < 0 || length < 0 || length > end - position) {
      return false;
    }
    count(length);
    for (int i = 0; i < length; i++) {
      int a = at(from + i);
      int b = at(position + i);
      if (a != b && (mode == 0 || lower(a, mode) != lower(b, mode))) {
        return false;
      }
    }
    position += length;
    return true;
  }

  private static int lower(int c, int mode) {
    if (mode == 1) {
      return Casing.simpleLower(c);
    }
    return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  }

  private boolean isAt(Node.Place place) {
    return switch (place) {
      case TEXT_START -> position == 0;
      case LINE_START -> position == 0 || at(position - 1) == '\n';
      case TEXT_END -> position == end;
      case LAST_LINE_END -> position == end || position == end - 1 && at(position) == '\n';
      case LINE_END -> position == end || position < length && at(position) == '\n';
      case WORD_EDGE -> end > 0 && isEdge(true);
      case NOT_WORD_EDGE -> end > 0 && !isEdge(true);
      case ASCII_WORD_EDGE -> end > 0 && isEdge(false);
      case NOT_ASCII_WORD_EDGE -> end > 0 && !isEdge(false);
    };
  }

  private boolean isEdge(boolean unicode) {
    boolean before = position > 0 && Category.WORD.contains(at(position - 1), unicode);
    boolean after = position < end && Category.WORD.contains(at(position), unicode);
    return before != after;
  }
}
