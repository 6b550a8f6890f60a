package dev.adder.engine.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Rejects trees too deep for the recursive walks of later phases. Itself it walks without
 * recursion. Called only for texts with some statement of more than {@link
 * TokenStream#MAX_TREE_DEPTH} links.
 */
final class TreeDepth {
  private record Item(Object node, int depth) {}

  private TreeDepth() {}

  static void check(Module module) {
    ArrayDeque<Item> work = new ArrayDeque<>();
    module.body().forEach(statement -> work.push(new Item(statement, 0)));
    List<Object> children = new ArrayList<>();
    int visited = 0;
    while (!work.isEmpty()) {
      Looks.step(visited++);
      Item item = work.pop();
      if (item.depth > TokenStream.MAX_TREE_DEPTH) {
        throw SyntaxFault.placeless(
            SyntaxFault.Kind.RECURSION_ERROR,
            "maximum recursion depth exceeded during compilation");
      }
      children.clear();
      Children.of(item.node, children);
      for (Object child : children) {
        Looks.step(work.size());
        work.push(new Item(child, child instanceof Stmt ? 0 : item.depth + 1));
      }
    }
  }
}
