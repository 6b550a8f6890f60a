package dev.adder.engine.script;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.script.SimpleBindings;

/**
 * The bindings that engines make. They know the isolate that has them as its ENGINE_SCOPE, looking
 * names up in them runs nobody's code, and they note which names were changed last, so that a run
 * need not ask for the others. Like all bindings, for one thread at a time.
 */
final class AdderBindings extends SimpleBindings {
  /** What the names begin with that javax.script keeps for itself. */
  private static final String RESERVED = "javax.script.";

  /** How many changes are known by name; a power of two. */
  private static final int NOTED = 8;

  private final String[] noted = new String[NOTED];
  private int changes;

  /** Whether a view of the map was given away, through which it can change unseen. */
  private boolean isOpen;

  private volatile ScriptIsolate isolate;
  private boolean hadReserved;

  @Override
  public Object put(String name, Object value) {
    Object before = super.put(name, value);
    hadReserved |= name.startsWith(RESERVED);
    note(name);
    return before;
  }

  @Override
  public void putAll(Map<? extends String, ?> names) {
    names.forEach(this::put);
  }

  @Override
  public Object remove(Object name) {
    Object before = super.remove(name);
    note((String) name);
    return before;
  }

  @Override
  public void clear() {
    super.clear();
    changes += NOTED + 1;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    isOpen = true;
    return super.entrySet();
  }

  @Override
  public Set<String> keySet() {
    isOpen = true;
    return super.keySet();
  }

  @Override
  public Collection<Object> values() {
    isOpen = true;
    return super.values();
  }

  private void note(String name) {
    noted[changes++ & NOTED - 1] = name;
  }

  /** How many changes there were so far; wraps around. */
  int changes() {
    return changes;
  }

  /** Whether {@link #changed} knows all changes but the first {@code number}. */
  boolean knowsChangesSince(int number) {
    return !isOpen && Integer.compareUnsigned(changes - number, NOTED) <= 0;
  }

  /** The name that was put or removed by a change that is known. */
  String changed(int number) {
    return noted[number & NOTED - 1];
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
