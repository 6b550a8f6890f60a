package dev.adder.jit.backend.jvm;

import dev.adder.jit.exit.ExitState;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Snapshot;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Emits the ways out: a failing guard jumps to a stub that names its exit and goes to the tail all
 * exits share, which stores the variables that snapshots need.
 */
final class Exits {

  private static final ClassDesc CONTEXT = Expressions.desc(RunContext.class);
  private static final ClassDesc STATE = Expressions.desc(ExitState.class);
  private static final ClassDesc TABLE = Expressions.desc(ExitTable.class);
  private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();
  private static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();

  /** The way to one exit. */
  private record Stub(Label label, int exit, boolean isHandler) {}

  private final MethodPlan plan;
  private final CodeBuilder code;
  private final Fuel fuel;
  private final Map<Snapshot, SideExit> bySnapshot = new IdentityHashMap<>();
  private final List<Stub> stubs = new ArrayList<>();

  Exits(MethodPlan plan, Fuel fuel, CodeBuilder code) {
    this.plan = plan;
    this.code = code;
    this.fuel = fuel;
    plan.exits().forEach(exit -> bySnapshot.putIfAbsent(exit.snapshot(), exit));
  }

  /** Where to jump, with nothing on the stack, to leave by a snapshot. */
  Label to(Snapshot snapshot) {
    return stub(snapshot, false);
  }

  /** The same for a handler, which gets an exception. */
  Label handler(Snapshot snapshot) {
    return stub(snapshot, true);
  }

  private Label stub(Snapshot snapshot, boolean isHandler) {
    Label label = code.newLabel();
    stubs.add(new Stub(label, bySnapshot.get(snapshot).id(), isHandler));
    return label;
  }

  /** Emits stubs and tail, behind all other code. */
  void emit() {
    if (stubs.isEmpty()) {
      return;
    }
    int number = plan.locals().extra(Local.Kind.INT);
    Label tail = code.newLabel();
    for (Stub stub : stubs) {
      code.labelBinding(stub.label);
      if (stub.isHandler) {
        code.pop();
      }
      code.loadConstant(stub.exit);
      code.goto_(tail);
    }
    code.labelBinding(tail);
    code.istore(number);
    fuel.flush(code);
    store();
    code.getstatic(plan.self(), ClassEmitter.TABLE_FIELD, TABLE);
    code.aload(Locals.CONTEXT.index());
    code.iload(number);
    code.invokevirtual(
        TABLE, "leave", MethodTypeDesc.of(ConstantDescs.CD_void, CONTEXT, ConstantDescs.CD_int));
    result();
  }

  private void state() {
    code.aload(Locals.CONTEXT.index());
    code.getfield(CONTEXT, "exit", STATE);
  }

  private void store() {
    List<Local> numbers = plan.tail().numbers();
    List<Local> references = plan.tail().references();
    state();
    code.loadConstant(numbers.size());
    code.loadConstant(references.size());
    code.invokevirtual(
        STATE,
        "reserve",
        Expressions.desc(MethodType.methodType(void.class, int.class, int.class)));
    if (!numbers.isEmpty()) {
      storeNumbers(numbers);
    }
    if (!references.isEmpty()) {
      storeReferences(references);
    }
  }

  private void storeNumbers(List<Local> numbers) {
    state();
    code.getfield(STATE, "longs", LONGS);
    for (int i = 0; i < numbers.size(); i++) {
      code.dup();
      code.loadConstant(i);
      loadAsLong(numbers.get(i));
      code.lastore();
    }
    code.pop();
  }

  private void storeReferences(List<Local> references) {
    state();
    code.getfield(STATE, "refs", OBJECTS);
    for (int i = 0; i < references.size(); i++) {
      code.dup();
      code.loadConstant(i);
      code.aload(references.get(i).index());
      code.aastore();
    }
    code.pop();
  }

  private void loadAsLong(Local local) {
    switch (local.kind()) {
      case LONG -> code.lload(local.index());
      case INT -> {
        code.iload(local.index());
        code.i2l();
      }
      case DOUBLE -> {
        code.dload(local.index());
        code.invokestatic(
            Expressions.desc(Double.class),
            "doubleToRawLongBits",
            Expressions.desc(MethodType.methodType(long.class, double.class)));
      }
      case FLOAT -> {
        code.fload(local.index());
        code.invokestatic(
            Expressions.desc(Float.class),
            "floatToRawIntBits",
            Expressions.desc(MethodType.methodType(int.class, float.class)));
        code.i2l();
      }
      case REF -> throw new IllegalArgumentException("a reference among numbers");
    }
  }

  /** Returns what came of the rest of the function. */
  private void result() {
    IrType type = plan.region().result().orElse(null);
    if (type == null) {
      code.return_();
      return;
    }
    state();
    switch (type) {
      case I64 -> code.getfield(STATE, "longResult", ConstantDescs.CD_long);
      case F64 -> {
        code.getfield(STATE, "longResult", ConstantDescs.CD_long);
        code.invokestatic(
            Expressions.desc(Double.class),
            "longBitsToDouble",
            Expressions.desc(MethodType.methodType(double.class, long.class)));
      }
      case REF -> code.getfield(STATE, "refResult", ConstantDescs.CD_Object);
      case I32, BOOL, F32 ->
          throw new IllegalArgumentException("no region has a result of " + type);
    }
    code.return_(kind(type));
  }

  private static TypeKind kind(IrType type) {
    return Expressions.kind(type);
  }
}
