package dev.adder.jit.text;

import dev.adder.jit.ir.CallTarget;
import java.util.Map;
import java.util.Optional;

/** Classes of a loader, constants and targets of maps. */
record LoadedSymbols(
    ClassLoader loader, Map<String, ?> constants, Map<String, ? extends CallTarget> targets)
    implements Symbols {

  @Override
  public Optional<Class<?>> type(String binaryName) {
    try {
      return Optional.of(Class.forName(binaryName, false, loader));
    } catch (ClassNotFoundException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Object> constant(String name) {
    return Optional.ofNullable(constants.get(name));
  }

  @Override
  public Optional<CallTarget> target(String name) {
    return Optional.ofNullable(targets.get(name));
  }
}
