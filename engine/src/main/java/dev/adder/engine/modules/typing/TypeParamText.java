package dev.adder.engine.modules.typing;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyTypeParam;

/** What the three kinds of type parameters have in common. */
final class TypeParamText {
  private TypeParamText() {}

  static Object repr(PyTypeParam self) {
    if (self.infersVariance()) {
      return Str.of(self.name());
    }
    char sign = self.isCovariant() ? '+' : self.isContravariant() ? '-' : '~';
    return Str.of(sign + self.name());
  }

  static void variance(
      Context ctx, PyTypeParam made, Object covariant, Object contravariant, Object infer) {
    boolean co = covariant != null && Ops.truth(ctx, covariant);
    boolean contra = contravariant != null && Ops.truth(ctx, contravariant);
    boolean inferred = infer != null && Ops.truth(ctx, infer);
    if (co && contra) {
      throw Errors.value("Bivariant types are not supported.");
    }
    if (inferred && (co || contra)) {
      throw Errors.value("Variance cannot be specified with infer_variance.");
    }
    made.setVariance(co, contra, inferred);
  }

  static void finish(Context ctx, PyTypeParam made, Object fallback) {
    if (fallback != null) {
      made.setDefault(fallback);
    }
    Attributes.set(ctx, made, "__module__", TypingModule.callerModule(ctx));
  }

  static String name(Object name, String function) {
    if (!Str.is(name)) {
      throw Errors.type(function + "() argument 'name' must be str, not " + Args.typeName(name));
    }
    return Str.text(name);
  }
}
