package dev.adder.engine.object;

/**
 * What a script can call at the border to the host. Calls with few arguments come without an array;
 * they mean the same as {@link PyObject#call}.
 */
public interface PyHostCallable {
  /** The most arguments of {@link #callQuick}. */
  int MOST = 3;

  /**
   * Calls with {@code count} positional arguments, at most {@link #MOST}; the others are Java null.
   */
  Object callQuick(Context ctx, int count, Object a, Object b, Object c);
}
