package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import java.util.Collection;
import java.util.Map;

/**
 * Keys of scripts in the host's maps and sets. A script's int is a Long, its text of length 1 a
 * String; where the host has no such key but an equal Integer, Short or Character, that one is
 * meant.
 */
final class HostKeys {
  private HostKeys() {}

  /** The key of {@code map} that {@code key} means; itself when there is none. */
  static Object in(Context ctx, Map<Object, Object> map, Object key) {
    Object given = HostValues.toHost(ctx, key);
    if (!has(map, given)) {
      for (Object other : others(given)) {
        if (has(map, other)) {
          return other;
        }
      }
    }
    return given;
  }

  /** The item of {@code items} that {@code value} means; itself when there is none. */
  static Object in(Context ctx, Collection<Object> items, Object value) {
    Object given = HostValues.toHost(ctx, value);
    if (!has(items, given)) {
      for (Object other : others(given)) {
        if (has(items, other)) {
          return other;
        }
      }
    }
    return given;
  }

  /** Whether the map has the key; one that it can never have (wrong class, null) it has not. */
  static boolean has(Map<Object, Object> map, Object key) {
    try {
      return map.containsKey(key);
    } catch (ClassCastException | NullPointerException e) {
      return false;
    }
  }

  /** Whether the collection has the item; one that it can never have it has not. */
  static boolean has(Collection<Object> items, Object item) {
    try {
      return items.contains(item);
    } catch (ClassCastException | NullPointerException e) {
      return false;
    }
  }

  private static Object[] others(Object key) {
    if (key instanceof Long n && n == n.intValue()) {
      return n == n.shortValue()
          ? new Object[] {n.intValue(), n.shortValue()}
          : new Object[] {n.intValue()};
    }
    return key instanceof String s && s.length() == 1 ? new Object[] {s.charAt(0)} : new Object[0];
  }
}
