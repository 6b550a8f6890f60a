package dev.adder.engine.object;

/**
 * A class that is not of the object model: class patterns and {@code except} take it like one, and
 * ask it which values are its instances. What else it can do is said by its script type.
 */
public interface ForeignClass {
  /** The name as messages show it. */
  String name();

  /** Whether {@code value} is an instance. */
  boolean hasInstance(Context ctx, Object value);

  /** Whether instances can be caught at all. */
  boolean isThrowable();

  /** Whether {@code except} with this class catches the exception. */
  boolean catches(Context ctx, PyBaseException thrown);
}
