package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyObject;

/** Makes host functions and host methods callable. */
@PyMethods(type = "hostfunction,hostmethod")
final class HostMethodMethods {
  private HostMethodMethods() {}

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, PyObject self, Object[] args, PyDict keywords) {
    return self.call(ctx, args, keywords.size() == 0 ? null : new String[keywords.size()]);
  }
}
