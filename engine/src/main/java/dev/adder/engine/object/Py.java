package dev.adder.engine.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a static Java method to scripts. The value is the Python signature:
 *
 * <pre>{@code
 * @Py("index(self, value, start=0, stop=9223372036854775807, /)")
 * static Object index(Context ctx, PyList self, Object value, Object start, Object stop)
 * }</pre>
 *
 * The Java method takes the {@link Context} and one Object per Python parameter; {@code *args}
 * arrives as {@code Object[]}, {@code **kwargs} as {@link PyDict}; a parameter that was not given
 * is Java null (the default in the text is documentation). The first parameter of a method may have
 * the Java class of the type: the generated table checks and casts it. It returns a value, never
 * Java null. The method's Javadoc first sentence becomes {@code __doc__} only if {@link #doc} is
 * empty.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Py {
  /** Name and parameters as Python shows them. */
  String value();

  /** How the method is bound; METHOD in a type's table, FUNCTION in a module's by default. */
  MethodTable.Kind kind() default MethodTable.Kind.METHOD;

  /** The docstring. */
  String doc() default "";
}
