package dev.adder.engine.modules.logging;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import java.math.BigInteger;

/** Module _logging. */
@PyMethods(module = "_logging")
final class LoggingModule {
  private LoggingModule() {}

  @Py("is_hosted()")
  static Object isHosted(Context ctx) {
    return ctx.isolate().stateOrNull(HostLog.class) != null;
  }

  @Py("emit(level, name, message, /)")
  static Object emit(Context ctx, Object level, Object name, Object message) {
    long number = number(level);
    String logger = text(name);
    String said = text(message);
    HostLog log = ctx.isolate().stateOrNull(HostLog.class);
    if (log == null) {
      throw Errors.runtime("the host does not want the log");
    }
    log.log(ctx, number, logger, said);
    return PyNone.NONE;
  }

  private static long number(Object level) {
    return switch (Arith.plain(level)) {
      case Long small -> small;
      case BigInteger large -> large.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      default -> throw Errors.type("level must be an integer");
    };
  }

  private static String text(Object value) {
    if (!Str.is(value)) {
      throw Errors.type("emit() argument must be str, not " + Args.typeName(value));
    }
    return Str.plain(value).toString();
  }
}
