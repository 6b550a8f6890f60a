package dev.adder.engine.object;

/** What is left when a value is none of the object model's: a fault of the engine. */
final class HostTypes {
  private HostTypes() {}

  static PyType of(Object value) {
    throw new IllegalStateException(
        value == null
            ? "Java null reached the object model"
            : "a host object reached the object model unconverted: " + value.getClass().getName());
  }
}
