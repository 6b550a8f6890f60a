package dev.adder.jit.backend.jvm;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;

/** Emits the method of a region: blocks, then edges that move values, then the exits. */
final class MethodEmitter {

  /** An edge whose moves stand apart from its branch. */
  private record Detour(Label label, Terminator.Edge edge) {}

  private final MethodPlan plan;
  private final CodeBuilder code;
  private final Fuel fuel;
  private final Expressions expressions;
  private final Exits exits;
  private final Statements statements;
  private final Label[] labels;
  private final List<Detour> detours = new ArrayList<>();
  private int line;

  MethodEmitter(MethodPlan plan, CodeBuilder code) {
    this.plan = plan;
    this.code = code;
    this.fuel = new Fuel(plan.region(), plan.locals());
    this.expressions = new Expressions(plan, code);
    this.exits = new Exits(plan, fuel, code);
    this.statements = new Statements(plan, expressions, exits, fuel, code);
    this.labels = new Label[plan.region().blocks().size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = code.newLabel();
    }
  }

  void emit() {
    clearLocals();
    fuel.fetch(code);
    List<Integer> order = plan.order();
    for (int i = 0; i < order.size(); i++) {
      int following = i + 1 < order.size() ? order.get(i + 1) : -1;
      emit(plan.region().block(order.get(i)), following);
    }
    for (int i = 0; i < detours.size(); i++) {
      code.labelBinding(detours.get(i).label);
      move(detours.get(i).edge);
      code.goto_(labels[detours.get(i).edge.target()]);
    }
    exits.emit();
  }

  /** The tail reads variables that some ways to it have not set. */
  private void clearLocals() {
    List<Local> shared = plan.locals().shared();
    for (Local local : shared.subList(plan.locals().parameters(), shared.size())) {
      switch (local.kind()) {
        case LONG -> code.lconst_0().lstore(local.index());
        case INT -> code.iconst_0().istore(local.index());
        case DOUBLE -> code.dconst_0().dstore(local.index());
        case FLOAT -> code.fconst_0().fstore(local.index());
        case REF -> code.aconst_null().astore(local.index());
      }
    }
  }

  private void emit(Block block, int following) {
    code.labelBinding(labels[block.id()]);
    for (Instruction instruction : block.instructions()) {
      if (plan.schedule().stays(instruction)) {
        line(instruction.line());
        statements.emit(instruction);
      }
    }
    switch (block.terminator()) {
      case Terminator.Jump(Terminator.Edge edge) -> {
        move(edge);
        if (edge.target() != following) {
          code.goto_(labels[edge.target()]);
        }
      }
      case Terminator.Branch branch -> branch(branch, following);
      case Terminator.Return end -> {
        fuel.flush(code);
        end.value().ifPresent(expressions::push);
        if (end.value().isPresent()) {
          code.return_(Expressions.kind(end.value().get().type()));
        } else {
          code.return_();
        }
      }
      case Terminator.Exit(var state) -> code.goto_(exits.to(state));
    }
  }

  private void line(int number) {
    if (number != 0 && number != line) {
      code.lineNumber(number);
      line = number;
    }
  }

  private void branch(Terminator.Branch branch, int following) {
    boolean isTrueNext = branch.whenTrue().target() == following;
    Terminator.Edge near = isTrueNext ? branch.whenTrue() : branch.whenFalse();
    Terminator.Edge far = isTrueNext ? branch.whenFalse() : branch.whenTrue();
    expressions.conditions().jump(branch.condition(), !isTrueNext, target(far));
    move(near);
    if (near.target() != following) {
      code.goto_(labels[near.target()]);
    }
  }

  /** Where a jump along an edge goes: to the block itself when there is nothing to move. */
  private Label target(Terminator.Edge edge) {
    if (moves(edge).isEmpty()) {
      return labels[edge.target()];
    }
    Label label = code.newLabel();
    detours.add(new Detour(label, edge));
    return label;
  }

  /** Positions of the arguments that are not where the block wants them. */
  private List<Integer> moves(Terminator.Edge edge) {
    List<Value> parameters = plan.region().block(edge.target()).parameters();
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Local local = plan.locals().of(parameters.get(i));
      Operand given = edge.arguments().get(i);
      boolean isThere =
          given instanceof Value value
              && plan.schedule().moved(value) == null
              && local != null
              && local.equals(plan.locals().of(value));
      if (local != null && !isThere) {
        positions.add(i);
      }
    }
    return positions;
  }

  /** Moves all arguments at once: the stack holds them until all are read. */
  private void move(Terminator.Edge edge) {
    List<Integer> positions = moves(edge);
    positions.forEach(i -> expressions.push(edge.arguments().get(i)));
    List<Value> parameters = plan.region().block(edge.target()).parameters();
    for (int i : positions.reversed()) {
      Value parameter = parameters.get(i);
      code.storeLocal(Expressions.kind(parameter.type()), plan.locals().of(parameter).index());
    }
  }
}
