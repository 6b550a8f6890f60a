package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** A walk over the dominator tree in depth-first order, without recursion. */
final class DominatorWalk {

  private final List<List<Integer>> children = new ArrayList<>();

  DominatorWalk(Cfg cfg, int blocks) {
    for (int i = 0; i < blocks; i++) {
      children.add(new ArrayList<>());
    }
    for (int id : cfg.reversePostorder()) {
      if (id != 0) {
        children.get(cfg.immediateDominator(id)).add(id);
      }
    }
  }

  /**
   * Visits the blocks.
   *
   * @param enter is given a block before all that it dominates
   * @param leave is given it afterwards
   */
  void run(IntConsumer enter, IntConsumer leave) {
    List<int[]> stack = new ArrayList<>();
    stack.add(new int[] {0, 0});
    enter.accept(0);
    while (!stack.isEmpty()) {
      int[] top = stack.getLast();
      List<Integer> below = children.get(top[0]);
      if (top[1] < below.size()) {
        int next = below.get(top[1]++);
        enter.accept(next);
        stack.add(new int[] {next, 0});
      } else {
        leave.accept(top[0]);
        stack.removeLast();
      }
    }
  }
}
