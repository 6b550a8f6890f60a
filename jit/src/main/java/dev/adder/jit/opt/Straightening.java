package dev.adder.jit.opt;

import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes what is left over in the graph: parameters of blocks that are always the same value, and
 * jumps to blocks that nothing else leads to.
 */
public final class Straightening implements Pass {

  /** Stateless. */
  public Straightening() {
    // Nothing to keep.
  }

  @Override
  public String name() {
    return "straighten";
  }

  @Override
  public Region run(Region region) {
    Region current = region;
    while (true) {
      Region next = join(withoutParameters(current));
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
  }

  /** Puts the one value that a parameter can have in its place. */
  private static Region withoutParameters(Region region) {
    RegionEditor editor = new RegionEditor(region);
    Cfg cfg = new Cfg(region);
    for (int id = 1; id < region.blocks().size(); id++) {
      List<Value> parameters = region.block(id).parameters();
      for (int i = parameters.size() - 1; i >= 0; i--) {
        Optional<Operand> only = onlyArgument(arguments(editor, cfg, id, i), parameters.get(i));
        if (only.isPresent()) {
          editor.replace(parameters.get(i), only.get());
          Edges.removeParameter(editor, cfg.predecessors(id), id, i);
        }
      }
    }
    return editor.finish();
  }

  /** What the edges to a block give for one of its parameters. */
  private static List<Operand> arguments(RegionEditor editor, Cfg cfg, int id, int index) {
    List<Operand> found = new ArrayList<>();
    for (int from : cfg.predecessors(id)) {
      for (Terminator.Edge edge : editor.terminator(from).edges()) {
        if (edge.target() == id) {
          found.add(editor.resolve(edge.arguments().get(index)));
        }
      }
    }
    return found;
  }

  /** The argument that every edge gives, not counting edges that give the parameter itself. */
  private static Optional<Operand> onlyArgument(List<Operand> arguments, Value parameter) {
    List<Operand> others =
        arguments.stream().filter(argument -> !argument.equals(parameter)).distinct().toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  /** Appends blocks to the one block that jumps to them. */
  private static Region join(Region region) {
    RegionEditor editor = new RegionEditor(region);
    Cfg cfg = new Cfg(region);
    for (int id : cfg.reversePostorder()) {
      while (editor.terminator(id) instanceof Terminator.Jump(Terminator.Edge edge)
          && edge.target() != id
          && cfg.predecessors(edge.target()).size() == 1) {
        append(editor, id, edge);
      }
    }
    return editor.finish();
  }

  private static void append(RegionEditor editor, int id, Terminator.Edge edge) {
    int next = edge.target();
    List<Value> parameters = new ArrayList<>(editor.parameters(next));
    for (int i = 0; i < parameters.size(); i++) {
      editor.replace(parameters.get(i), edge.arguments().get(i));
    }
    editor.parameters(next).clear();
    editor.instructions(id).addAll(editor.instructions(next));
    editor.instructions(next).clear();
    editor.end(id, editor.terminator(next));
    editor.end(next, new Terminator.Return(Optional.empty()));
  }
}
