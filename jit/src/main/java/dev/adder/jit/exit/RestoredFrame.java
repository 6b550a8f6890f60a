package dev.adder.jit.exit;

import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Value;
import dev.adder.jit.ir.Virtual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A frame of an exit with its values. The general form, with boxed numbers; an engine that wants
 * them unboxed reads {@link ExitState} itself.
 *
 * @param descriptor what the frame runs
 * @param pc where it stands
 * @param slots register to value; a value may be null
 */
public record RestoredFrame(Object descriptor, int pc, SortedMap<Integer, @Nullable Object> slots) {

  /**
   * The frames of an exit, innermost first. Each virtual object is made once, whoever refers to it.
   *
   * @param maker makes virtual objects
   */
  public static List<RestoredFrame> of(SideExit exit, ExitState state, ObjectMaker maker) {
    Restoring restoring = new Restoring(exit, state, maker);
    restoring.makeVirtuals();
    List<RestoredFrame> frames = new ArrayList<>();
    exit.snapshot().frames().forEach(frame -> frames.add(restoring.frame(frame)));
    return List.copyOf(frames);
  }

  private static final class Restoring {
    private final SideExit exit;
    private final ObjectMaker maker;
    private final Map<Value, @Nullable Object> values = new HashMap<>();
    private final List<Object> virtuals = new ArrayList<>();

    Restoring(SideExit exit, ExitState state, ObjectMaker maker) {
      this.exit = exit;
      this.maker = maker;
      int index = 0;
      for (Value value : exit.numbers()) {
        values.put(value, number(value, state.longs[index++]));
      }
      index = 0;
      for (Value value : exit.references()) {
        values.put(value, state.refs[index++]);
      }
    }

    private static Object number(Value value, long stored) {
      return switch (value.type()) {
        case I64 -> stored;
        case I32 -> (int) stored;
        case BOOL -> stored != 0;
        case F64 -> Double.longBitsToDouble(stored);
        case F32 -> Float.intBitsToFloat((int) stored);
        case REF -> throw new IllegalStateException("a reference among numbers: " + value);
      };
    }

    void makeVirtuals() {
      List<Virtual> recipes = exit.snapshot().virtuals();
      for (Virtual recipe : recipes) {
        int count = recipe.allocation().constructed().size();
        @Nullable Object[] constructed = new Object[count];
        for (int i = 0; i < count; i++) {
          constructed[i] = value(recipe.fields().get(i));
        }
        virtuals.add(maker.construct(recipe.allocation(), constructed));
      }
      for (int i = 0; i < recipes.size(); i++) {
        storeFields(recipes.get(i), virtuals.get(i));
      }
    }

    private void storeFields(Virtual recipe, Object object) {
      Allocation allocation = recipe.allocation();
      int first = allocation.constructed().size();
      for (int i = 0; i < allocation.stored().size(); i++) {
        maker.store(allocation.stored().get(i), object, value(recipe.fields().get(first + i)));
      }
    }

    RestoredFrame frame(FrameState frame) {
      SortedMap<Integer, @Nullable Object> slots = new TreeMap<>();
      frame.slots().forEach((register, source) -> slots.put(register, value(source)));
      return new RestoredFrame(
          exit.region().constants().get(frame.descriptor().index()).object(), frame.pc(), slots);
    }

    private @Nullable Object value(Source source) {
      return switch (source) {
        case Source.VirtualRef(int index) -> virtuals.get(index);
        case Operand operand -> operand(operand);
      };
    }

    private @Nullable Object operand(Operand operand) {
      return switch (operand) {
        case Value value -> values.get(value);
        case Constant constant -> constant.boxed(exit.region());
      };
    }
  }
}
