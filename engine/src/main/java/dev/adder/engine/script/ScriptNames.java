package dev.adder.engine.script;

import java.util.SortedSet;

/**
 * What a compiled script has in common with its bindings. The {@link javax.script.CompiledScript}s
 * of this engine are of this type, so that a host can find out which names to provide:
 *
 * <pre>{@code
 * CompiledScript script = engine.compile("total = price * qty");
 * ((ScriptNames) script).reads();    // [price, qty]
 * ((ScriptNames) script).writes();   // [total]
 * }</pre>
 *
 * <p>Immutable. The answers are found from the compiled code each time, at a cost linear in its
 * length; keep them if they are needed often.
 */
public interface ScriptNames {
  /**
   * The names that the script may look up before it has set them itself, without {@link
   * #builtins()}; at most these, unless {@link #isDynamic}. Sorted, unmodifiable.
   */
  SortedSet<String> reads();

  /**
   * The names of builtin functions, types and exceptions that the script may look up before it has
   * set them itself. A binding of that name takes the place of the builtin. Sorted, unmodifiable.
   */
  SortedSet<String> builtins();

  /**
   * The names that the script may set or delete in its bindings; at most these, unless {@link
   * #isDynamic}. Sorted, unmodifiable.
   */
  SortedSet<String> writes();

  /**
   * Whether the script uses what turns texts into names ({@code exec}, {@code eval}, {@code
   * globals()}, {@code from m import *}, {@code __dict__}): then it may read and write any name.
   */
  boolean isDynamic();
}
