package dev.adder.engine.regex;

import java.util.ArrayList;
import java.util.List;

/** What every match begins with, read off the tree, so that a search can skip. */
final class Prefilter {
  /** A search that would ask more sets at each character is slower than without. */
  private static final int MOST = 16;

  private Prefilter() {}

  /**
   * Adds the characters that a match of {@code node} can begin with. Answers whether the node can
   * match nothing, or begin in a way that is not known, or in too many ways.
   */
  static boolean collect(Node node, CharSet.Union into) {
    return switch (node) {
      case Node.One(CharSet set) -> {
        into.add(set);
        yield false;
      }
      case Node.At _, Node.Look _ -> true;
      case Node.Group group -> collect(group.body(), into);
      case Node.Atomic(Node body) -> collect(body, into);
      case Node.Sequence(List<Node> items, Node.Width _) -> {
        boolean open = true;
        for (int i = 0; i < items.size() && open; i++) {
          open = collect(items.get(i), into);
        }
        yield open;
      }
      case Node.Choice(List<Node> branches, Node.Width _) -> {
        boolean open = false;
        for (int i = 0; i < branches.size() && !open; i++) {
          open = collect(branches.get(i), into) || isTooMuch(into);
        }
        yield open;
      }
      case Node.Repeat repeat -> collect(repeat.body(), into) || repeat.min() == 0;
      case Node.Conditional conditional ->
          collect(conditional.yes(), into) | collect(conditional.no(), into);
      case Node.Backreference _ -> {
        into.add(CharSet.ALL);
        yield true;
      }
      case Node.Fail() -> false;
    };
  }

  /** Whether there are too many sets for a search to profit. */
  static boolean isTooMuch(CharSet.Union union) {
    return union.size() > MOST;
  }

  /** The literal characters that every match begins with. */
  static int[] prefix(Node root) {
    List<Integer> out = new ArrayList<>();
    Node node = root;
    while (node instanceof Node.Group(int _, Node body, Node.Width _)) {
      node = body;
    }
    List<Node> items =
        node instanceof Node.Sequence(List<Node> list, Node.Width _) ? list : List.of(node);
    for (Node item : items) {
      if (!(item instanceof Node.One(CharSet set)) || set.literal() < 0) {
        break;
      }
      out.add(set.literal());
    }
    return out.stream().mapToInt(c -> c).toArray();
  }
}
