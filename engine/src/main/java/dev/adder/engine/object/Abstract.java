package dev.adder.engine.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Refuses to make instances of abstract classes. */
final class Abstract {
  private Abstract() {}

  static PyException refuse(Context ctx, PyType cls) {
    Object names = cls.lookup("__abstractmethods__");
    List<String> methods = new ArrayList<>();
    Object iterator = Ops.iter(ctx, names);
    for (Object each = Ops.next(ctx, iterator); each != null; each = Ops.next(ctx, iterator)) {
      methods.add(Str.text(each));
    }
    Collections.sort(methods);
    return Errors.type(
        "Can't instantiate abstract class %s without an implementation for abstract method%s '%s'"
            .formatted(cls.name(), methods.size() == 1 ? "" : "s", String.join("', '", methods)));
  }
}
