package dev.adder.jit.text;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import dev.adder.jit.ir.Virtual;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes regions as text that {@link RegionParser} reads back to an equal region. The grammar is in
 * the package's documentation. Cost: linear.
 */
public final class RegionPrinter {

  private final Region region;
  private final Names names;
  private final StringBuilder out = new StringBuilder();

  private RegionPrinter(Region region) {
    this.region = region;
    this.names = new Names(region);
  }

  /**
   * The text of a region.
   *
   * @param region valid, or at least with all constants that it names in its table
   */
  public static String print(Region region) {
    RegionPrinter printer = new RegionPrinter(region);
    printer.write();
    return printer.out.toString();
  }

  private void write() {
    out.append("region ").append(region.name());
    region.result().map(IrType::text).ifPresent(type -> out.append(" -> ").append(type));
    out.append('\n');
    names.declarations().forEach(line -> out.append("  ").append(line).append('\n'));
    region.blocks().forEach(this::block);
  }

  private void block(Block block) {
    out.append('b').append(block.id());
    if (!block.parameters().isEmpty()) {
      out.append('(').append(list(block.parameters(), RegionPrinter::definition)).append(')');
    }
    out.append(":\n");
    block.instructions().forEach(this::instruction);
    out.append("  ").append(terminator(block.terminator())).append('\n');
  }

  private static String definition(Value value) {
    return "%" + value.id() + ": " + value.type().text();
  }

  private void instruction(Instruction instruction) {
    out.append("  ");
    instruction.result().ifPresent(value -> out.append(definition(value)).append(" = "));
    out.append(instruction.op().mnemonic());
    String immediate = immediate(instruction.immediate());
    out.append(immediate.isEmpty() ? "" : " " + immediate);
    String operands = list(instruction.operands(), this::operand);
    out.append(operands.isEmpty() ? "" : " " + operands);
    instruction.snapshot().ifPresent(taken -> out.append(' ').append(snapshot(taken)));
    if (instruction.line() != 0) {
      out.append(" line ").append(instruction.line());
    }
    out.append('\n');
  }

  private String immediate(Immediate immediate) {
    return switch (immediate) {
      case Immediate.None _ -> "";
      case Immediate.Amount(int steps) -> Integer.toString(steps);
      case Immediate.Elements(IrType type) -> type.text();
      case Immediate.ClassRef ref -> names.of(ref.type());
      case Immediate.Field field -> names.of(field.field());
      case Immediate.Make make -> names.of(make.allocation());
      case Immediate.Static call -> names.of(call.helper());
      case Immediate.Unit(CallTarget target) -> target.name();
    };
  }

  private String terminator(Terminator terminator) {
    return switch (terminator) {
      case Terminator.Jump(Terminator.Edge edge) -> "jump " + edge(edge);
      case Terminator.Branch(Operand condition, Terminator.Edge yes, Terminator.Edge no) ->
          "branch " + operand(condition) + ", " + edge(yes) + ", " + edge(no);
      case Terminator.Return end -> "return" + end.value().map(v -> " " + operand(v)).orElse("");
      case Terminator.Exit(Snapshot state) -> "exit " + snapshot(state);
    };
  }

  private String edge(Terminator.Edge edge) {
    String arguments = list(edge.arguments(), this::operand);
    return "b" + edge.target() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
  }

  private String operand(Operand operand) {
    return switch (operand) {
      case Value value -> "%" + value.id();
      case Constant.Pooled pooled -> "#" + constantName(pooled);
      case Constant constant -> Literals.print(constant);
    };
  }

  private String constantName(Constant.Pooled pooled) {
    return region.constants().get(pooled.index()).name();
  }

  private String source(Source source) {
    return switch (source) {
      case Operand operand -> operand(operand);
      case Source.VirtualRef(int index) -> "v" + index;
    };
  }

  private String snapshot(Snapshot snapshot) {
    StringBuilder text = new StringBuilder("[refund ").append(snapshot.refund());
    snapshot.frames().forEach(frame -> text.append(", ").append(frame(frame)));
    int index = 0;
    for (Virtual virtual : snapshot.virtuals()) {
      text.append(", v").append(index++).append(" = ").append(names.of(virtual.allocation()));
      text.append('(').append(list(virtual.fields(), this::source)).append(')');
    }
    return text.append(']').toString();
  }

  private String frame(FrameState frame) {
    String slots =
        frame.slots().entrySet().stream()
            .map(slot -> slot.getKey() + ": " + source(slot.getValue()))
            .collect(Collectors.joining(", "));
    return "frame #" + constantName(frame.descriptor()) + " @" + frame.pc() + " {" + slots + "}";
  }

  private static <T> String list(List<T> items, Function<? super T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(", "));
  }
}
