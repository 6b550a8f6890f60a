package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyMethods;

/** What HostError adds to Exception: the name of the Java class; never the exception itself. */
@PyMethods(type = "HostError")
final class HostErrorMethods {
  private HostErrorMethods() {}

  @Py(value = "java_class", kind = MethodTable.Kind.GETTER)
  static Object javaClass(Context ctx, PyBaseException self) {
    return self.field("java_class");
  }
}
