package dev.adder.engine.object;

/**
 * What a builtin descriptor does when it is found on a type. Descriptors written in Python are
 * reached through {@code __get__}, {@code __set__} and {@code __delete__} instead.
 */
public interface Descriptor {
  /** How a value that stands in a class relates to an instance's attribute of the same name. */
  enum Role {
    /** The instance's attribute comes first, now and for ever. */
    PLAIN,

    /** The instance's attribute comes first as long as nobody changes the class of the value. */
    CHANGEABLE,

    /** The value governs the attribute. */
    DATA
  }

  /** The role of {@code value} in a class. */
  static Role roleOf(Object value) {
    if (value instanceof Descriptor d) {
      return d.isData() ? Role.DATA : Role.PLAIN;
    }
    PyType kind = Types.of(value);
    if (kind.special(Special.SET) != null || kind.special(Special.DELETE) != null) {
      return Role.DATA;
    }
    return kind.isBuiltin() ? Role.PLAIN : Role.CHANGEABLE;
  }

  /** The attribute's value; {@code instance} is Java null for access through the class. */
  Object get(Context ctx, Object instance, PyType owner);

  /** Whether the descriptor also governs setting, so that it wins over the instance's dict. */
  default boolean isData() {
    return false;
  }

  /** Sets the attribute; only for data descriptors. */
  default void set(Context ctx, Object instance, Object value) {
    throw new IllegalStateException(this + " governs no setting");
  }

  /** Deletes the attribute; only for data descriptors. */
  default void delete(Context ctx, Object instance) {
    throw new IllegalStateException(this + " governs no setting");
  }
}
