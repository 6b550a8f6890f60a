package dev.adder.engine.code;

import dev.adder.engine.syntax.Looks;
import dev.adder.engine.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the instructions of one code object: labels, constants, names, exception ranges and the
 * place of each instruction. Confined to one compilation.
 */
final class Assembler {
  /** A place to jump to. */
  static final class Label {
    private int at = -1;

    boolean isBound() {
      return at >= 0;
    }
  }

  /** How a jump names its target. */
  private enum Reach {
    /** As operands ab. */
    WIDE,
    /** As the extra word. */
    EXTRA,
    /** As a signed offset in operand c. */
    SHORT
  }

  /** Where a jump's target has to be filled in. */
  private record Fixup(int at, Reach reach, Label label) {}

  /** A covered range whose end may come later. */
  static final class Range {
    private final int start;
    private int end = -1;
    private final Label handler;
    private final int register;

    Label handler() {
      return handler;
    }

    private Range(int start, Label handler, int register) {
      this.start = start;
      this.handler = handler;
      this.register = register;
    }
  }

  /** A constant together with its type, so that 1, 1.0 and True stay apart. */
  private record Key(Class<?> type, Object value) {}

  private long[] words = new long[64];
  private Span[] spans = new Span[64];
  private int count;
  private Span span = Span.NONE;
  private final List<Fixup> fixups = new ArrayList<>();
  private final List<Range> ranges = new ArrayList<>();
  private final List<Object> constants = new ArrayList<>();
  private final Map<Object, Integer> constantIndex = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> nameIndex = new HashMap<>();

  /** Instructions from now on stand for {@code newSpan}; returns the one before. */
  Span at(Span newSpan) {
    Span before = span;
    span = newSpan;
    return before;
  }

  int position() {
    return count;
  }

  /** How many words there are. */
  int size() {
    return count;
  }

  private void word(long value) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      spans = Arrays.copyOf(spans, count * 2);
    }
    Looks.step(count);
    spans[count] = span;
    words[count++] = value;
  }

  void emit(Opcode op, int a, int b, int c) {
    word(Op.pack(op.ordinal(), a, b, c));
  }

  void emit(Opcode op, int a, int b) {
    emit(op, a, b, 0);
  }

  void emit(Opcode op, int a) {
    emit(op, a, 0, 0);
  }

  void emitWide(Opcode op, int a, int bc) {
    word(Op.packWide(op.ordinal(), a, bc));
  }

  void emitExtra(Opcode op, int a, int b, int c, long extra) {
    emit(op, a, b, c);
    word(extra);
  }

  /** An unconditional jump, or one that tests register {@code a}. */
  void jump(Opcode op, int a, Label target) {
    if (op == Opcode.JMP) {
      fixups.add(new Fixup(count, Reach.WIDE, target));
      emit(op, 0);
    } else {
      jumpShort(op, a, 0, target);
    }
  }

  /** A jump whose target is the extra word. */
  void jumpExtra(Opcode op, int a, int b, int c, Label target) {
    emit(op, a, b, c);
    fixups.add(new Fixup(count, Reach.EXTRA, target));
    word(0);
  }

  /** A jump whose target is an offset in operand c. */
  void jumpShort(Opcode op, int a, int b, Label target) {
    fixups.add(new Fixup(count, Reach.SHORT, target));
    emit(op, a, b, 0);
  }

  void bind(Label label) {
    label.at = count;
  }

  Range begin(Label handler, int register) {
    Range range = new Range(count, handler, register);
    ranges.add(range);
    return range;
  }

  void end(Range range) {
    range.end = count;
  }

  /** Begins a range again after a part that it does not cover. */
  Range resume(Range range) {
    return begin(range.handler, range.register);
  }

  int constant(Object value) {
    Object key = keyOf(value);
    Integer known = constantIndex.get(key);
    if (known != null) {
      return known;
    }
    constants.add(value);
    constantIndex.put(key, constants.size() - 1);
    return constants.size() - 1;
  }

  private static Object keyOf(Object value) {
    if (value instanceof Double d) {
      return new Key(Double.class, Double.doubleToRawLongBits(d));
    }
    if (value instanceof Long || value instanceof String || value instanceof Boolean) {
      return new Key(value.getClass(), value);
    }
    return new Identity(value);
  }

  /** A constant compared by identity. */
  private record Identity(Object value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && that.value == value;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(value);
    }
  }

  int name(String name) {
    Integer known = nameIndex.get(name);
    if (known != null) {
      return known;
    }
    String interned = name.intern();
    names.add(interned);
    nameIndex.put(interned, names.size() - 1);
    return names.size() - 1;
  }

  Code.Assembly finish() {
    int[] places = count > Short.MAX_VALUE ? widen() : null;
    int patched = 0;
    for (Fixup fixup : fixups) {
      Looks.keep(patched++);
      if (fixup.label.at < 0) {
        throw new IllegalStateException("unbound label");
      }
      int at = place(places, fixup.at);
      int target = place(places, fixup.label.at);
      switch (fixup.reach) {
        case WIDE -> words[at] = Op.packJump(target);
        case EXTRA -> words[at] = target;
        case SHORT -> {
          if (places == null) {
            words[at] |= (long) (target - at) << 48;
          } else {
            words[at] |= 2L << 48;
            words[at + 1] = Op.packJump(at + 3);
            words[at + 2] = Op.packJump(target);
          }
        }
      }
    }
    return new Code.Assembly(
        Arrays.copyOf(words, count),
        constants.toArray(),
        names.toArray(new String[0]),
        new ExceptionTable(rows(places)),
        Arrays.copyOf(spans, count));
  }

  /**
   * Makes room behind each short jump for two wide ones, the first around the second: a short jump
   * over the first then reaches any place. Returns where each word now stands.
   */
  private int[] widen() {
    int[] places = new int[count + 1];
    int grown = 0;
    int next = 0;
    List<Fixup> shorts = fixups.stream().filter(f -> f.reach == Reach.SHORT).toList();
    for (int i = 0; i <= count; i++) {
      Looks.keep(i);
      places[i] = i + grown;
      if (next < shorts.size() && shorts.get(next).at == i) {
        grown += 2;
        next++;
      }
    }
    long[] wider = new long[count + grown];
    Span[] widerSpans = new Span[count + grown];
    for (int i = 0; i < count; i++) {
      Looks.keep(i);
      wider[places[i]] = words[i];
      Arrays.fill(widerSpans, places[i], places[i + 1], spans[i]);
    }
    words = wider;
    spans = widerSpans;
    count += grown;
    return places;
  }

  private static int place(int[] places, int at) {
    return places == null ? at : places[at];
  }

  /**
   * Inner ranges are begun after outer ones, so the later a range begins the sooner it is asked.
   */
  private int[] rows(int[] places) {
    int[] rows = new int[ranges.size() * ExceptionTable.WIDTH];
    int at = 0;
    for (int i = ranges.size() - 1; i >= 0; i--) {
      Range range = ranges.get(i);
      if (range.end > range.start) {
        rows[at++] = place(places, range.start);
        rows[at++] = place(places, range.end);
        rows[at++] = place(places, range.handler.at);
        rows[at++] = range.register;
      }
    }
    return Arrays.copyOf(rows, at);
  }
}
