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

  /** The answer of {@link #way} when numbers have to be boxed. */
  int BOXED = -1;

  /** The most arguments of {@link #callUnboxed}. */
  int MOST_UNBOXED = 2;

  /**
   * How to call it with numbers that have no boxes, if it takes and gives such.
   *
   * @param count how many, at most {@link #MOST_UNBOXED}; the others are 0
   * @param floats bit i is set when argument i is the bits of a float, else it is an int
   * @return for {@link #callUnboxed}, odd when that gives the bits of a float, or {@link #BOXED}
   */
  int way(Context ctx, int count, int floats, long a, long b);

  /** Calls in a way that {@link #way} has just given; means the same as {@link #callQuick}. */
  long callUnboxed(Context ctx, int way, long a, long b);
}
