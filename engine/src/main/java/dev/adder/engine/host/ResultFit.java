package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Types;

/**
 * Fits what a script computed to the Java type that its host asked for, as an argument is fitted to
 * a parameter; a record is made of its components. Remembers whether the host now holds an object
 * of the script. Confined to the isolate.
 */
public final class ResultFit {
  private boolean holdsViews;

  /** Whether a result since it was made is, or has in it, a view of an object of the script. */
  public boolean holdsViews() {
    return holdsViews;
  }

  /**
   * The value as a {@code type}; as its own Java type when that is null.
   *
   * @throws PyException OverflowError when only the range of an int is in the way, else TypeError
   */
  public Object fit(Context ctx, Object value, Class<?> type) {
    Object given = HostValues.toHost(ctx, value);
    Object fitted = type == null ? given : HostFit.fit(ctx, given, type);
    if (fitted == HostFit.NO_FIT && type.isRecord()) {
      return RecordFit.fit(ctx, this, value, type);
    }
    if (fitted == HostFit.NO_FIT) {
      throw mismatch(value, given, type);
    }
    holdsViews |= isView(fitted);
    return fitted;
  }

  private static PyException mismatch(Object value, Object given, Class<?> type) {
    return HostFit.isOutOfRange(given, type)
        ? Errors.overflow("Python int too large to convert to Java " + type.getSimpleName())
        : Errors.type(
            "'%s' object cannot be converted to Java %s"
                .formatted(Types.of(value).name(), type.getSimpleName()));
  }

  private static boolean isView(Object value) {
    if (value instanceof Object[] items) {
      for (Object item : items) {
        if (isView(item)) {
          return true;
        }
      }
      return false;
    }
    return value instanceof HostValues.View || HostProxy.behind(value) != null;
  }
}
