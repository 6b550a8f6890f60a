package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;
import java.util.Arrays;

/** Makes objects of other isolates callable that are so there. */
@PyMethods(type = "foreignfunction")
final class ForeignFunctionMethods {
  private ForeignFunctionMethods() {}

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, ForeignObject self, Object[] args, PyDict keywords) {
    if (keywords.size() == 0) {
      return self.call(ctx, args, null);
    }
    Object[] all = Arrays.copyOf(args, args.length + keywords.size());
    String[] names = new String[keywords.size()];
    int known = 0;
    for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
      names[known] = Str.text(keywords.keyAt(i));
      all[args.length + known++] = keywords.valueAt(i);
    }
    return self.call(ctx, all, names);
  }
}
