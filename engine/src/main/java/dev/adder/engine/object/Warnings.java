package dev.adder.engine.object;

/** Warnings issued by Java code, through module warnings with all of its filters. */
public final class Warnings {
  private Warnings() {}

  /** {@code warnings.warn(message, category, stacklevel=1)}; raises when a filter says so. */
  public static void warn(Context ctx, PyType category, String message) {
    Object warnings = ctx.evaluator().importModule(ctx, "warnings");
    Calls.method(ctx, warnings, "warn", Str.of(message), category, 1L);
  }

  /** {@code warnings.warn_explicit(message, category, file, line)}. */
  public static void explicit(
      Context ctx, PyType category, String message, String file, long line) {
    Object warnings = ctx.evaluator().importModule(ctx, "warnings");
    Calls.method(ctx, warnings, "warn_explicit", Str.of(message), category, Str.of(file), line);
  }
}
