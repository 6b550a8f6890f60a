package dev.adder.engine.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose {@link Py} methods belong to a builtin type (or, with {@link #module}, to a
 * builtin module). Several classes may serve one type.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface PyMethods {
  /** The name of the type, as given to {@link PyType#builtin}; several with commas between. */
  String type() default "";

  /** The name of the module. */
  String module() default "";
}
