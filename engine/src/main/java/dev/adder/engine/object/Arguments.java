package dev.adder.engine.object;

/** Calls with arguments that were collected by {@code *args} and {@code **kwargs}. */
public final class Arguments {
  private Arguments() {}

  /** {@code callable(*args, **kwargs)}; the keys of {@code kwargs} are strs. */
  public static Object call(Context ctx, Object callable, Object[] args, PyDict kwargs) {
    if (kwargs == null || kwargs.size() == 0) {
      return Calls.call(ctx, callable, args, null);
    }
    String[] names = new String[kwargs.size()];
    Object[] all = java.util.Arrays.copyOf(args, args.length + names.length);
    int n = 0;
    for (int i = kwargs.next(0); i >= 0; i = kwargs.next(i + 1)) {
      names[n] = Str.text(kwargs.keyAt(i));
      all[args.length + n++] = kwargs.valueAt(i);
    }
    return Calls.call(ctx, callable, all, names);
  }
}
