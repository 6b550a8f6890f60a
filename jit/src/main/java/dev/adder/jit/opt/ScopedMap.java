package dev.adder.jit.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map whose changes since a mark can be taken back: what holds in a part of the dominator tree.
 *
 * @param <K> keys
 * @param <V> values
 */
final class ScopedMap<K, V> {

  private record Change<K, V>(K key, Optional<V> before) {}

  private final Map<K, V> map = new HashMap<>();
  private final List<Change<K, V>> changes = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();

  void enter() {
    marks.add(changes.size());
  }

  void leave() {
    int mark = marks.removeLast();
    while (changes.size() > mark) {
      Change<K, V> change = changes.removeLast();
      if (change.before().isPresent()) {
        map.put(change.key(), change.before().get());
      } else {
        map.remove(change.key());
      }
    }
  }

  void put(K key, V value) {
    changes.add(new Change<>(key, Optional.ofNullable(map.put(key, value))));
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(map.get(key));
  }
}
