package dev.adder.jit.backend.reference;

import dev.adder.jit.exit.RunContext;
import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Meaning;
import dev.adder.jit.ir.Op;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Runs one instruction at a time: what {@link Meaning} does not know. */
final class Machine {

  private final JavaMemory memory;
  private final RunContext context;
  private final int depth;

  Machine(JavaMemory memory, RunContext context, int depth) {
    this.memory = memory;
    this.context = context;
    this.depth = depth;
  }

  /** The result, null for none, or a verdict as {@link Meaning#of} gives. */
  @Nullable Object run(Instruction instruction, @Nullable Object[] v) {
    Op op = instruction.op();
    Immediate immediate = instruction.immediate();
    if (op.isComputation()) {
      return Meaning.of(op, immediate, v);
    }
    return switch (immediate) {
      case Immediate.None _ -> op == Op.CONTEXT ? context : (Object) depth;
      case Immediate.Amount(int steps) -> fuel(op, steps);
      case Immediate.ClassRef _ -> throw new IllegalStateException("not a computation: " + op);
      case Immediate.Field(FieldRef field) -> field(op, field, v);
      case Immediate.Elements(IrType type) -> array(op, type, v);
      case Immediate.Make(Allocation allocation) -> make(allocation, v);
      case Immediate.Static(Helper helper) -> memory.call(helper, v);
      case Immediate.Unit(CallTarget target) -> unit(target, v);
    };
  }

  private @Nullable Object fuel(Op op, int steps) {
    if (op == Op.FUEL_CHECK) {
      return context.fuel < steps ? Meaning.Verdict.EXITS : null;
    }
    if (op == Op.CHARGE) {
      context.fuel -= steps;
    } else {
      context.safePoint().poll(steps);
    }
    return null;
  }

  private @Nullable Object field(Op op, FieldRef field, @Nullable Object[] v) {
    if (!field.owner().isInstance(v[0])) {
      return Meaning.Verdict.UNDEFINED;
    }
    if (op == Op.LOAD_FIELD) {
      return memory.load(field, v[0]);
    }
    memory.store(field, v[0], v[1]);
    return null;
  }

  private static @Nullable Object array(Op op, IrType type, @Nullable Object[] v) {
    if (op == Op.NEW_ARRAY) {
      int length = (Integer) v[0];
      return length < 0 ? Meaning.Verdict.UNDEFINED : JavaMemory.newArray(type, length);
    }
    Object array = JavaMemory.array(type, v[0]);
    if (op == Op.ARRAY_LENGTH) {
      return Array.getLength(array);
    }
    int index = (Integer) v[1];
    if (index < 0 || index >= Array.getLength(array)) {
      return Meaning.Verdict.UNDEFINED;
    }
    if (op == Op.ARRAY_LOAD) {
      return Array.get(array, index);
    }
    Array.set(array, index, v[2]);
    return null;
  }

  private Object make(Allocation allocation, @Nullable Object[] v) {
    int constructed = allocation.constructed().size();
    Object made = memory.construct(allocation, Arrays.copyOf(v, constructed));
    for (int i = 0; i < allocation.stored().size(); i++) {
      memory.store(allocation.stored().get(i), made, v[constructed + i]);
    }
    return made;
  }

  private @Nullable Object unit(CallTarget target, @Nullable Object[] v) {
    @Nullable Object[] arguments = new Object[v.length + 1];
    arguments[0] = context;
    System.arraycopy(v, 0, arguments, 1, v.length);
    return JavaMemory.invoke(JavaMemory.spread(target.site().getTarget()), arguments);
  }
}
