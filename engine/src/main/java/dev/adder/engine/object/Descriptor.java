package dev.adder.engine.object;

/**
 * What a builtin descriptor does when it is found on a type. Descriptors written in Python are
 * reached through {@code __get__}, {@code __set__} and {@code __delete__} instead.
 */
public interface Descriptor {
  /** The attribute's value; {@code instance} is Java null for access through the class. */
  Object get(Context ctx, Object instance, PyType owner);

  /** Whether the descriptor also governs setting, so that it wins over the instance's dict. */
  default boolean isData() {
    return false;
  }

  /** Sets the attribute. */
  default void set(Context ctx, Object instance, Object value) {
    throw Errors.attribute("attribute is read-only");
  }

  /** Deletes the attribute. */
  default void delete(Context ctx, Object instance) {
    throw Errors.attribute("attribute is read-only");
  }
}
