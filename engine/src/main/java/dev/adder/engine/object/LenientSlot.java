package dev.adder.engine.object;

/**
 * Special methods of which CPython's slots do as if they were missing when they cannot be bound: a
 * property or other descriptor that raises. They are {@code __repr__}, {@code __hash__}, {@code
 * __iter__} and the comparisons; all others let the error pass.
 */
final class LenientSlot {
  private LenientSlot() {}

  /** Whether calling the method needs no binding that could fail. */
  static boolean isPlain(Object method) {
    return method instanceof PyBindable
        || method instanceof NativeFunction f && f.kind() == MethodTable.Kind.METHOD;
  }

  /** The method bound to {@code self}, or Java null when that fails. */
  static Object bind(Context ctx, Object method, Object self) {
    try {
      return Attributes.bind(ctx, method, self, Types.of(self), false);
    } catch (PyException failed) {
      return null;
    }
  }
}
