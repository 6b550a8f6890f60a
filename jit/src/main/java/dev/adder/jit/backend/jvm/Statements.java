package dev.adder.jit.backend.jvm;

import dev.adder.jit.SafePoint;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Emits instructions, each with nothing on the operand stack before and after it. */
final class Statements {

  private static final ClassDesc CONTEXT = Expressions.desc(RunContext.class);
  private static final ClassDesc SAFE_POINT = Expressions.desc(SafePoint.class);
  private static final ClassDesc OVERFLOW = Expressions.desc(ArithmeticException.class);

  private static final DirectMethodHandleDesc LINK =
      MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          Expressions.desc(Linkage.class),
          "site",
          Expressions.desc(
              MethodType.methodType(
                  CallSite.class,
                  MethodHandles.Lookup.class,
                  String.class,
                  MethodType.class,
                  int.class)));

  private final MethodPlan plan;
  private final CodeBuilder code;
  private final Expressions expressions;
  private final Exits exits;
  private final Fuel fuel;

  Statements(MethodPlan plan, Expressions expressions, Exits exits, Fuel fuel, CodeBuilder code) {
    this.plan = plan;
    this.code = code;
    this.expressions = expressions;
    this.exits = exits;
    this.fuel = fuel;
  }

  void emit(Instruction instruction) {
    switch (instruction.op()) {
      case CONTEXT, DEPTH -> {}
      case ADD_EXACT_I64 -> exact(instruction, "addExact", long.class);
      case SUB_EXACT_I64 -> exact(instruction, "subtractExact", long.class);
      case MUL_EXACT_I64 -> exact(instruction, "multiplyExact", long.class);
      case NEG_EXACT_I64 -> exact(instruction, "negateExact", long.class);
      case ADD_EXACT_I32 -> exact(instruction, "addExact", int.class);
      case SUB_EXACT_I32 -> exact(instruction, "subtractExact", int.class);
      case MUL_EXACT_I32 -> exact(instruction, "multiplyExact", int.class);
      case NEG_EXACT_I32 -> exact(instruction, "negateExact", int.class);
      case I64_TO_I32_EXACT -> narrow(instruction);
      case F64_TO_I64_EXACT -> integral(instruction);
      case GUARD_TRUE ->
          expressions.conditions().jump(instruction.operand(0), false, exit(instruction));
      case GUARD_FALSE ->
          expressions.conditions().jump(instruction.operand(0), true, exit(instruction));
      case GUARD_CLASS -> guardClass(instruction);
      case GUARD_NULL -> {
        expressions.pushAll(instruction);
        code.ifnonnull(exit(instruction));
      }
      case GUARD_NONNULL -> {
        expressions.pushAll(instruction);
        code.ifnull(exit(instruction));
      }
      case GUARD_SAME -> {
        expressions.pushAll(instruction);
        code.if_acmpne(exit(instruction));
      }
      case STORE_FIELD, ARRAY_STORE -> store(instruction);
      case NEW, NEW_ARRAY -> make(instruction);
      case CALL, CALL_REGION, POLL -> call(instruction);
      case CHARGE -> fuel.charge(amount(instruction), code);
      case FUEL_CHECK -> {
        fuel.compare(amount(instruction), code);
        code.iflt(exit(instruction));
      }
      default -> {
        expressions.compute(instruction);
        keep(instruction);
      }
    }
  }

  private static int amount(Instruction instruction) {
    return ((Immediate.Amount) instruction.immediate()).steps();
  }

  private static Snapshot snapshot(Instruction instruction) {
    return instruction.snapshot().orElseThrow();
  }

  private Label exit(Instruction instruction) {
    return exits.to(snapshot(instruction));
  }

  /** Takes the result from the stack. */
  private void keep(Instruction instruction) {
    if (instruction.result().isEmpty()) {
      return;
    }
    Value result = instruction.result().get();
    Local local = plan.locals().of(result);
    TypeKind kind = Expressions.kind(result.type());
    if (local != null) {
      code.storeLocal(kind, local.index());
    } else if (kind.slotSize() == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }

  // --- guards

  private void exact(Instruction instruction, String method, Class<?> type) {
    expressions.pushAll(instruction);
    Label begin = code.newBoundLabel();
    Class<?>[] types = new Class<?>[instruction.operands().size()];
    Arrays.fill(types, type);
    expressions.math(method, type, types);
    Label end = code.newBoundLabel();
    code.exceptionCatch(begin, end, exits.handler(snapshot(instruction)), OVERFLOW);
    keep(instruction);
  }

  private void narrow(Instruction instruction) {
    Operand value = instruction.operand(0);
    expressions.push(value);
    code.l2i();
    code.i2l();
    expressions.push(value);
    code.lcmp();
    code.ifne(exit(instruction));
    expressions.push(value);
    code.l2i();
    keep(instruction);
  }

  /** The number that the way back gives again, to the bit; 2^63 comes back by saturation only. */
  private void integral(Instruction instruction) {
    Operand value = instruction.operand(0);
    MethodTypeDesc toBits = Expressions.desc(MethodType.methodType(long.class, double.class));
    ClassDesc doubles = Expressions.desc(Double.class);
    expressions.push(value);
    code.d2l();
    code.l2d();
    code.invokestatic(doubles, "doubleToRawLongBits", toBits);
    expressions.push(value);
    code.invokestatic(doubles, "doubleToRawLongBits", toBits);
    code.lcmp();
    code.ifne(exit(instruction));
    expressions.push(value);
    code.loadConstant(0x1p63);
    code.dcmpg();
    code.ifge(exit(instruction));
    expressions.push(value);
    code.d2l();
    keep(instruction);
  }

  private void guardClass(Instruction instruction) {
    Class<?> type = ((Immediate.ClassRef) instruction.immediate()).type();
    Operand object = instruction.operand(0);
    expressions.push(object);
    if (Modifier.isFinal(type.getModifiers()) && !type.isArray()) {
      code.instanceOf(Expressions.desc(type));
      code.ifeq(exit(instruction));
      return;
    }
    code.ifnull(exit(instruction));
    expressions.push(object);
    code.invokevirtual(
        ConstantDescs.CD_Object, "getClass", MethodTypeDesc.of(ConstantDescs.CD_Class));
    code.ldc(Expressions.desc(type));
    code.if_acmpne(exit(instruction));
  }

  // --- memory

  private void store(Instruction instruction) {
    switch (instruction.immediate()) {
      case Immediate.Field(FieldRef field) -> {
        expressions.pushAs(instruction.operand(0), field.owner());
        expressions.pushAs(instruction.operand(1), field.javaType());
        put(field);
      }
      case Immediate.Elements(IrType type) -> {
        expressions.push(instruction.operand(0));
        code.checkcast(Expressions.arrayOf(type));
        expressions.push(instruction.operand(1));
        expressions.push(instruction.operand(2));
        code.arrayStore(Expressions.elementKind(type));
      }
      default -> throw new IllegalArgumentException("not a store: " + instruction);
    }
  }

  private void put(FieldRef field) {
    code.putfield(
        Expressions.desc(field.owner()), field.name(), Expressions.desc(field.javaType()));
  }

  private void make(Instruction instruction) {
    switch (instruction.immediate()) {
      case Immediate.Make(Allocation allocation) -> make(allocation, instruction.operands());
      case Immediate.Elements(IrType type) -> {
        expressions.push(instruction.operand(0));
        if (type == IrType.REF) {
          code.anewarray(ConstantDescs.CD_Object);
        } else {
          code.newarray(Expressions.elementKind(type));
        }
      }
      default -> throw new IllegalArgumentException("not an allocation: " + instruction);
    }
    keep(instruction);
  }

  private void make(Allocation allocation, List<Operand> operands) {
    ClassDesc type = Expressions.desc(allocation.type());
    code.new_(type);
    code.dup();
    int next = 0;
    List<ClassDesc> types = new ArrayList<>();
    for (FieldRef field : allocation.constructed()) {
      expressions.pushAs(operands.get(next++), field.javaType());
      types.add(Expressions.desc(field.javaType()));
    }
    code.invokespecial(
        type, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, types));
    for (FieldRef field : allocation.stored()) {
      code.dup();
      expressions.pushAs(operands.get(next++), field.javaType());
      put(field);
    }
  }

  // --- calls

  private void call(Instruction instruction) {
    boolean sharesFuel = Fuel.isShared(instruction);
    if (sharesFuel) {
      fuel.flush(code);
    }
    switch (instruction.immediate()) {
      case Immediate.Static(Helper helper) -> expressions.call(helper, instruction.operands());
      case Immediate.Unit(CallTarget target) -> call(target, instruction.operands());
      case Immediate.Amount(int steps) -> poll(steps);
      default -> throw new IllegalArgumentException("not a call: " + instruction);
    }
    keep(instruction);
    if (sharesFuel) {
      fuel.fetch(code);
    }
    if (instruction.has(Effect.PENDING)) {
      code.aload(Locals.CONTEXT.index());
      code.getfield(CONTEXT, "pending", ConstantDescs.CD_Object);
      code.ifnonnull(exit(instruction));
    }
  }

  private void call(CallTarget target, List<Operand> operands) {
    code.aload(Locals.CONTEXT.index());
    operands.forEach(expressions::push);
    int index = plan.data().add(target.site());
    code.invokedynamic(
        DynamicCallSiteDesc.of(LINK, "call", Expressions.desc(target.site().type()), index));
  }

  private void poll(int steps) {
    code.aload(Locals.CONTEXT.index());
    code.invokevirtual(CONTEXT, "safePoint", MethodTypeDesc.of(SAFE_POINT));
    code.loadConstant((long) steps);
    code.invokeinterface(
        SAFE_POINT, "poll", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long));
  }
}
