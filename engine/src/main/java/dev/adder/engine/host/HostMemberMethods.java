package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.Str;

/** Members of host objects, after what their script types define. */
@PyMethods(type = "hostobject,hostfunction,hostfuture,hostiterable,hostlist,hostmap,hostcollection")
final class HostMemberMethods {
  private HostMemberMethods() {}

  @Py("__getattr__(self, name, /)")
  static Object member(Context ctx, PyHost self, Object name) {
    return HostMembers.get(ctx, self, Str.text(name));
  }
}
