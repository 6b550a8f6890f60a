package dev.adder.engine.object;

/** A value of type {@code member_descriptor}: governs a named place in the instances of a class. */
public interface SlotDescriptor extends Descriptor {
  /** The class that declared the place. */
  PyType owner();

  /** Its name. */
  String name();
}
