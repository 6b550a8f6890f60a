package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.interp.Recording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The instructions of a loop or a function that were seen to run, cut into straight runs. A loop is
 * what leads from its header back to it by jumps from behind; a function is everything. Immutable.
 */
final class LoopShape {

  /**
   * A straight run.
   *
   * @param first its first instruction
   * @param instructions the numbers of its instructions, in order
   */
  record Run(int first, List<Integer> instructions) {
    int last() {
      return instructions.getLast();
    }
  }

  private final Code code;
  private final Recording recording;
  private final int header;
  private final BitSet body = new BitSet();
  private final BitSet returning = new BitSet();
  private final BitSet leaders = new BitSet();
  private final BitSet headers = new BitSet();
  private final Map<Integer, Integer> predecessors = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();

  private LoopShape(Recording recording, boolean isLoop) {
    this.recording = recording;
    this.code = recording.code();
    this.header = recording.header();
    if (isLoop) {
      findBody();
      body.and(reached());
      headers.set(header);
    } else {
      body.or(reached());
      findReturning();
    }
    predecessors.put(header, 1);
    findLeaders();
    for (int pc = leaders.nextSetBit(0); pc >= 0; pc = leaders.nextSetBit(pc + 1)) {
      runs.add(run(pc));
    }
  }

  static LoopShape ofLoop(Recording recording) {
    return new LoopShape(recording, true);
  }

  static LoopShape ofFunction(Recording recording) {
    return new LoopShape(recording, false);
  }

  /** What was seen to run and can be reached by what was seen, but for handlers of exceptions. */
  private BitSet reached() {
    BitSet reached = new BitSet();
    Deque<Integer> pending = new ArrayDeque<>(List.of(header));
    while (!pending.isEmpty()) {
      int pc = pending.poll();
      if (recording.ran(pc) && !reached.get(pc)) {
        reached.set(pc);
        for (int next : Registers.successors(code, pc)) {
          pending.add(next);
        }
      }
    }
    return reached;
  }

  /** What leads to a return. */
  private void findReturning() {
    Map<Integer, List<Integer>> before = before();
    Deque<Integer> pending = new ArrayDeque<>();
    for (int pc = body.nextSetBit(0); pc >= 0; pc = body.nextSetBit(pc + 1)) {
      if (Op.op(code.instructions()[pc]) == Op.RETURN) {
        pending.add(pc);
      }
    }
    while (!pending.isEmpty()) {
      int pc = pending.poll();
      if (!returning.get(pc)) {
        returning.set(pc);
        pending.addAll(before.getOrDefault(pc, List.of()));
      }
    }
  }

  private Map<Integer, List<Integer>> before() {
    Map<Integer, List<Integer>> before = new HashMap<>();
    for (int pc = 0; pc < code.instructions().length; pc++) {
      if (recording.ran(pc)) {
        for (int next : Registers.successors(code, pc)) {
          before.computeIfAbsent(next, key -> new ArrayList<>()).add(pc);
        }
      }
    }
    return before;
  }

  private void findBody() {
    Deque<Integer> pending = new ArrayDeque<>();
    Map<Integer, List<Integer>> before = before();
    body.set(header);
    for (int tail : before.getOrDefault(header, List.of())) {
      if (tail >= header) {
        pending.add(tail);
      }
    }
    while (!pending.isEmpty()) {
      int pc = pending.poll();
      if (!body.get(pc)) {
        body.set(pc);
        pending.addAll(before.getOrDefault(pc, List.of()));
      }
    }
  }

  private void findLeaders() {
    leaders.set(header);
    for (int pc = body.nextSetBit(0); pc >= 0; pc = body.nextSetBit(pc + 1)) {
      int[] successors = Registers.successors(code, pc);
      boolean jumps = Op.op(code.instructions()[pc]) == Op.JMP || successors.length != 1;
      for (int next : successors) {
        if (body.get(next)) {
          predecessors.merge(next, 1, Integer::sum);
          if (jumps) {
            leaders.set(next);
          }
          if (next <= pc) {
            headers.set(next);
          }
        }
      }
    }
  }

  private Run run(int first) {
    List<Integer> all = new ArrayList<>();
    int pc = first;
    while (true) {
      all.add(pc);
      int[] successors = Registers.successors(code, pc);
      boolean jumps = Op.op(code.instructions()[pc]) == Op.JMP || successors.length != 1;
      if (jumps || !body.get(successors[0]) || leaders.get(successors[0])) {
        return new Run(first, List.copyOf(all));
      }
      pc = successors[0];
    }
  }

  Code code() {
    return code;
  }

  int header() {
    return header;
  }

  /** Whether an instruction belongs to the loop and was seen to run. */
  boolean contains(int pc) {
    return pc >= 0 && body.get(pc);
  }

  /** Whether a backward jump of the loop leads to an instruction. */
  boolean isHeader(int pc) {
    return headers.get(pc);
  }

  /** Whether several ways lead to an instruction, that into the loop or the function included. */
  boolean isJoin(int pc) {
    return predecessors.getOrDefault(pc, 0) > 1;
  }

  /** Whether what was seen behind an instruction of a function never returns. */
  boolean raises(int pc) {
    return !returning.get(pc);
  }

  /** The straight runs, in the order of their instructions. */
  List<Run> runs() {
    return runs;
  }

  /** The last instruction. */
  int last() {
    return body.length() - 1;
  }

  /** Number of instructions. */
  int size() {
    return body.cardinality();
  }

  /** Registers that an instruction of the loop writes. */
  BitSet written() {
    BitSet all = new BitSet();
    for (int pc = body.nextSetBit(0); pc >= 0; pc = body.nextSetBit(pc + 1)) {
      Written.add(code.instructions()[pc], code, all);
    }
    return all;
  }
}
