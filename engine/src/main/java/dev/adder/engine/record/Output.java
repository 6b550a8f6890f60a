package dev.adder.engine.record;

import dev.adder.engine.interp.CallSteps;
import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.Steps;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Value;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the region of a loop: the builder, the registers in the frame, helpers. */
final class Output {
  private static final Immediate REFS = new Immediate.Elements(IrType.REF);
  private static final Immediate LONGS = new Immediate.Elements(IrType.I64);
  private static final Set<Effect> READING = Set.of(Effect.READS);
  private static final Set<Effect> CHANGING = Set.of(Effect.READS, Effect.WRITES);
  private static final Set<Effect> GUEST = Set.of(Effect.GUEST, Effect.PENDING);

  static final Helper ONE = guest("one", void.class);
  static final Helper CALL = guest("call", void.class);
  static final Helper NEXT = guest("next", boolean.class);
  static final Helper HOLDS = guest("holds", boolean.class);
  static final Helper IS_PLAIN_ITERATOR =
      question("isPlainIterator", boolean.class, Set.of(), Object.class);
  static final Helper RANGE_HAS_NEXT =
      question("rangeHasNext", boolean.class, Set.of(Effect.READS), Object.class);
  static final Helper RANGE_TAKE =
      question("rangeTake", long.class, Set.of(Effect.READS, Effect.WRITES), Object.class);
  static final Helper ITEMS_LONG =
      question("longs", long[].class, Set.of(Effect.READS), Object.class);
  static final Helper ITEMS_DOUBLE =
      question("doubles", double[].class, Set.of(Effect.READS), Object.class);
  static final Helper HAS_LAYOUT =
      question("hasLayout", boolean.class, READING, Object.class, Object.class);
  static final Helper NUMBER = question("number", long.class, READING, Object.class, int.class);
  static final Helper SET_NUMBER =
      question("setNumber", void.class, Set.of(Effect.WRITES), Object.class, int.class, long.class);
  static final Helper OBJECT = question("object", Object.class, READING, Object.class, int.class);
  static final Helper SET_OBJECT =
      question(
          "setObject", void.class, Set.of(Effect.WRITES), Object.class, int.class, Object.class);
  static final Helper IS_OBJECT = question("isObject", boolean.class, Set.of(), Object.class);
  static final Helper GLOBAL = question("global", Object.class, READING, Object.class, int.class);
  static final Helper READY =
      asked("ready", boolean.class, Set.of(Effect.FUEL), Object.class, int.class);
  static final Helper RUNS = asked("runs", boolean.class, READING, Object.class, Object.class);
  static final Helper INITIALIZER = asked("initializer", Object.class, READING, Object.class);
  static final Helper MAKE =
      asked(
          "make",
          Object.class,
          Set.of(Effect.READS, Effect.WRITES, Effect.ALLOCATES),
          Object.class,
          Object.class);
  static final Helper GROW =
      asked("grow", void.class, Set.of(Effect.WRITES), Object.class, Object.class);
  static final Helper DEFAULT = asked("defaultOf", Object.class, READING, Object.class, int.class);
  static final Helper GLOBAL_OF =
      asked("global", Object.class, READING, Object.class, Object.class, int.class);
  static final Helper FUNCTION_OF = asked("functionOf", Object.class, Set.of(), Object.class);
  static final Helper GLOBAL_AT =
      asked("globalAt", Object.class, READING, Object.class, int.class, Object.class);
  static final Helper CELL = asked("cell", Object.class, Set.of(), Object.class, int.class);
  static final Helper CELL_VALUE = asked("cellValue", Object.class, READING, Object.class);
  static final Helper SET_CELL =
      asked("setCell", void.class, Set.of(Effect.WRITES), Object.class, Object.class);
  static final Helper BOXED =
      asked("boxed", Object.class, READING, Object.class, Object.class, int.class);
  static final Helper SET_REGISTER =
      asked(
          "setRegister", void.class, Set.of(Effect.WRITES), Object.class, int.class, Object.class);
  static final Helper ITEM_AT = value("itemAt", Object.class, READING, Object.class, long.class);
  static final Helper SET_ITEM_AT =
      value("setItemAt", boolean.class, CHANGING, Object.class, long.class, Object.class);
  static final Helper VALUE_OF =
      value("valueOf", Object.class, READING, Object.class, Object.class);
  static final Helper SET_VALUE_OF =
      value("setValueOf", boolean.class, CHANGING, Object.class, Object.class, Object.class);
  static final Helper TAKE = value("next", Object.class, CHANGING, Object.class);
  static final Helper SAME_TEXT =
      value("sameText", int.class, Set.of(), Object.class, Object.class);
  static final Helper TRUTH = value("truth", int.class, READING, Object.class);
  static final Helper IS = value("is", boolean.class, Set.of(), Object.class, Object.class);
  static final Helper METHOD_OF = asked("methodOf", Object.class, READING, Object.class, int.class);
  static final Helper METHOD_AFTER =
      asked(
          "methodAfter",
          Object.class,
          READING,
          Object.class,
          Object.class,
          Object.class,
          Object.class);
  static final Helper SIZE = question("size", int.class, Set.of(Effect.READS), Object.class);

  final RegionBuilder code;
  private final Map<Object, Constant.Pooled> constants = new HashMap<>();
  private Value subject;
  private Value refs;
  private Value nums;
  private Value context;
  private Value depth;

  /**
   * Begins a region.
   *
   * @param result what it gives, or nothing
   */
  Output(String name, Optional<IrType> result) {
    code = new RegionBuilder(name, result);
  }

  private static Helper guest(String name, Class<?> result) {
    MethodType type =
        MethodType.methodType(result, Object.class, Object.class, int.class, int.class, int.class);
    return new Helper(Steps.class, name, type, GUEST);
  }

  private static Helper value(
      String name, Class<?> result, Set<Effect> effects, Class<?>... parameters) {
    MethodType type = MethodType.methodType(result, parameters);
    return new Helper(Loops.valueSteps(), name, type, effects);
  }

  private static Helper asked(
      String name, Class<?> result, Set<Effect> effects, Class<?>... parameters) {
    return new Helper(CallSteps.class, name, MethodType.methodType(result, parameters), effects);
  }

  private static Helper question(
      String name, Class<?> result, Set<Effect> effects, Class<?>... parameters) {
    return new Helper(Steps.class, name, MethodType.methodType(result, parameters), effects);
  }

  /** Begins the entry block of a region that works on a frame. */
  void beginWithFrame() {
    begin();
    Class<?> type = Loops.frameClass();
    refs =
        code.value(
            Op.LOAD_FIELD,
            new Immediate.Field(FieldRef.of(type, "refs", Object[].class).constant()),
            subject);
    nums =
        code.value(
            Op.LOAD_FIELD,
            new Immediate.Field(FieldRef.of(type, "nums", long[].class).constant()),
            subject);
  }

  /** Begins the entry block of a function, which has no frame. */
  void begin() {
    subject = code.parameter(IrType.REF);
    context = code.value(Op.CONTEXT);
    depth = code.value(Op.DEPTH);
  }

  /** Begins the entry block of the way from registers, which are parameters, into a function. */
  void beginWithRegisters() {
    refs = code.parameter(IrType.REF);
    nums = code.parameter(IrType.REF);
    subject = code.parameter(IrType.REF);
    depth = code.value(Op.DEPTH);
  }

  /** The frame, or the function where there is none. */
  Value subject() {
    return subject;
  }

  /** How many calls deeper the run may go. */
  Value depth() {
    return depth;
  }

  Value context() {
    return context;
  }

  /** The constant for an object that is of no tenant. */
  Constant.Pooled constant(Object object) {
    return constants.computeIfAbsent(
        new Identity(object), key -> code.constant("k" + constants.size(), object));
  }

  /** Compares constants by identity. */
  private record Identity(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity(Object that) && that == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  Operand call(Helper helper, Operand... arguments) {
    return code.value(Op.CALL, new Immediate.Static(helper), arguments);
  }

  /** Calls a method without result that cannot fail. */
  void effect(Helper helper, Operand... arguments) {
    code.effect(Op.CALL, new Immediate.Static(helper), arguments);
  }

  /**
   * The value of a register that a boxed value would go to; guards prove that it is of the kind.
   */
  Operand unbox(Operand value, Kind kind, Snapshot otherwise) {
    switch (kind) {
      case INT -> {
        guardClass(Long.class, value, otherwise);
        return code.value(Op.UNBOX_I64, value);
      }
      case FLOAT -> {
        guardClass(Double.class, value, otherwise);
        return code.value(Op.UNBOX_F64, value);
      }
      case BOOL -> {
        guardClass(Boolean.class, value, otherwise);
        return code.value(Op.UNBOX_BOOL, value);
      }
      case REF -> {
        code.guard(Op.GUARD_TRUE, otherwise, call(IS_OBJECT, value));
        return value;
      }
      case ANY -> {
        code.guard(Op.GUARD_NONNULL, otherwise, value);
        return value;
      }
      case FRAME -> throw new IllegalArgumentException("of no kind");
    }
    throw new IllegalArgumentException(kind.toString());
  }

  /** The value of a register as an object. */
  Operand box(Operand value, Kind kind) {
    return switch (kind) {
      case INT -> code.value(Op.BOX_I64, value);
      case FLOAT -> code.value(Op.BOX_F64, value);
      case BOOL -> code.value(Op.BOX_BOOL, value);
      case REF, ANY, FRAME -> value;
    };
  }

  private void guardClass(Class<?> type, Operand value, Snapshot otherwise) {
    code.append(
        Op.GUARD_CLASS, new Immediate.ClassRef(type), Optional.of(otherwise), List.of(value));
  }

  Optional<Value> guest(Helper helper, Snapshot snapshot, Operand... arguments) {
    return code.append(
        Op.CALL, new Immediate.Static(helper), Optional.of(snapshot), List.of(arguments));
  }

  /** Loads a register that is proven by guards to hold what the kind says. */
  Operand load(int register, Kind kind, Snapshot otherwise) {
    return load(Constant.of(register), kind, otherwise);
  }

  /** The same for a register whose number is computed. */
  Operand load(Operand index, Kind kind, Snapshot otherwise) {
    if (kind == Kind.ANY) {
      Operand value = call(BOXED, refs, nums, index);
      code.guard(Op.GUARD_NONNULL, otherwise, value);
      return value;
    }
    Value tag = code.value(Op.ARRAY_LOAD, REFS, refs, index);
    return switch (kind) {
      case INT -> {
        code.guard(Op.GUARD_SAME, otherwise, tag, constant(Loops.intTag()));
        yield code.value(Op.ARRAY_LOAD, LONGS, nums, index);
      }
      case FLOAT -> {
        code.guard(Op.GUARD_SAME, otherwise, tag, constant(Loops.floatTag()));
        yield code.value(Op.BITS_TO_F64, code.value(Op.ARRAY_LOAD, LONGS, nums, index));
      }
      case BOOL -> {
        code.append(
            Op.GUARD_CLASS,
            new Immediate.ClassRef(Boolean.class),
            Optional.of(otherwise),
            List.of(tag));
        yield code.value(Op.UNBOX_BOOL, tag);
      }
      case REF -> {
        code.guard(Op.GUARD_NONNULL, otherwise, tag);
        code.guard(Op.GUARD_FALSE, otherwise, code.value(Op.SAME, tag, constant(Loops.intTag())));
        code.guard(Op.GUARD_FALSE, otherwise, code.value(Op.SAME, tag, constant(Loops.floatTag())));
        yield tag;
      }
      case ANY, FRAME -> throw new IllegalArgumentException("a register of no kind");
    };
  }

  /** Puts a value into a register of the frame. */
  void store(int register, Kind kind, Operand value) {
    Constant index = Constant.of(register);
    switch (kind) {
      case INT -> {
        code.effect(Op.ARRAY_STORE, REFS, refs, index, constant(Loops.intTag()));
        code.effect(Op.ARRAY_STORE, LONGS, nums, index, value);
      }
      case FLOAT -> {
        code.effect(Op.ARRAY_STORE, REFS, refs, index, constant(Loops.floatTag()));
        code.effect(Op.ARRAY_STORE, LONGS, nums, index, code.value(Op.F64_TO_BITS, value));
      }
      case BOOL -> code.effect(Op.ARRAY_STORE, REFS, refs, index, code.value(Op.BOX_BOOL, value));
      case REF -> code.effect(Op.ARRAY_STORE, REFS, refs, index, value);
      case ANY -> throw new IllegalArgumentException("only functions have such values");
      case FRAME -> {}
    }
  }

  /** Makes a register of the frame unbound. */
  void clear(int register) {
    code.effect(Op.ARRAY_STORE, REFS, refs, Constant.of(register), new Constant.Null());
  }
}
