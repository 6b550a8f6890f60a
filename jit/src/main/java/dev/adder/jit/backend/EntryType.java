package dev.adder.jit.backend;

import dev.adder.jit.exit.RunContext;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Region;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Java type of entries: context, depth, then the parameters. */
public final class EntryType {

  private EntryType() {}

  /** The type of a region's entry. */
  public static MethodType of(Region region) {
    return of(region.parameters().stream().map(value -> value.type()).toList(), region.result());
  }

  /** The type of an entry with these kinds of parameters and result. */
  public static MethodType of(List<IrType> parameters, Optional<IrType> result) {
    List<Class<?>> types = new ArrayList<>(List.of(RunContext.class, int.class));
    parameters.forEach(type -> types.add(type.javaType()));
    Class<?> returned = result.isPresent() ? result.get().javaType() : void.class;
    return MethodType.methodType(returned, types);
  }
}
