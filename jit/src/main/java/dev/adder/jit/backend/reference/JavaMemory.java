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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fields, arrays, constructors and static methods of Java through a lookup; values are boxed. Any
 * thread may use it; it remembers the handles it has found.
 */
public final class JavaMemory implements ObjectMaker {

  private static final MethodType SPREAD = MethodType.methodType(Object.class, Object[].class);

  private final MethodHandles.Lookup lookup;
  private final Map<Member, MethodHandle> handles = new ConcurrentHashMap<>();

  /** What a handle reaches. */
  private sealed interface Member {
    record Getter(FieldRef field) implements Member {}

    record Setter(FieldRef field) implements Member {}

    record Constructor(Allocation allocation) implements Member {}

    record Method(Helper helper) implements Member {}
  }

  JavaMemory(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
  }

  @Nullable Object load(FieldRef field, @Nullable Object object) {
    return invoke(new Member.Getter(field), object);
  }

  @Override
  public void store(FieldRef field, Object object, @Nullable Object value) {
    invoke(new Member.Setter(field), object, value);
  }

  @Override
  public Object construct(Allocation allocation, @Nullable Object[] constructed) {
    return Objects.requireNonNull(invoke(new Member.Constructor(allocation), constructed));
  }

  @Nullable Object call(Helper helper, @Nullable Object[] arguments) {
    return invoke(new Member.Method(helper), arguments);
  }

  private @Nullable Object invoke(Member member, @Nullable Object... arguments) {
    return invoke(handles.computeIfAbsent(member, this::find), arguments);
  }

  /** A handle that takes its arguments as one array. */
  private MethodHandle find(Member member) {
    try {
      return spread(
          switch (member) {
            case Member.Getter(FieldRef f) -> lookup.findGetter(f.owner(), f.name(), f.javaType());
            case Member.Setter(FieldRef f) -> lookup.findSetter(f.owner(), f.name(), f.javaType());
            case Member.Constructor(Allocation made) ->
                lookup.findConstructor(made.type(), constructorType(made));
            case Member.Method(Helper helper) ->
                lookup.findStatic(helper.owner(), helper.name(), helper.type());
          });
    } catch (NoSuchFieldException | NoSuchMethodException | IllegalAccessException missing) {
      throw new IllegalStateException("no access to " + member, missing);
    }
  }

  private static MethodType constructorType(Allocation allocation) {
    return MethodType.methodType(
        void.class, allocation.constructed().stream().<Class<?>>map(FieldRef::javaType).toList());
  }

  /** The same handle with its arguments in one array and its result boxed. */
  static MethodHandle spread(MethodHandle handle) {
    return handle.asSpreader(Object[].class, handle.type().parameterCount()).asType(SPREAD);
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

  /** Calls what {@link #spread} made; what it throws passes, a checked exception as a cause. */
  static @Nullable Object invoke(MethodHandle spread, @Nullable Object[] arguments) {
    try {
      return (Object) spread.invokeExact(arguments);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable checked) {
      throw new IllegalStateException("a checked exception came from " + spread, checked);
    }
  }
}
