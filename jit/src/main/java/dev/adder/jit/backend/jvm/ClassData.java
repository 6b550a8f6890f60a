package dev.adder.jit.backend.jvm;

import java.util.ArrayList;
import java.util.List;

/**
 * The objects that a generated class refers to. They become class data of the hidden class, and its
 * static final fields {@code c0}, {@code c1}, ... hold those that are loaded: HotSpot treats such
 * fields as constants.
 */
final class ClassData {

  private final List<Object> objects = new ArrayList<>();

  /** The position of an object, which is added when it is new; compared by identity. */
  int add(Object object) {
    for (int i = 0; i < objects.size(); i++) {
      if (objects.get(i) == object) {
        return i;
      }
    }
    objects.add(object);
    return objects.size() - 1;
  }

  /** The name of the field of a position. */
  static String field(int index) {
    return "c" + index;
  }

  int size() {
    return objects.size();
  }

  List<Object> objects() {
    return List.copyOf(objects);
  }
}
