package dev.adder.jit.text;

import dev.adder.jit.ir.CallTarget;
import java.util.Map;
import java.util.Optional;

/** What names in a text stand for; the parser asks, whoever holds the text answers. */
public interface Symbols {

  /** The class of that binary name, or nothing. */
  Optional<Class<?>> type(String binaryName);

  /** The object that a constant of that name stands for, or nothing. */
  Optional<Object> constant(String name);

  /** The unit of that name, or nothing. */
  Optional<CallTarget> target(String name);

  /** Classes of a loader, which are not initialized, and what the maps say. */
  static Symbols of(
      ClassLoader loader, Map<String, ?> constants, Map<String, ? extends CallTarget> targets) {
    return new LoadedSymbols(loader, Map.copyOf(constants), Map.copyOf(targets));
  }
}
