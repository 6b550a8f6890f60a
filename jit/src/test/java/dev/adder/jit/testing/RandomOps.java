package dev.adder.jit.testing;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.ir.Signature;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Value;
import dev.adder.jit.ir.Virtual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Appends random instructions whose preconditions hold. */
final class RandomOps {

  private static final List<FieldRef> FIELDS =
      List.of(Cell.A, Cell.I, Cell.FLAG, Cell.D, Cell.F, Cell.NEXT, Cell.BOX, Cell.FIXED);

  /** What is chosen more often, so that loads and stores meet. */
  private static final Op[] MEMORY = {
    Op.LOAD_FIELD,
    Op.LOAD_FIELD,
    Op.STORE_FIELD,
    Op.STORE_FIELD,
    Op.ARRAY_LOAD,
    Op.ARRAY_STORE,
    Op.CALL,
    Op.NEW
  };

  private final Random random;
  private final RegionBuilder builder;
  private final Scope scope;
  private final Constant.Pooled code;
  private final Constant.Pooled other;
  private final Constant.Pooled object;

  RandomOps(Random random, RegionBuilder builder, Scope scope) {
    this.random = random;
    this.builder = builder;
    this.scope = scope;
    this.code = builder.constant("code", TestSymbols.ALL.constant("code").orElseThrow());
    this.other = builder.constant("other", TestSymbols.ALL.constant("other").orElseThrow());
    this.object = builder.constant("object", TestSymbols.ALL.constant("object").orElseThrow());
  }

  /** Puts something into each pool that has no constants. */
  void begin() {
    scope.add(Pool.PLAIN, builder.value(Op.SELECT_REF, scope.operand(Pool.BOOL), object, object));
    scope.add(Pool.LONG, builder.value(Op.BOX_I64, scope.operand(Pool.I64)));
    for (IrType type : IrType.values()) {
      newArray(type);
    }
  }

  /** Appends one random operation, with whatever makes its precondition hold. */
  void one() {
    Op[] among = random.nextInt(3) == 0 ? MEMORY : Op.values();
    Op op = among[random.nextInt(among.length)];
    switch (op) {
      case SHL_I64, SHR_I64 -> define(op, scope.operand(Pool.I64), masked(63));
      case SHL_I32, SHR_I32 -> define(op, scope.operand(Pool.I32), masked(31));
      case FLOORDIV_I64, FLOORMOD_I64 -> define(op, scope.operand(Pool.I64), divisor());
      case F64_TO_BITS -> define(op, number());
      case F64_TO_I64_EXACT -> exactFromDouble();
      case BOX_I64 -> scope.add(Pool.LONG, builder.value(op, scope.operand(Pool.I64)));
      case BOX_F64 -> scope.add(Pool.DOUBLE, builder.value(op, scope.operand(Pool.F64)));
      case BOX_BOOL -> scope.add(Pool.TRUTH, builder.value(op, scope.operand(Pool.BOOL)));
      case UNBOX_I64 -> unbox(op, Pool.LONG);
      case UNBOX_F64 -> unbox(op, Pool.DOUBLE);
      case UNBOX_BOOL -> unbox(op, Pool.TRUTH);
      case INSTANCE_OF -> instanceOf();
      case GUARD_TRUE -> builder.guard(op, snapshot(), likely(true));
      case GUARD_FALSE -> builder.guard(op, snapshot(), likely(false));
      case GUARD_CLASS -> guardClass(scope.value(Pool.CELL), Cell.class);
      case GUARD_NULL -> builder.guard(op, snapshot(), nullOr(Pool.PLAIN));
      case GUARD_NONNULL -> builder.guard(op, snapshot(), scope.value(Pool.CELL));
      case GUARD_SAME -> guardSame();
      case CONTEXT -> scope.add(Pool.PLAIN, builder.value(op));
      case LOAD_FIELD -> load();
      case STORE_FIELD -> store();
      case ARRAY_LENGTH, ARRAY_LOAD, ARRAY_STORE -> element(op);
      case NEW -> make();
      case NEW_ARRAY -> newArray(kind());
      case CALL -> call();
      case CALL_REGION -> callRegion();
      case CHARGE -> builder.effect(op, new Immediate.Amount(random.nextInt(5)));
      case FUEL_CHECK, POLL -> append(op, new Immediate.Amount(random.nextInt(9)), List.of());
      default -> computed(op);
    }
  }

  /** Operations that take any values of their kinds. */
  private void computed(Op op) {
    Signature signature = op.signature(Immediate.None.NONE);
    List<Operand> operands = new ArrayList<>();
    signature.operands().forEach(type -> operands.add(scope.operand(Pool.of(type))));
    append(op, Immediate.None.NONE, operands)
        .ifPresent(value -> scope.add(Pool.of(value.type()), value));
  }

  private Optional<Value> append(Op op, Immediate immediate, List<Operand> operands) {
    boolean leaves =
        op.effects().contains(Effect.EXITS)
            || op.effects().contains(Effect.PENDING)
            || immediate.effects().contains(Effect.PENDING);
    return builder.append(
        op, immediate, leaves ? Optional.of(snapshot()) : Optional.empty(), operands);
  }

  private Value define(Op op, Operand... operands) {
    Value value = builder.value(op, operands);
    return scope.add(Pool.of(value.type()), value);
  }

  private Operand masked(int mask) {
    return random.nextBoolean()
        ? Constant.of(random.nextInt(mask + 1))
        : define(Op.AND_I32, scope.operand(Pool.I32), Constant.of(mask));
  }

  private Operand divisor() {
    int choice = random.nextInt(3);
    if (choice == 0) {
      return Constant.of(1L + random.nextInt(9));
    }
    if (choice == 1) {
      return define(Op.OR_I64, scope.operand(Pool.I64), Constant.of(1L));
    }
    Operand wanted = scope.operand(Pool.I64);
    builder.guard(Op.GUARD_TRUE, snapshot(), define(Op.NE_I64, wanted, Constant.of(0L)));
    return wanted;
  }

  /** A double that is not NaN: the bits of NaNs are anything. */
  private Value number() {
    Operand wanted = scope.operand(Pool.F64);
    return define(Op.SELECT_F64, define(Op.EQ_F64, wanted, wanted), wanted, Constant.of(1.0));
  }

  private void exactFromDouble() {
    Operand wanted =
        random.nextInt(8) == 0
            ? scope.operand(Pool.F64)
            : define(
                Op.I64_TO_F64, define(Op.AND_I64, scope.operand(Pool.I64), Constant.of(1023L)));
    scope.add(Pool.I64, builder.value(Op.F64_TO_I64_EXACT, snapshot(), wanted));
  }

  private void unbox(Op op, Pool pool) {
    if (scope.has(pool)) {
      define(op, scope.value(pool));
    }
  }

  private void instanceOf() {
    Class<?> type = random.nextBoolean() ? Cell.class : Comparable.class;
    Operand object = random.nextBoolean() ? scope.operand(Pool.PLAIN) : scope.value(Pool.LONG);
    Value value = builder.value(Op.INSTANCE_OF, new Immediate.ClassRef(type), object);
    scope.add(Pool.BOOL, value);
  }

  private void guardClass(Operand value, Class<?> type) {
    append(Op.GUARD_CLASS, new Immediate.ClassRef(type), List.of(value));
  }

  private Operand nullOr(Pool pool) {
    return random.nextInt(6) == 0 ? scope.operand(pool) : new Constant.Null();
  }

  private void guardSame() {
    Operand one = scope.operand(Pool.PLAIN);
    Operand two = random.nextInt(6) == 0 ? scope.operand(Pool.PLAIN) : one;
    builder.guard(Op.GUARD_SAME, snapshot(), one, two);
  }

  /** A condition that mostly has the wanted value, in ways that a range analysis may find. */
  Operand likely(boolean wanted) {
    if (random.nextInt(8) == 0) {
      return scope.operand(Pool.BOOL);
    }
    Value small = define(Op.AND_I64, scope.operand(Pool.I64), Constant.of(255L));
    long bound = 200 + random.nextInt(80);
    Op op = wanted ? Op.LE_I64 : Op.GT_I64;
    return define(op, small, Constant.of(bound));
  }

  private FieldRef field() {
    return random.nextBoolean() ? Cell.A : FIELDS.get(random.nextInt(FIELDS.size()));
  }

  /** A cell, mostly the same one. */
  private Value cell() {
    return random.nextInt(3) > 0 ? scope.first(Pool.CELL) : scope.value(Pool.CELL);
  }

  private void load() {
    FieldRef field = field();
    Value value = builder.value(Op.LOAD_FIELD, new Immediate.Field(field), cell());
    if (field == Cell.BOX) {
      guardClass(value, Long.class);
      scope.add(Pool.LONG, value);
    } else if (field == Cell.NEXT && random.nextBoolean()) {
      builder.guard(Op.GUARD_NONNULL, snapshot(), value);
      guardClass(value, Cell.class);
      scope.add(Pool.CELL, value);
    } else {
      scope.add(Pool.of(value.type()), value);
    }
  }

  private void store() {
    FieldRef field = field();
    if (field.isFinal()) {
      return;
    }
    Operand value =
        field == Cell.BOX
            ? scope.value(Pool.LONG)
            : field == Cell.NEXT ? cellOrNull() : scope.operand(Pool.of(field.type()));
    builder.effect(Op.STORE_FIELD, new Immediate.Field(field), cell(), value);
  }

  private Operand cellOrNull() {
    return random.nextInt(4) == 0 ? new Constant.Null() : scope.value(Pool.CELL);
  }

  private IrType kind() {
    return IrType.values()[random.nextInt(IrType.values().length)];
  }

  private void newArray(IrType type) {
    Value array =
        builder.value(Op.NEW_ARRAY, new Immediate.Elements(type), Constant.of(Pool.LENGTH));
    scope.add(Pool.arrayOf(type), array);
  }

  private void element(Op op) {
    IrType type = kind();
    Immediate elements = new Immediate.Elements(type);
    Value array = scope.value(Pool.arrayOf(type));
    switch (op) {
      case ARRAY_LENGTH -> scope.add(Pool.I32, builder.value(op, elements, array));
      case ARRAY_LOAD ->
          scope.add(Pool.of(type), builder.value(op, elements, array, index(elements, array)));
      default ->
          builder.effect(op, elements, array, index(elements, array), scope.operand(Pool.of(type)));
    }
  }

  private Operand index(Immediate elements, Value array) {
    int choice = random.nextInt(4);
    if (choice == 0) {
      return Constant.of(random.nextInt(Pool.LENGTH));
    }
    if (choice == 3) {
      return longIndex(elements, array);
    }
    Operand index = define(Op.AND_I32, scope.operand(Pool.I32), Constant.of(Pool.LENGTH - 1));
    if (choice == 1) {
      Value length = builder.value(Op.ARRAY_LENGTH, elements, array);
      builder.guard(Op.GUARD_TRUE, snapshot(), define(Op.GE_I32, index, Constant.of(0)));
      builder.guard(Op.GUARD_TRUE, snapshot(), define(Op.LT_I32, index, length));
    }
    return index;
  }

  /** An index that was a long, guarded as an int. */
  private Operand longIndex(Immediate elements, Value array) {
    Value length = builder.value(Op.ARRAY_LENGTH, elements, array);
    define(Op.I32_TO_I64, length);
    Value index = define(Op.AND_I64, scope.operand(Pool.I64), Constant.of(Pool.LENGTH - 1L));
    Value narrow = scope.add(Pool.I32, builder.value(Op.I64_TO_I32_EXACT, snapshot(), index));
    builder.guard(Op.GUARD_TRUE, snapshot(), define(Op.LT_I32, narrow, length));
    return narrow;
  }

  private void make() {
    Value made =
        builder.value(
            Op.NEW,
            new Immediate.Make(Cell.ALLOCATION),
            scope.operand(Pool.I64),
            scope.operand(Pool.I64),
            cellOrNull());
    scope.add(Pool.CELL, made);
    scope.add(Pool.PLAIN, made);
  }

  private void call() {
    Helper helper = Helpers.ALL.get(random.nextInt(Helpers.ALL.size()));
    List<Operand> arguments = new ArrayList<>();
    if (helper == Helpers.GUEST) {
      arguments.add(builder.value(Op.CONTEXT));
    }
    for (IrType type : helper.arguments().subList(arguments.size(), helper.arguments().size())) {
      arguments.add(type == IrType.REF ? scope.value(Pool.CELL) : scope.operand(Pool.of(type)));
    }
    append(Op.CALL, new Immediate.Static(helper), arguments)
        .ifPresent(value -> scope.add(helper == Helpers.GUEST ? Pool.CELL : Pool.I64, value));
  }

  private void callRegion() {
    Operand depth = scope.operand(Pool.I32);
    append(Op.CALL_REGION, new Immediate.Unit(Unit.HALVE), List.of(depth, scope.operand(Pool.I64)))
        .ifPresent(value -> scope.add(Pool.I64, value));
  }

  /** A snapshot of one or two frames, sometimes with two virtual cells that know each other. */
  Snapshot snapshot() {
    boolean virtual = random.nextInt(4) == 0;
    List<FrameState> frames = new ArrayList<>();
    frames.add(frame(code, virtual));
    if (random.nextInt(4) == 0) {
      frames.add(frame(other, virtual));
    }
    List<Virtual> virtuals = virtual ? List.of(cell(1), cell(0)) : List.of();
    return new Snapshot(random.nextInt(3), frames, virtuals);
  }

  /** A snapshot that shows many values, recent ones above all. */
  Snapshot wide() {
    Map<Integer, Source> slots = new TreeMap<>();
    for (int i = 0; i < 24; i++) {
      slots.put(i, scope.any());
    }
    return Snapshot.of(0, FrameState.of(code, 100, slots));
  }

  /** A test for null, and what is then known on either side, as guards to append there. */
  NullTest nullTest() {
    Value tested = scope.value(Pool.PLAIN);
    return new NullTest(builder.value(Op.IS_NULL, tested), tested);
  }

  /** Sometimes appends the guard that holds on one side of a test for null. */
  void guardSide(NullTest test, boolean isNull) {
    if (random.nextBoolean()) {
      builder.guard(isNull ? Op.GUARD_NULL : Op.GUARD_NONNULL, snapshot(), test.tested);
    }
    if (random.nextInt(4) == 0) {
      builder.guard(isNull ? Op.GUARD_NONNULL : Op.GUARD_NULL, snapshot(), test.tested);
    }
  }

  /**
   * A test for null.
   *
   * @param condition whether it is null
   * @param tested the reference
   */
  record NullTest(Value condition, Value tested) {}

  private Virtual cell(int next) {
    return new Virtual(
        Cell.ALLOCATION,
        List.of(scope.operand(Pool.I64), scope.operand(Pool.I64), new Source.VirtualRef(next)));
  }

  private FrameState frame(Constant.Pooled descriptor, boolean virtual) {
    Map<Integer, Source> slots = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      slots.put(random.nextInt(9), scope.any());
    }
    if (virtual) {
      slots.put(9, new Source.VirtualRef(random.nextInt(2)));
    }
    return FrameState.of(descriptor, random.nextInt(100), slots);
  }
}
