package dev.adder.jit.verify;

import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Virtual;
import java.util.List;
import java.util.function.Consumer;

/** Checks one snapshot; what its operands are is checked by whoever gave {@code operands}. */
final class SnapshotCheck {

  private final Snapshot snapshot;
  private final Faults faults;
  private final Consumer<Operand> operands;

  SnapshotCheck(Snapshot snapshot, Faults faults, Consumer<Operand> operands) {
    this.snapshot = snapshot;
    this.faults = faults;
    this.operands = operands;
  }

  void run() {
    faults.check(!snapshot.frames().isEmpty(), Rule.SNAPSHOT_FRAME, "a snapshot without a frame");
    faults.check(snapshot.refund() >= 0, Rule.SNAPSHOT_NUMBER, "a refund below zero");
    snapshot.frames().forEach(this::frame);
    for (int i = 0; i < snapshot.virtuals().size(); i++) {
      virtual(i, snapshot.virtuals().get(i));
    }
  }

  private void frame(FrameState frame) {
    operands.accept(frame.descriptor());
    for (var slot : frame.slots().entrySet()) {
      int register = slot.getKey();
      faults.check(register >= 0, Rule.SNAPSHOT_NUMBER, "register " + register + " below zero");
      IrType kind = source(slot.getValue(), snapshot.virtuals().size());
      faults.check(kind != IrType.F32, Rule.SNAPSHOT_KIND, "register " + register + " holds F32");
    }
  }

  private void virtual(int index, Virtual virtual) {
    Allocation allocation = virtual.allocation();
    List<FieldRef> fields = allocation.fields();
    if (fields.size() != virtual.fields().size()) {
      String counts = virtual.fields().size() + " sources for " + fields.size() + " fields";
      faults.add(Rule.VIRTUAL_FIELDS, "v" + index + " has " + counts);
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      boolean constructed = i < allocation.constructed().size();
      IrType kind =
          source(virtual.fields().get(i), constructed ? index : snapshot.virtuals().size());
      IrType wanted = fields.get(i).type();
      String name = fields.get(i).name();
      faults.check(
          kind == wanted,
          Rule.VIRTUAL_FIELDS,
          "v" + index + " has " + kind + " for " + wanted + " " + name);
    }
  }

  private IrType source(Source source, int virtuals) {
    return switch (source) {
      case Operand operand -> {
        operands.accept(operand);
        yield operand.type();
      }
      case Source.VirtualRef(int index) -> {
        faults.check(
            index >= 0 && index < virtuals,
            Rule.VIRTUAL_EXISTS,
            "v" + index + " is no virtual that may be named here");
        yield IrType.REF;
      }
    };
  }
}
