package dev.adder.jit.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a block ends. Immutable. */
public sealed interface Terminator {

  /** The edges that leave the block, in order. */
  List<Edge> edges();

  /** Operands of its own, without those of edges and snapshots. */
  List<Operand> operands();

  /** The snapshot of an unconditional exit, or nothing. */
  default Optional<Snapshot> snapshot() {
    return Optional.empty();
  }

  /** The same with each operand replaced. */
  Terminator map(UnaryOperator<Operand> change);

  /**
   * An edge to a block.
   *
   * @param target number of the block
   * @param arguments values of its parameters
   */
  record Edge(int target, List<Operand> arguments) {
    /** Copies the list. */
    public Edge {
      arguments = List.copyOf(arguments);
    }

    /** The same with each operand replaced. */
    public Edge map(UnaryOperator<Operand> change) {
      return new Edge(target, arguments.stream().map(change).toList());
    }

    /** The same edge to a block with another number. */
    public Edge to(int other) {
      return new Edge(other, arguments);
    }
  }

  /**
   * Goes on with a block.
   *
   * @param edge the way
   */
  record Jump(Edge edge) implements Terminator {
    @Override
    public List<Edge> edges() {
      return List.of(edge);
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public Terminator map(UnaryOperator<Operand> change) {
      return new Jump(edge.map(change));
    }
  }

  /**
   * Goes on with one of two blocks.
   *
   * @param condition a BOOL
   * @param whenTrue the way when it is true
   * @param whenFalse the way when it is false
   */
  record Branch(Operand condition, Edge whenTrue, Edge whenFalse) implements Terminator {
    @Override
    public List<Edge> edges() {
      return List.of(whenTrue, whenFalse);
    }

    @Override
    public List<Operand> operands() {
      return List.of(condition);
    }

    @Override
    public Terminator map(UnaryOperator<Operand> change) {
      return new Branch(change.apply(condition), whenTrue.map(change), whenFalse.map(change));
    }
  }

  /**
   * Ends the region with its result.
   *
   * @param value the result, or nothing when the region has none
   */
  record Return(Optional<Operand> value) implements Terminator {
    @Override
    public List<Edge> edges() {
      return List.of();
    }

    @Override
    public List<Operand> operands() {
      return value.stream().toList();
    }

    @Override
    public Terminator map(UnaryOperator<Operand> change) {
      return new Return(value.map(change));
    }
  }

  /**
   * Leaves for the interpreter, always.
   *
   * @param state where the interpreter goes on
   */
  record Exit(Snapshot state) implements Terminator {
    @Override
    public List<Edge> edges() {
      return List.of();
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public Optional<Snapshot> snapshot() {
      return Optional.of(state);
    }

    @Override
    public Terminator map(UnaryOperator<Operand> change) {
      return new Exit(state.map(change));
    }
  }
}
