package dev.adder.engine.regex;

import dev.adder.engine.text.CharSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups met so far while a pattern is parsed. */
final class Groups {
  private final List<Optional<Node.Width>> widths = new ArrayList<>();
  private final Map<CharSource, Integer> names = new LinkedHashMap<>();
  private final Map<Integer, Integer> conditions = new LinkedHashMap<>();
  private int lookbehind = -1;

  Groups() {
    widths.add(Optional.empty());
  }

  /** Number of groups, with group 0. */
  int count() {
    return widths.size();
  }

  Map<CharSource, Integer> names() {
    return names;
  }

  /** Group numbers that conditions named before the group was seen, with their positions. */
  Map<Integer, Integer> conditions() {
    return conditions;
  }

  int open(Optional<CharSource> name, Tokens tokens) {
    int index = widths.size();
    widths.add(Optional.empty());
    if (name.isPresent()) {
      CharSource text = Tokens.asText(name.get());
      Integer old = names.putIfAbsent(text, index);
      if (old != null) {
        throw tokens.error(
            "redefinition of group name "
                + tokens.quoted(text)
                + " as group "
                + index
                + "; was group "
                + old,
            text.length() + 1);
      }
    }
    return index;
  }

  void close(int index, Node.Width width) {
    widths.set(index, Optional.of(width));
  }

  boolean isClosed(int index) {
    return index < widths.size() && widths.get(index).isPresent();
  }

  Node.Width width(int index) {
    return widths.get(index).orElseThrow();
  }

  /** Begins a lookbehind; answers whether this is the outermost one. */
  boolean enterLookbehind() {
    if (lookbehind >= 0) {
      return false;
    }
    lookbehind = widths.size();
    return true;
  }

  void leaveLookbehind() {
    lookbehind = -1;
  }

  void checkLookbehind(int index, Tokens tokens) {
    if (lookbehind < 0) {
      return;
    }
    if (!isClosed(index)) {
      throw tokens.error("cannot refer to an open group", 0);
    }
    if (index >= lookbehind) {
      throw tokens.error("cannot refer to group defined in the same lookbehind subpattern", 0);
    }
  }
}
