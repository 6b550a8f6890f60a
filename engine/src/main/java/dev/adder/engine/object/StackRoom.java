package dev.adder.engine.object;

/**
 * Finds out whether the thread's stack has room left, so that builtins that call each other through
 * Java end in a RecursionError before the stack ends. Java tells nobody how large a stack is: every
 * {@link #EVERY} levels a method that holds nothing calls itself until it has used what the next
 * levels and the deepest helper may need. An overflow there hurts nobody. Confined to the thread
 * that runs.
 *
 * <p>A level needs up to 4 KB when interpreted (measured with callbacks of sort, map, comparisons,
 * hashes and properties, on JDK 25), a helper at its end up to 48 KB.
 */
final class StackRoom {
  /** Levels between two looks; a power of two. */
  static final int EVERY = 8;

  private static final int FRAMES = 460;
  private static final int KNOWN = 32;
  private static final Object[] MARKS = {new Object(), "b", 'c', 1.5};

  /** The frame whose callee was known to have room, for each look; nearly always the same one. */
  private final Activation[] known = new Activation[KNOWN];

  private int deepest;

  /** Whether there is room at native level {@code depth}, called by {@code top}. */
  boolean isLeft(int depth, Activation top) {
    int slot = depth / EVERY;
    if (slot < KNOWN && top != null && known[slot] == top) {
      return true;
    }
    if (!probe()) {
      return false;
    }
    if (slot < KNOWN) {
      known[slot] = top;
      deepest = Math.max(deepest, slot + 1);
    }
    return true;
  }

  /** Forgets frames, so that none is kept alive by a run that has ended. */
  void forget() {
    while (deepest > 0) {
      known[--deepest] = null;
    }
  }

  /** Whether some 80 KB of stack are left (up to 120 KB before the method is compiled). */
  static boolean probe() {
    try {
      Object[] m = MARKS;
      use(
          FRAMES, m[0], m[1], m[2], m[3], m[0], m[1], m[2], m[3], m[0], m[1], m[2], m[3], m[0],
          m[1], m[2], m[3], m[0], m[1], m[2], m[3]);
      return true;
    } catch (StackOverflowError end) {
      return false;
    }
  }

  /** Needs much the same stack interpreted or compiled: all parameters are used after the call. */
  private static Object use(
      int n,
      Object a,
      Object b,
      Object c,
      Object d,
      Object e,
      Object f,
      Object g,
      Object h,
      Object i,
      Object j,
      Object k,
      Object l,
      Object m,
      Object o,
      Object p,
      Object q,
      Object r,
      Object s,
      Object t,
      Object u) {
    if (n == 0) {
      return a;
    }
    Object x = use(n - 1, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, a);
    if (x == a) {
      return b;
    }
    if (x == c) {
      return d;
    }
    if (x == e) {
      return f;
    }
    if (x == g) {
      return h;
    }
    if (x == i) {
      return j;
    }
    if (x == k) {
      return l;
    }
    if (x == m) {
      return o;
    }
    if (x == p) {
      return q;
    }
    if (x == r) {
      return s;
    }
    if (x == t) {
      return u;
    }
    return x;
  }
}
