package dev.adder.jit.backend.jvm;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Value;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.util.List;

/** Emits what leaves a value on the operand stack. One per method that is generated. */
final class Expressions {

  private static final ClassDesc MATH = desc(Math.class);
  private static final ClassDesc LONG = desc(Long.class);
  private static final ClassDesc DOUBLE = desc(Double.class);
  private static final ClassDesc FLOAT = desc(Float.class);
  private static final ClassDesc BOOLEAN = desc(Boolean.class);

  private final Region region;
  private final Schedule schedule;
  private final Locals locals;
  private final ClassData data;
  private final ClassDesc self;
  private final CodeBuilder code;
  private final Conditions conditions;

  Expressions(MethodPlan plan, CodeBuilder code) {
    this.region = plan.region();
    this.schedule = plan.schedule();
    this.locals = plan.locals();
    this.data = plan.data();
    this.self = plan.self();
    this.code = code;
    this.conditions = new Conditions(this, schedule, code);
  }

  Conditions conditions() {
    return conditions;
  }

  static ClassDesc desc(Class<?> type) {
    return ClassDesc.ofDescriptor(type.descriptorString());
  }

  static MethodTypeDesc desc(MethodType type) {
    return MethodTypeDesc.ofDescriptor(type.descriptorString());
  }

  static TypeKind kind(IrType type) {
    return switch (type) {
      case I64 -> TypeKind.LONG;
      case I32, BOOL -> TypeKind.INT;
      case F64 -> TypeKind.DOUBLE;
      case F32 -> TypeKind.FLOAT;
      case REF -> TypeKind.REFERENCE;
    };
  }

  /** The kind of an array's elements, which tells booleans from ints. */
  static TypeKind elementKind(IrType type) {
    return type == IrType.BOOL ? TypeKind.BOOLEAN : kind(type);
  }

  static ClassDesc arrayOf(IrType elements) {
    return desc(elements.javaType()).arrayType();
  }

  // --- operands

  void pushAll(Instruction instruction) {
    instruction.operands().forEach(this::push);
  }

  void push(Operand operand) {
    switch (operand) {
      case Constant constant -> push(constant);
      case Value value -> push(value);
    }
  }

  private void push(Value value) {
    Instruction inside = schedule.moved(value);
    if (inside == null) {
      code.loadLocal(kind(value.type()), locals.of(value).index());
    } else {
      compute(inside);
    }
  }

  private void push(Constant constant) {
    switch (constant) {
      case Constant.I64(long value) -> code.loadConstant(value);
      case Constant.I32(int value) -> code.loadConstant(value);
      case Constant.Bool(boolean value) -> code.loadConstant(value ? 1 : 0);
      case Constant.F64(long bits) -> push(bits);
      case Constant.F32(int bits) -> push(bits);
      case Constant.Null _ -> code.aconst_null();
      case Constant.Pooled(int index) -> {
        int at = data.add(region.constants().get(index).object());
        code.getstatic(self, ClassData.field(at), ConstantDescs.CD_Object);
      }
    }
  }

  /** A double to the bit: what a constant pool keeps of a NaN is not said anywhere. */
  private void push(long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isNaN(value)) {
      code.loadConstant(bits);
      call(DOUBLE, "longBitsToDouble", MethodType.methodType(double.class, long.class));
    } else {
      code.loadConstant(value);
    }
  }

  private void push(int bits) {
    float value = Float.intBitsToFloat(bits);
    if (Float.isNaN(value)) {
      code.loadConstant(bits);
      call(FLOAT, "intBitsToFloat", MethodType.methodType(float.class, int.class));
    } else {
      code.loadConstant(value);
    }
  }

  /** Casts the reference on the stack, unless every object is of the type. */
  void cast(Class<?> type) {
    if (!type.isPrimitive() && type != Object.class) {
      code.checkcast(desc(type));
    }
  }

  /** Operands for parameters of these Java types. */
  void pushAs(Operand operand, Class<?> type) {
    push(operand);
    cast(type);
  }

  private void call(ClassDesc owner, String name, MethodType type) {
    code.invokestatic(owner, name, desc(type));
  }

  // --- computations

  /** Leaves the result of an instruction without exit and call on the stack. */
  void compute(Instruction instruction) {
    switch (instruction.op()) {
      case SELECT_I64, SELECT_I32, SELECT_BOOL, SELECT_F64, SELECT_F32, SELECT_REF ->
          select(instruction);
      case LOAD_FIELD, ARRAY_LENGTH, ARRAY_LOAD -> load(instruction);
      case CALL -> {
        if (instruction.immediate() instanceof Immediate.Static(Helper helper)) {
          call(helper, instruction.operands());
        }
      }
      case CONTEXT -> code.aload(Locals.CONTEXT.index());
      case DEPTH -> code.iload(Locals.DEPTH.index());
      default -> {
        if (conditions.isTest(instruction.op())) {
          truth(instruction);
        } else {
          pushAll(instruction);
          arithmetic(instruction.op());
        }
      }
    }
  }

  /** Calls a static method and leaves its result, if it has one, on the stack. */
  void call(Helper helper, List<Operand> operands) {
    for (int i = 0; i < operands.size(); i++) {
      pushAs(operands.get(i), helper.type().parameterType(i));
    }
    code.invokestatic(
        desc(helper.owner()), helper.name(), desc(helper.type()), helper.owner().isInterface());
  }

  private void select(Instruction instruction) {
    Label other = code.newLabel();
    Label end = code.newLabel();
    conditions.jump(instruction.operand(0), false, other);
    push(instruction.operand(1));
    code.goto_(end);
    code.labelBinding(other);
    push(instruction.operand(2));
    code.labelBinding(end);
  }

  private void truth(Instruction instruction) {
    Label yes = code.newLabel();
    Label end = code.newLabel();
    conditions.jump(instruction, true, yes);
    code.iconst_0();
    code.goto_(end);
    code.labelBinding(yes);
    code.iconst_1();
    code.labelBinding(end);
  }

  private void load(Instruction instruction) {
    switch (instruction.immediate()) {
      case Immediate.Field(FieldRef field) -> {
        pushAs(instruction.operand(0), field.owner());
        code.getfield(desc(field.owner()), field.name(), desc(field.javaType()));
      }
      case Immediate.Elements(IrType type) -> {
        push(instruction.operand(0));
        code.checkcast(arrayOf(type));
        if (instruction.op() == Op.ARRAY_LENGTH) {
          code.arraylength();
        } else {
          push(instruction.operand(1));
          code.arrayLoad(elementKind(type));
        }
      }
      default -> throw new IllegalArgumentException("not a load: " + instruction);
    }
  }

  private void arithmetic(Op op) {
    switch (op) {
      case ADD_I64 -> code.ladd();
      case SUB_I64 -> code.lsub();
      case MUL_I64 -> code.lmul();
      case NEG_I64 -> code.lneg();
      case FLOORDIV_I64 -> math("floorDiv", long.class, long.class, long.class);
      case FLOORMOD_I64 -> math("floorMod", long.class, long.class, long.class);
      case AND_I64 -> code.land();
      case OR_I64 -> code.lor();
      case XOR_I64 -> code.lxor();
      case SHL_I64 -> code.lshl();
      case SHR_I64 -> code.lshr();
      case ADD_I32 -> code.iadd();
      case SUB_I32 -> code.isub();
      case MUL_I32 -> code.imul();
      case NEG_I32 -> code.ineg();
      case AND_I32, AND_BOOL -> code.iand();
      case OR_I32, OR_BOOL -> code.ior();
      case XOR_I32, XOR_BOOL -> code.ixor();
      case SHL_I32 -> code.ishl();
      case SHR_I32 -> code.ishr();
      case ADD_F64 -> code.dadd();
      case SUB_F64 -> code.dsub();
      case MUL_F64 -> code.dmul();
      case DIV_F64 -> code.ddiv();
      case NEG_F64 -> code.dneg();
      case ABS_F64 -> math("abs", double.class, double.class);
      case SQRT_F64 -> math("sqrt", double.class, double.class);
      case ADD_F32 -> code.fadd();
      case SUB_F32 -> code.fsub();
      case MUL_F32 -> code.fmul();
      case DIV_F32 -> code.fdiv();
      case NEG_F32 -> code.fneg();
      case ABS_F32 -> math("abs", float.class, float.class);
      case SQRT_F32 -> {
        code.f2d();
        math("sqrt", double.class, double.class);
        code.d2f();
      }
      default -> conversion(op);
    }
  }

  private void conversion(Op op) {
    switch (op) {
      case I64_TO_F64 -> code.l2d();
      case I32_TO_I64, BOOL_TO_I64 -> code.i2l();
      case I64_TO_I32 -> code.l2i();
      case F32_TO_F64 -> code.f2d();
      case F64_TO_F32 -> code.d2f();
      case F64_TO_BITS ->
          call(DOUBLE, "doubleToRawLongBits", MethodType.methodType(long.class, double.class));
      case BITS_TO_F64 ->
          call(DOUBLE, "longBitsToDouble", MethodType.methodType(double.class, long.class));
      case BOX_I64 -> call(LONG, "valueOf", MethodType.methodType(Long.class, long.class));
      case BOX_F64 -> call(DOUBLE, "valueOf", MethodType.methodType(Double.class, double.class));
      case BOX_BOOL ->
          call(BOOLEAN, "valueOf", MethodType.methodType(Boolean.class, boolean.class));
      case UNBOX_I64 -> unbox(LONG, "longValue", ConstantDescs.CD_long);
      case UNBOX_F64 -> unbox(DOUBLE, "doubleValue", ConstantDescs.CD_double);
      case UNBOX_BOOL -> unbox(BOOLEAN, "booleanValue", ConstantDescs.CD_boolean);
      default -> throw new IllegalArgumentException("not a computation without exit: " + op);
    }
  }

  private void unbox(ClassDesc box, String method, ClassDesc primitive) {
    code.checkcast(box);
    code.invokevirtual(box, method, MethodTypeDesc.of(primitive));
  }

  void math(String name, Class<?> result, Class<?>... parameters) {
    call(MATH, name, MethodType.methodType(result, parameters));
  }
}
