package dev.adder.jit.verify;

import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Signature;
import java.util.Collections;
import java.util.List;

/** Checks one instruction against its row of the table of ops; uses are checked elsewhere. */
final class InstructionCheck {

  private final Instruction instruction;
  private final Faults faults;

  InstructionCheck(Instruction instruction, Faults faults) {
    this.instruction = instruction;
    this.faults = faults;
  }

  void run() {
    Op op = instruction.op();
    if (instruction.immediate().kind() != op.immediateKind()) {
      String kinds = instruction.immediate().kind() + " for " + op.immediateKind();
      faults.add(Rule.IMMEDIATE_KIND, op.mnemonic() + " has an immediate " + kinds);
      return;
    }
    immediate();
    Signature signature = op.signature(instruction.immediate());
    operands(signature.operands());
    faults.check(
        instruction.result().map(value -> value.type()).equals(signature.result()),
        Rule.INSTRUCTION_RESULT,
        op.mnemonic() + " has the result " + signature.result().map(IrType::text).orElse("none"));
    snapshot();
  }

  private void immediate() {
    switch (instruction.immediate()) {
      case Immediate.None _, Immediate.Elements _, Immediate.Make _, Immediate.Unit _ -> {}
      case Immediate.Amount(int steps) ->
          faults.check(steps >= 0, Rule.AMOUNT, "the amount " + steps + " is below zero");
      case Immediate.ClassRef(Class<?> type) ->
          faults.check(!type.isPrimitive(), Rule.CLASS_KIND, type + " is primitive");
      case Immediate.Field field ->
          faults.check(
              instruction.op() != Op.STORE_FIELD || !field.field().isFinal(),
              Rule.FINAL_FIELD,
              field.field().name() + " is final");
      case Immediate.Static(Helper helper) ->
          faults.check(
              Collections.disjoint(helper.effects(), Helper.REFUSED),
              Rule.HELPER_EFFECTS,
              helper.name() + " has one of the effects " + Helper.REFUSED);
    }
  }

  private void operands(List<IrType> wanted) {
    List<Operand> given = instruction.operands();
    String mnemonic = instruction.op().mnemonic();
    if (given.size() != wanted.size()) {
      String counts = given.size() + " operands for " + wanted.size();
      faults.add(Rule.OPERAND_COUNT, mnemonic + " has " + counts);
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      faults.check(
          given.get(i).type() == wanted.get(i),
          Rule.OPERAND_KIND,
          mnemonic + " has " + given.get(i).type() + " for " + wanted.get(i) + " at " + i);
    }
  }

  private void snapshot() {
    boolean needed = instruction.needsSnapshot();
    boolean present = instruction.snapshot().isPresent();
    String mnemonic = instruction.op().mnemonic();
    faults.check(present || !needed, Rule.SNAPSHOT_MISSING, mnemonic + " needs a snapshot");
    faults.check(needed || !present, Rule.SNAPSHOT_UNUSED, mnemonic + " cannot exit");
  }
}
