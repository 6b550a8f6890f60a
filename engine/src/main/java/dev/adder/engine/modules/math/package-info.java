/**
 * Modules math and cmath. The bindings are in the classes named after the kind of function, the
 * algorithms in classes that know nothing of scripts. Start reading at {@link
 * dev.adder.engine.modules.math.MathNumbers}. This package must not know the interpreter.
 *
 * <pre>{@code
 * import math
 * math.hypot(3, 4)   # 5.0
 * }</pre>
 */
package dev.adder.engine.modules.math;
