package dev.adder.engine.regex;

import dev.adder.engine.text.CharSource;
import dev.adder.sandbox.quota.Meter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns a {@link Node} tree into a {@link Program}.
 *
 * <p>Counted repetitions are unrolled (those of a single set are one instruction), so that a state
 * is an address; the size is bounded and charged. A loop whose body can match nothing gets a
 * register with the position where its current iteration began: CPython lets an empty iteration
 * pass once and then leaves the loop.
 */
final class Compiler {
  private static final int MAX_INSTRUCTIONS = 250_000;

  private final CharSource pattern;
  private final Meter meter;
  private int[] code = new int[64];
  private int size;
  private final List<CharSet> sets = new ArrayList<>();
  private int depth;
  private int registers;
  private boolean regular = true;

  private Compiler(CharSource pattern, Meter meter) {
    this.pattern = pattern;
    this.meter = meter;
  }

  static Program compile(CharSource pattern, Parser.Result parsed, Meter meter) {
    Compiler compiler = new Compiler(pattern, meter);
    compiler.emit(parsed.root());
    compiler.add(Op.MATCH, 0, 0, 0);
    return compiler.finish(parsed);
  }

  private Program finish(Parser.Result parsed) {
    int[] branch = new int[size];
    int branches = 0;
    for (int pc = 0; pc < size; pc += Op.SIZE) {
      int op = code[pc];
      boolean counted = op == Op.SPLIT || op == Op.RUN_GREEDY || op == Op.RUN_LAZY;
      branch[pc] = counted ? branches++ : -1;
    }
    CharSet.Union union = new CharSet.Union();
    boolean filtered = !Prefilter.collect(parsed.root(), union) && !Prefilter.isTooMuch(union);
    boolean anchored = code[0] == Op.AT && code[1] == Node.Place.TEXT_START.ordinal();
    return new Program(
        Arrays.copyOf(code, size),
        sets.toArray(new CharSet[0]),
        parsed.groups().count(),
        registers,
        branch,
        branches,
        regular,
        anchored,
        Prefilter.prefix(parsed.root()),
        filtered ? Optional.of(union) : Optional.empty());
  }

  private int add(int op, int a, int b, int c) {
    if (size == code.length) {
      if (size / Op.SIZE >= MAX_INSTRUCTIONS) {
        throw new RegexSyntaxException(
            RegexSyntaxException.Kind.OVERFLOW, "regular expression is too large", pattern, -1);
      }
      meter.allocate(4L * size);
      code = Arrays.copyOf(code, 2 * size);
    }
    meter.spend(1);
    int at = size;
    code[size++] = op;
    code[size++] = a;
    code[size++] = b;
    code[size++] = c;
    return at;
  }

  private int set(CharSet set) {
    for (int i = Math.max(0, sets.size() - 8); i < sets.size(); i++) {
      if (sets.get(i) == set) {
        return i;
      }
    }
    sets.add(set);
    return sets.size() - 1;
  }

  /** Only type patterns here: the frame must stay small, because this recurses on the nesting. */
  private void emit(Node node) {
    switch (node) {
      case Node.One one -> one(one.set());
      case Node.At at -> add(Op.AT, at.place().ordinal(), 0, 0);
      case Node.Group group -> group(group);
      case Node.Sequence sequence -> sequence(sequence);
      case Node.Choice choice -> choice(choice.branches());
      case Node.Repeat repeat -> repeat(repeat);
      case Node.Look look -> look(look);
      case Node.Backreference backreference -> backreference(backreference);
      case Node.Conditional conditional -> conditional(conditional);
      case Node.Atomic atomic -> emitBody(atomic.body(), true);
      case Node.Fail _ -> add(Op.FAIL, 0, 0, 0);
    }
  }

  private void one(CharSet set) {
    if (set.literal() >= 0) {
      add(Op.CHAR, set.literal(), 0, 0);
    } else {
      add(Op.SET, set(set), 0, 0);
    }
  }

  private void group(Node.Group group) {
    add(Op.SAVE, 2 * group.index(), 0, 0);
    emit(group.body());
    add(Op.SAVE, 2 * group.index() + 1, group.index(), 0);
  }

  private void sequence(Node.Sequence sequence) {
    for (int i = 0; i < sequence.items().size(); i++) {
      emit(sequence.items().get(i));
    }
  }

  private void backreference(Node.Backreference backreference) {
    regular = false;
    boolean ignore = (backreference.flags() & Flags.IGNORECASE) != 0;
    boolean unicode = (backreference.flags() & Flags.UNICODE) != 0;
    add(Op.BACKREFERENCE, backreference.group(), !ignore ? 0 : unicode ? 1 : 2, 0);
  }

  private void choice(List<Node> branches) {
    int[] jumps = new int[branches.size() - 1];
    for (int i = 0; i < jumps.length; i++) {
      int split = add(Op.SPLIT, size + Op.SIZE, 0, 0);
      emit(branches.get(i));
      jumps[i] = add(Op.JUMP, 0, 0, 0);
      code[split + 2] = size;
    }
    emit(branches.getLast());
    for (int jump : jumps) {
      code[jump + 1] = size;
    }
  }

  private void emitBody(Node body, boolean atomic) {
    if (!atomic) {
      emit(body);
      return;
    }
    add(Op.ATOMIC, 0, 0, 0);
    emit(body);
    add(Op.ATOMIC_END, 0, 0, 0);
  }

  private void look(Node.Look look) {
    int back = 0;
    if (!look.ahead()) {
      Node.Width width = look.body().width();
      if (width.least() != width.most()) {
        throw new RegexSyntaxException(
            RegexSyntaxException.Kind.PATTERN,
            "look-behind requires fixed-width pattern",
            pattern,
            -1);
      }
      back = (int) Math.min(width.least(), Integer.MAX_VALUE);
    }
    int start = add(Op.LOOK, back, look.negative() ? 1 : 0, 0);
    emit(look.body());
    add(Op.LOOK_END, 0, 0, 0);
    code[start + 3] = size;
  }

  private void conditional(Node.Conditional conditional) {
    regular = false;
    int test = add(Op.CONDITION, conditional.group(), 0, 0);
    emit(conditional.yes());
    int jump = add(Op.JUMP, 0, 0, 0);
    code[test + 2] = size;
    emit(conditional.no());
    code[jump + 1] = size;
  }

  private void repeat(Node.Repeat repeat) {
    Node.Mode mode = repeat.mode();
    if (repeat.body() instanceof Node.One(CharSet set)) {
      int op =
          switch (mode) {
            case GREEDY -> Op.RUN_GREEDY;
            case LAZY -> Op.RUN_LAZY;
            case POSSESSIVE -> Op.RUN_POSSESSIVE;
          };
      add(op, set(set), repeat.min(), repeat.max());
      return;
    }
    if (isVoid(repeat.body())) {
      return;
    }
    boolean possessive = mode == Node.Mode.POSSESSIVE;
    if (possessive) {
      add(Op.ATOMIC, 0, 0, 0);
    }
    loop(repeat, possessive);
    if (possessive) {
      add(Op.ATOMIC_END, 0, 0, 0);
    }
  }

  /** Whether the node has no instructions, so that unrolling it would never reach the bound. */
  private static boolean isVoid(Node node) {
    Node inner = node;
    while (inner instanceof Node.Repeat repeat && !(repeat.body() instanceof Node.One)) {
      inner = repeat.body();
    }
    if (inner instanceof Node.Sequence(List<Node> items, Node.Width _)) {
      for (Node item : items) {
        if (!isVoid(item)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private void loop(Node.Repeat repeat, boolean atomic) {
    boolean greedy = repeat.mode() != Node.Mode.LAZY;
    for (int i = 0; i < repeat.min(); i++) {
      emitBody(repeat.body(), atomic);
    }
    if (repeat.max() == repeat.min()) {
      return;
    }
    boolean nullable = repeat.body().width().least() == 0;
    int register = depth;
    if (nullable) {
      depth++;
      registers = Math.max(registers, depth);
      add(Op.CLEAR, register, 0, 0);
    }
    if (repeat.max() == Node.UNBOUNDED) {
      int split = add(Op.SPLIT, 0, 0, 0);
      int check = iteration(repeat.body(), atomic, nullable ? register : -1);
      add(Op.JUMP, split, 0, 0);
      leave(split, check, greedy, size);
    } else {
      List<int[]> exits = new ArrayList<>();
      for (int i = repeat.min(); i < repeat.max(); i++) {
        int split = add(Op.SPLIT, 0, 0, 0);
        exits.add(new int[] {split, iteration(repeat.body(), atomic, nullable ? register : -1)});
      }
      for (int[] exit : exits) {
        leave(exit[0], exit[1], greedy, size);
      }
    }
    if (nullable) {
      depth--;
      add(Op.CLEAR, register, 0, 0);
    }
  }

  /** One optional iteration; answers the address of its check, -1 if it needs none. */
  private int iteration(Node body, boolean atomic, int register) {
    if (register < 0) {
      emitBody(body, atomic);
      return -1;
    }
    add(Op.MARK, register, 0, 0);
    emitBody(body, atomic);
    return add(Op.CHECK, register, 0, 0);
  }

  private void leave(int split, int check, boolean greedy, int exit) {
    code[split + 1] = greedy ? split + Op.SIZE : exit;
    code[split + 2] = greedy ? exit : split + Op.SIZE;
    if (check >= 0) {
      code[check + 2] = exit;
    }
  }
}
