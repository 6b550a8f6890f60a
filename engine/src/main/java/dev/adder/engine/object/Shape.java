package dev.adder.engine.object;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The type of an object together with the layout of its attributes. One per (class, layout) inside
 * an isolate; the shapes of builtin types are JVM-wide. Confined to the isolate of its type.
 */
public final class Shape {
  final PyType type;
  Layout layout;
  private Layout lastKey;
  private Shape lastChild;

  Shape(PyType type, Layout layout) {
    this.type = type;
    this.layout = layout;
  }

  /** The type. */
  public PyType type() {
    return type;
  }

  /** The layout; another one of the same structure after the class was changed. */
  public Layout layout() {
    return layout;
  }

  /** The shape of the same class for {@code target}, a layout reached from this one. */
  Shape to(Layout target) {
    if (target == lastKey) {
      return lastChild;
    }
    Shape child = type.shapeFor(target);
    lastKey = target;
    lastChild = child;
    return child;
  }

  /** The registry kept by a type. */
  static Map<Layout, Shape> registry() {
    return new IdentityHashMap<>();
  }

  void forgetTransitions() {
    lastKey = null;
    lastChild = null;
  }
}
