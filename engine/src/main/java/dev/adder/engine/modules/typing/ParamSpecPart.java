package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyTypeParam;

/** {@code P.args} and {@code P.kwargs} of a ParamSpec. Immutable. */
public final class ParamSpecPart extends PyObject {
  /** {@code typing.ParamSpecArgs}. */
  public static final PyType ARGS = PyType.builtin("typing.ParamSpecArgs").sealedType();

  /** {@code typing.ParamSpecKwargs}. */
  public static final PyType KWARGS = PyType.builtin("typing.ParamSpecKwargs").sealedType();

  private final Object origin;

  ParamSpecPart(PyType type, Object origin) {
    super(type);
    this.origin = origin;
  }

  Object origin() {
    return origin;
  }

  Object repr(Context ctx) {
    String suffix = type() == ARGS ? ".args" : ".kwargs";
    Object name =
        origin instanceof PyTypeParam param ? Str.of(param.name()) : Ops.repr(ctx, origin);
    return Str.concat(name, suffix);
  }

  Object equalTo(Context ctx, Object other) {
    return other instanceof ParamSpecPart part && part.type() == type()
        ? (Object) Ops.equal(ctx, origin, part.origin)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }
}
