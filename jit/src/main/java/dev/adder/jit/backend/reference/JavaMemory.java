package dev.adder.jit.backend.reference;

import dev.adder.jit.exit.ObjectMaker;
import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.IrType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields, arrays, constructors and static methods of Java through a lookup; values are boxed.
 * Immutable; any thread may use it.
 */
public final class JavaMemory implements ObjectMaker {

  private final MethodHandles.Lookup lookup;

  JavaMemory(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
  }

  @Nullable Object load(FieldRef field, @Nullable Object object) {
    try {
      return invoke(
          lookup.findGetter(field.owner(), field.name(), field.javaType()), List.of(own(object)));
    } catch (NoSuchFieldException | IllegalAccessException missing) {
      throw new IllegalStateException("no access to " + field, missing);
    }
  }

  @Override
  public void store(FieldRef field, Object object, @Nullable Object value) {
    try {
      invoke(
          lookup.findSetter(field.owner(), field.name(), field.javaType()),
          Arrays.asList(own(object), value));
    } catch (NoSuchFieldException | IllegalAccessException missing) {
      throw new IllegalStateException("no access to " + field, missing);
    }
  }

  @Override
  public Object construct(Allocation allocation, @Nullable Object[] constructed) {
    List<Class<?>> types =
        allocation.constructed().stream().<Class<?>>map(FieldRef::javaType).toList();
    try {
      MethodHandle constructor =
          lookup.findConstructor(allocation.type(), MethodType.methodType(void.class, types));
      return own(invoke(constructor, Arrays.asList(constructed)));
    } catch (NoSuchMethodException | IllegalAccessException missing) {
      throw new IllegalStateException("no access to the constructor of " + allocation, missing);
    }
  }

  @Nullable Object call(Helper helper, List<@Nullable Object> arguments) {
    try {
      return invoke(lookup.findStatic(helper.owner(), helper.name(), helper.type()), arguments);
    } catch (NoSuchMethodException | IllegalAccessException missing) {
      throw new IllegalStateException("no access to " + helper, missing);
    }
  }

  static Object newArray(IrType elements, int length) {
    return Array.newInstance(elements.javaType(), length);
  }

  static Object array(IrType elements, @Nullable Object object) {
    if (object == null || object.getClass().componentType() != elements.javaType()) {
      throw new IllegalStateException("not an array of " + elements + ": " + object);
    }
    return object;
  }

  private static Object own(@Nullable Object object) {
    if (object == null) {
      throw new IllegalStateException("null where an object was proven");
    }
    return object;
  }

  /** Calls; what the method throws passes, a checked exception as the cause of another. */
  static @Nullable Object invoke(MethodHandle handle, List<@Nullable Object> arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable checked) {
      throw new IllegalStateException("a checked exception came from " + handle, checked);
    }
  }
}
