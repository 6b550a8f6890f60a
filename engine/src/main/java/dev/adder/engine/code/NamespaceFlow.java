package dev.adder.engine.code;

import dev.adder.engine.syntax.Looks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which names the code of a module or class body looks up outside of itself: a forward analysis of
 * what is certainly set, over straight runs of instructions joined at the targets of jumps and at
 * handlers. The functions made inside may run as soon as an instruction calls something; what is
 * set by then is not looked up outside by them either. One use each; confined.
 */
final class NamespaceFlow {
  /** Bits of all sets at most; beyond, no name counts as set. */
  private static final long MOST_BITS = 1L << 27;

  private final Code code;
  private final boolean isModule;
  private final long[] words;
  private final int[] rows;
  private final Integer[] rowsByStart;
  private final Set<String> neverCertain;
  private final Map<Integer, BitSet> arriving = new HashMap<>();
  private final SortedSet<String> reads = new TreeSet<>();
  private final List<Code> made = new ArrayList<>();
  private final List<Integer> covering = new ArrayList<>();
  private int nextRow;
  private BitSet set;
  private boolean changed;

  private NamespaceFlow(Code code, boolean isModule, Set<String> neverCertain) {
    this.code = code;
    this.isModule = isModule;
    this.words = code.instructions();
    this.rows = code.exceptions().rows();
    this.rowsByStart = new Integer[rows.length / ExceptionTable.WIDTH];
    Arrays.setAll(rowsByStart, i -> i * ExceptionTable.WIDTH);
    Arrays.sort(rowsByStart, Comparator.comparingInt(row -> rows[row]));
    this.neverCertain = neverCertain;
  }

  /**
   * A module, whose names are those that functions inside see.
   *
   * @param neverCertain names that some code deletes; they never count as set
   */
  static NamespaceFlow ofModule(Code code, Set<String> neverCertain) {
    return new NamespaceFlow(code, true, neverCertain);
  }

  /** The body of a class, whose names nothing inside sees. */
  static NamespaceFlow ofClass(Code code) {
    return new NamespaceFlow(code, false, Set.of());
  }

  /** The names, in a set of the caller's own. */
  SortedSet<String> reads() {
    do {
      changed = false;
      set = new BitSet();
      covering.clear();
      nextRow = 0;
      pass();
    } while (changed);
    return reads;
  }

  private void pass() {
    boolean covers = true;
    for (int pc = 0; pc < words.length; pc = GlobalNames.next(words, pc)) {
      Looks.keep(pc);
      BitSet known = arriving.get(pc);
      if (known != null) {
        runMade();
        join(known);
        covers = true;
      }
      if (set == null) {
        continue;
      }
      cover(pc, covers);
      covers = false;
      instruction(pc);
    }
    runMade();
  }

  /** Goes on with what holds on all ways to this place. */
  private void join(BitSet known) {
    if (set == null) {
      set = (BitSet) known.clone();
    } else {
      set.and(known);
    }
  }

  /** What is set at an instruction is all that is certain in a handler that covers it. */
  private void cover(int pc, boolean isNew) {
    covering.removeIf(row -> rows[row + 1] <= pc);
    if (isNew) {
      covering.forEach(row -> arrive(rows[row + 2], pc));
    }
    while (nextRow < rowsByStart.length && rows[rowsByStart[nextRow]] <= pc) {
      int row = rowsByStart[nextRow++];
      if (pc < rows[row + 1]) {
        covering.add(row);
        arrive(rows[row + 2], pc);
      }
    }
  }

  private void arrive(int target, int from) {
    BitSet known = arriving.get(target);
    if (known == null) {
      arriving.put(target, (BitSet) set.clone());
      changed |= target <= from;
      return;
    }
    int before = known.cardinality();
    known.and(set);
    changed |= target <= from && known.cardinality() != before;
  }

  private void instruction(int pc) {
    long word = words[pc];
    if (mayRunFunctions(word)) {
      runMade();
    }
    switch (Op.op(word)) {
      case Op.LOADNAME -> read(Op.bc(word), true);
      case Op.LOADGLOBAL -> read(Op.bc(word), isModule);
      case Op.STORENAME -> store(Op.bc(word));
      case Op.FUNCTION -> made.add(((FunctionTemplate) code.constants()[Op.bc(word)]).code());
      case Op.INTRINSIC -> mapping(pc);
      default -> {}
    }
    jump(pc);
  }

  /** A name that the value of a type statement or annotation looks up is a constant before. */
  private void mapping(int pc) {
    if (Op.c(words[pc]) == Intrinsic.LOAD_MAPPING_OR_GLOBAL.ordinal()) {
      reads.add((String) code.constants()[Op.bc(words[pc - 2])]);
    }
  }

  private void jump(int pc) {
    long word = words[pc];
    switch (Opcode.of(Op.op(word)).format()) {
      case TARGET -> arrive((int) (word >>> 16), pc);
      case A_OFFSET, AB_OFFSET, AI_OFFSET -> arrive(pc + Op.signedC(word), pc);
      case ABC_TARGET -> arrive((int) words[pc + 1], pc);
      default -> {}
    }
    switch (Op.op(word)) {
      case Op.JMP, Op.RETURN, Op.RAISE, Op.RERAISE -> {
        runMade();
        set = null;
      }
      default -> {}
    }
  }

  private void read(int index, boolean seesOwn) {
    if (!seesOwn || !set.get(index)) {
      reads.add(code.names()[index]);
    }
  }

  private void store(int index) {
    boolean isSmall = (long) words.length * code.names().length <= MOST_BITS;
    if (isSmall && !neverCertain.contains(code.names()[index])) {
      set.set(index);
    }
  }

  /** The instructions by which a module makes functions and gives them names run none of them. */
  private static boolean mayRunFunctions(long word) {
    return switch (Op.op(word)) {
      case Op.NOP,
          Op.MOVE,
          Op.CLEAR,
          Op.LOADK,
          Op.LOADINT,
          Op.LOADLONG,
          Op.LOADFLOAT,
          Op.MAKECELL,
          Op.LOADCELL,
          Op.STORECELL,
          Op.LOADNAME,
          Op.LOADGLOBAL,
          Op.STORENAME,
          Op.STOREGLOBAL,
          Op.TUPLE,
          Op.FUNCTION ->
          false;
      case Op.INTRINSIC ->
          switch (Intrinsic.of(Op.c(word))) {
            case IMPORT_NAME,
                IMPORT_FROM,
                SET_DEFAULTS,
                SET_KEYWORD_DEFAULTS,
                SET_ANNOTATIONS,
                LOAD_BUILD_CLASS ->
                false;
            default -> true;
          };
      default -> true;
    };
  }

  /** Counts what the functions made so far look up; from here on they may run. */
  private void runMade() {
    if (made.isEmpty()) {
      return;
    }
    Set<String> certain = new TreeSet<>();
    boolean isKnown = isModule && set != null;
    for (int i = isKnown ? set.nextSetBit(0) : -1; i >= 0; i = set.nextSetBit(i + 1)) {
      certain.add(code.names()[i]);
    }
    for (Code inner : made) {
      for (String name : inside(inner)) {
        if (!certain.contains(name)) {
          reads.add(name);
        }
      }
    }
    made.clear();
  }

  private static SortedSet<String> inside(Code inner) {
    if (GlobalNames.isClassBody(inner)) {
      return ofClass(inner).reads();
    }
    SortedSet<String> found = new TreeSet<>();
    long[] words = inner.instructions();
    for (int pc = 0; pc < words.length; pc = GlobalNames.next(words, pc)) {
      Looks.keep(pc);
      if (Op.op(words[pc]) == Op.LOADGLOBAL || Op.op(words[pc]) == Op.LOADNAME) {
        found.add(inner.names()[Op.bc(words[pc])]);
      } else if (Op.op(words[pc]) == Op.INTRINSIC
          && Op.c(words[pc]) == Intrinsic.LOAD_MAPPING_OR_GLOBAL.ordinal()) {
        found.add((String) inner.constants()[Op.bc(words[pc - 2])]);
      }
    }
    for (Code child : inner.children()) {
      found.addAll(inside(child));
    }
    return found;
  }
}
