package dev.adder.jit.opt;

import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Terminator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes of edges. */
final class Edges {

  private Edges() {}

  /**
   * Removes a parameter of a block and the argument for it from all edges.
   *
   * @param before the blocks that edges to the block come from
   */
  static void removeParameter(
      RegionEditor editor, Collection<Integer> before, int block, int index) {
    editor.parameters(block).remove(index);
    for (int from : Set.copyOf(before)) {
      editor.end(
          from,
          map(
              editor.terminator(from),
              edge -> edge.target() == block ? without(edge, index) : edge));
    }
  }

  private static Terminator.Edge without(Terminator.Edge edge, int index) {
    List<Operand> arguments = new ArrayList<>(edge.arguments());
    arguments.remove(index);
    return new Terminator.Edge(edge.target(), arguments);
  }

  /** The terminator with its edges replaced. */
  static Terminator map(Terminator terminator, UnaryOperator<Terminator.Edge> change) {
    return switch (terminator) {
      case Terminator.Jump(Terminator.Edge edge) -> new Terminator.Jump(change.apply(edge));
      case Terminator.Branch(Operand condition, Terminator.Edge yes, Terminator.Edge no) ->
          new Terminator.Branch(condition, change.apply(yes), change.apply(no));
      case Terminator.Return end -> end;
      case Terminator.Exit end -> end;
    };
  }
}
