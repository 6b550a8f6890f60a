package dev.adder.jit.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a region block by block: by hand in tests, by a recorder, by a pass that copies. Numbers
 * values and blocks in the order of their making; checks nothing, the verifier does.
 *
 * <p>Thread rule: confined to one thread.
 */
public final class RegionBuilder {

  private final String name;
  private final Optional<IrType> result;
  private final List<Region.Pooled> constants = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private int values;
  private int current;
  private int line;

  private static final class Draft {
    final List<Value> parameters = new ArrayList<>();
    final List<Instruction> instructions = new ArrayList<>();
    Optional<Terminator> terminator = Optional.empty();
  }

  /**
   * Begins a region; its entry block exists and is the current one.
   *
   * @param result kind of the result, or nothing
   */
  public RegionBuilder(String name, Optional<IrType> result) {
    this.name = name;
    this.result = result;
    drafts.add(new Draft());
  }

  /** Begins a region with a result. */
  public RegionBuilder(String name, IrType result) {
    this(name, Optional.of(result));
  }

  /** Adds an object to the table of constants, under a name that no other entry has. */
  public Constant.Pooled constant(String constantName, Object object) {
    constants.add(new Region.Pooled(constantName, object));
    return new Constant.Pooled(constants.size() - 1);
  }

  /** Makes an empty block and answers its number; the current block stays. */
  public int block() {
    drafts.add(new Draft());
    return drafts.size() - 1;
  }

  /** Makes a block the current one. */
  public void at(int block) {
    current = block;
  }

  /** Sets the line of the source text for what follows. */
  public void line(int number) {
    line = number;
  }

  /** Adds a parameter to the current block; in the entry block, to the region. */
  public Value parameter(IrType type) {
    Value value = new Value(values++, type);
    drafts.get(current).parameters.add(value);
    return value;
  }

  /** Appends an instruction without immediate and snapshot that has a result. */
  public Value value(Op op, Operand... operands) {
    return append(op, Immediate.None.NONE, Optional.empty(), List.of(operands)).orElseThrow();
  }

  /** Appends an instruction without snapshot that has a result. */
  public Value value(Op op, Immediate immediate, Operand... operands) {
    return append(op, immediate, Optional.empty(), List.of(operands)).orElseThrow();
  }

  /** Appends an instruction without immediate that may exit and has a result. */
  public Value value(Op op, Snapshot snapshot, Operand... operands) {
    return append(op, Immediate.None.NONE, Optional.of(snapshot), List.of(operands)).orElseThrow();
  }

  /** Appends an instruction without snapshot and result. */
  public void effect(Op op, Immediate immediate, Operand... operands) {
    append(op, immediate, Optional.empty(), List.of(operands));
  }

  /** Appends a guard without immediate. */
  public void guard(Op op, Snapshot snapshot, Operand... operands) {
    append(op, Immediate.None.NONE, Optional.of(snapshot), List.of(operands));
  }

  /**
   * Appends an instruction; the result, if the op has one, is a new value.
   *
   * @throws IllegalArgumentException when the immediate is of another kind than the op's
   */
  public Optional<Value> append(
      Op op, Immediate immediate, Optional<Snapshot> snapshot, List<Operand> operands) {
    Optional<Value> defined =
        op.signature(immediate).result().map(type -> new Value(values++, type));
    drafts
        .get(current)
        .instructions
        .add(new Instruction(op, defined, operands, immediate, snapshot, line));
    return defined;
  }

  /** Ends the current block with a jump. */
  public void jump(int target, Operand... arguments) {
    end(new Terminator.Jump(edge(target, arguments)));
  }

  /** Ends the current block with a branch. */
  public void branch(Operand condition, Terminator.Edge whenTrue, Terminator.Edge whenFalse) {
    end(new Terminator.Branch(condition, whenTrue, whenFalse));
  }

  /** Ends the current block by returning a value. */
  public void give(Operand value) {
    end(new Terminator.Return(Optional.of(value)));
  }

  /** Ends the current block by returning nothing. */
  public void give() {
    end(new Terminator.Return(Optional.empty()));
  }

  /** Ends the current block by leaving for the interpreter. */
  public void exit(Snapshot state) {
    end(new Terminator.Exit(state));
  }

  /** Ends the current block, whose end this replaces if it has one. */
  public void end(Terminator terminator) {
    drafts.get(current).terminator = Optional.of(terminator);
  }

  /** An edge for {@link #branch}. */
  public static Terminator.Edge edge(int target, Operand... arguments) {
    return new Terminator.Edge(target, List.of(arguments));
  }

  /**
   * The region.
   *
   * @throws IllegalStateException when a block has no end
   */
  public Region build() {
    List<Block> blocks = new ArrayList<>();
    for (Draft draft : drafts) {
      int id = blocks.size();
      Terminator end =
          draft.terminator.orElseThrow(
              () -> new IllegalStateException("block b" + id + " of " + name + " has no end"));
      blocks.add(new Block(id, draft.parameters, draft.instructions, end));
    }
    return new Region(name, result, constants, blocks);
  }
}
