package dev.adder.jit.ir;

/**
 * An instance field of a Java class. Immutable.
 *
 * @param owner the class that declares it
 * @param name its Java name
 * @param javaType its declared type; a reference that is loaded is an Object to the IR
 * @param alias name of the alias class: a store to one class never changes a load of another
 * @param isFinal whether it never changes after the object was made
 */
public record FieldRef(
    Class<?> owner, String name, Class<?> javaType, String alias, boolean isFinal) {

  /** A field that changes, in an alias class of its own. */
  public static FieldRef of(Class<?> owner, String name, Class<?> javaType) {
    return new FieldRef(owner, name, javaType, owner.getSimpleName() + "." + name, false);
  }

  /** The same field, known not to change after its object was made. */
  public FieldRef constant() {
    return new FieldRef(owner, name, javaType, alias, true);
  }

  /** The kind of its values. */
  public IrType type() {
    return IrType.of(javaType);
  }
}
