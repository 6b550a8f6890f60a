package dev.adder.jit.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Edges and dominators of a region, computed once. Immutable.
 *
 * <p>Dominators are found by iteration over blocks in reverse postorder (Cooper, Harvey, Kennedy: A
 * Simple, Fast Dominance Algorithm, 2001). Edges to blocks that do not exist are left out, so that
 * the verifier can look at faulty regions. Cost: linear in blocks and edges for the graphs that
 * recorded code has.
 */
public final class Cfg {

  private static final int NONE = -1;

  private final List<List<Integer>> predecessors = new ArrayList<>();
  private final List<Integer> order;
  private final int[] position;
  private final int[] immediate;

  /** Looks at a region, which need not be valid but has a block. */
  public Cfg(Region region) {
    int count = region.blocks().size();
    for (int i = 0; i < count; i++) {
      predecessors.add(new ArrayList<>());
    }
    for (int id = 0; id < count; id++) {
      for (int target : targets(region, id)) {
        predecessors.get(target).add(id);
      }
    }
    order = Collections.unmodifiableList(reversePostorder(region, count));
    position = new int[count];
    Arrays.fill(position, NONE);
    for (int i = 0; i < order.size(); i++) {
      position[order.get(i)] = i;
    }
    immediate = new int[count];
    Arrays.fill(immediate, NONE);
    findDominators();
  }

  private static List<Integer> targets(Region region, int id) {
    return region.block(id).terminator().edges().stream()
        .map(Terminator.Edge::target)
        .filter(target -> target >= 0 && target < region.blocks().size())
        .toList();
  }

  private static List<Integer> reversePostorder(Region region, int count) {
    List<Integer> postorder = new ArrayList<>();
    BitSet seen = new BitSet(count);
    List<int[]> stack = new ArrayList<>();
    stack.add(new int[] {0, 0});
    seen.set(0);
    while (!stack.isEmpty()) {
      int[] top = stack.getLast();
      List<Integer> targets = targets(region, top[0]);
      if (top[1] == targets.size()) {
        postorder.add(top[0]);
        stack.removeLast();
        continue;
      }
      int next = targets.get(top[1]++);
      if (!seen.get(next)) {
        seen.set(next);
        stack.add(new int[] {next, 0});
      }
    }
    return postorder.reversed();
  }

  private void findDominators() {
    immediate[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int id : order) {
        int found = id == 0 ? 0 : commonDominator(id);
        if (immediate[id] != found) {
          immediate[id] = found;
          changed = true;
        }
      }
    }
  }

  private int commonDominator(int id) {
    int found = NONE;
    for (int predecessor : predecessors.get(id)) {
      if (immediate[predecessor] != NONE) {
        found = found == NONE ? predecessor : meet(found, predecessor);
      }
    }
    return found;
  }

  private int meet(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      while (position[a] > position[b]) {
        a = immediate[a];
      }
      while (position[b] > position[a]) {
        b = immediate[b];
      }
    }
    return a;
  }

  /** Blocks with an edge to this one; a branch with both edges to it counts twice. */
  public List<Integer> predecessors(int block) {
    return Collections.unmodifiableList(predecessors.get(block));
  }

  /** Reachable blocks such that each comes after its dominators. */
  public List<Integer> reversePostorder() {
    return order;
  }

  /** Whether a way leads from the entry to the block. */
  public boolean isReachable(int block) {
    return position[block] != NONE;
  }

  /** The closest block that every way to a reachable block goes through; the entry's is itself. */
  public int immediateDominator(int block) {
    return immediate[block];
  }

  /** Whether every way to {@code block}, reachable, goes through {@code other}, or they are one. */
  public boolean dominates(int other, int block) {
    int at = block;
    while (at != other && at != 0) {
      at = immediate[at];
    }
    return at == other;
  }
}
