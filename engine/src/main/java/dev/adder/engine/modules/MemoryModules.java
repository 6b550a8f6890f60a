package dev.adder.engine.modules;

import java.util.HashMap;
import java.util.Map;

/** Modules whose source the host gives as text. One per isolate; confined to it. */
public final class MemoryModules {
  private final Map<String, String> sources = new HashMap<>();

  /** Adds module {@code name} (dotted) with this source text. */
  public void add(String name, String source) {
    sources.put(name, source);
  }

  /** Whether modules are given below {@code name}. */
  boolean isPackage(String name) {
    String prefix = name + ".";
    return sources.keySet().stream().anyMatch(each -> each.startsWith(prefix));
  }

  /** The source of a module, or null. */
  String source(String name) {
    return sources.get(name);
  }
}
