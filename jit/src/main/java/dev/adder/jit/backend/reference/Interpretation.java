package dev.adder.jit.backend.reference;

import dev.adder.jit.exit.ExitState;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Meaning;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a region. */
final class Interpretation {

  private final ReferenceRegion compiled;
  private final Region region;
  private final RunContext context;
  private final Machine machine;
  private final @Nullable Object[] values;
  private long steps;

  Interpretation(ReferenceRegion compiled, RunContext context, int depth) {
    this.compiled = compiled;
    this.region = compiled.region();
    this.context = context;
    this.machine = new Machine(compiled.memory(), context, depth);
    this.values = new Object[compiled.valueBound()];
  }

  long steps() {
    return steps;
  }

  /** Runs with the arguments behind context and depth. */
  @Nullable Object from(@Nullable Object[] arguments) {
    List<Value> parameters = region.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      values[parameters.get(i).id()] = arguments[i + 2];
    }
    Block block = region.entry();
    while (true) {
      Optional<Snapshot> left = instructions(block);
      if (left.isPresent()) {
        return leave(left.get());
      }
      count();
      switch (block.terminator()) {
        case Terminator.Jump(Terminator.Edge edge) -> block = follow(edge);
        case Terminator.Branch branch ->
            block =
                follow(
                    Boolean.TRUE.equals(get(branch.condition()))
                        ? branch.whenTrue()
                        : branch.whenFalse());
        case Terminator.Return end -> {
          return end.value().isPresent() ? get(end.value().get()) : null;
        }
        case Terminator.Exit(Snapshot state) -> {
          return leave(state);
        }
      }
    }
  }

  private void count() {
    if (++steps > compiled.stepBound()) {
      throw new StepBoundException(region.name(), compiled.stepBound());
    }
  }

  /** Runs the instructions of a block; a snapshot if one of them leaves. */
  private Optional<Snapshot> instructions(Block block) {
    for (Instruction instruction : block.instructions()) {
      count();
      @Nullable Object[] operands = new Object[instruction.operands().size()];
      for (int i = 0; i < operands.length; i++) {
        operands[i] = get(instruction.operand(i));
      }
      Object result = machine.run(instruction, operands);
      if (result == Meaning.Verdict.UNDEFINED) {
        throw new IllegalStateException(
            "precondition broken in " + region.name() + ": " + instruction);
      }
      if (result == Meaning.Verdict.EXITS
          || (instruction.has(Effect.PENDING) && context.pending != null)) {
        return instruction.snapshot();
      }
      instruction.result().ifPresent(value -> values[value.id()] = result);
    }
    return Optional.empty();
  }

  /** Gives the parameters of the target their values, all at once. */
  private Block follow(Terminator.Edge edge) {
    Block target = region.block(edge.target());
    List<@Nullable Object> arguments = new ArrayList<>();
    edge.arguments().forEach(argument -> arguments.add(get(argument)));
    for (int i = 0; i < arguments.size(); i++) {
      values[target.parameters().get(i).id()] = arguments.get(i);
    }
    return target;
  }

  private @Nullable Object get(Operand operand) {
    return switch (operand) {
      case Value value -> values[value.id()];
      case Constant constant -> constant.boxed(region);
    };
  }

  private @Nullable Object leave(Snapshot snapshot) {
    SideExit exit = compiled.exit(snapshot);
    ExitState state = context.exit;
    state.reserve(exit.numbers().size(), exit.references().size());
    int index = 0;
    for (Value value : exit.numbers()) {
      state.longs[index++] = stored(values[value.id()]);
    }
    index = 0;
    for (Value value : exit.references()) {
      state.refs[index++] = values[value.id()];
    }
    context.fuel += snapshot.refund();
    context.rebuilder().resume(context, exit);
    return result(state);
  }

  private static long stored(@Nullable Object value) {
    return switch (value) {
      case Long number -> number;
      case Integer number -> number;
      case Boolean truth -> truth ? 1 : 0;
      case Double number -> Double.doubleToRawLongBits(number);
      case Float number -> Float.floatToRawIntBits(number);
      case null, default -> throw new IllegalStateException("not a number: " + value);
    };
  }

  private @Nullable Object result(ExitState state) {
    IrType type = region.result().orElse(null);
    if (type == null) {
      return null;
    }
    return switch (type) {
      case I64 -> state.longResult;
      case F64 -> Double.longBitsToDouble(state.longResult);
      case REF -> state.refResult;
      case I32, BOOL, F32 -> throw new IllegalStateException("no region has a result of " + type);
    };
  }
}
