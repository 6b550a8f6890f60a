package dev.adder.engine.script;

import java.util.Map;
import javax.script.SimpleBindings;

/**
 * The bindings that engines make. They know the isolate that has them as its ENGINE_SCOPE, and
 * looking names up in them runs nobody's code. Like all bindings, for one thread at a time.
 */
final class AdderBindings extends SimpleBindings {
  /** What the names begin with that javax.script keeps for itself. */
  private static final String RESERVED = "javax.script.";

  private volatile ScriptIsolate isolate;
  private boolean hadReserved;

  @Override
  public Object put(String name, Object value) {
    Object before = super.put(name, value);
    hadReserved |= name.startsWith(RESERVED);
    return before;
  }

  @Override
  public void putAll(Map<? extends String, ?> names) {
    names.forEach(this::put);
  }

  /** Whether none of the names that javax.script keeps for itself was ever put in. */
  boolean hasNoReserved() {
    return !hadReserved;
  }

  /** The isolate whose names these are; null before the first run. */
  ScriptIsolate isolate() {
    return isolate;
  }

  void belongTo(ScriptIsolate value) {
    isolate = value;
  }
}
