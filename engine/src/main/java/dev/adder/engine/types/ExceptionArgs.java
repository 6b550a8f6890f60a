package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import java.util.List;

/** The arguments of exceptions: checking, text and pickling. */
final class ExceptionArgs {
  private ExceptionArgs() {}

  static void refuseKeywords(PyBaseException self, PyDict keywords) {
    if (keywords.size() > 0) {
      throw Errors.type(self.type().name() + "() takes no keyword arguments");
    }
  }

  /** Stores the keywords {@code allowed} as fields; the others are refused. */
  static void takeKeywords(PyBaseException self, String name, PyDict keywords, String... allowed) {
    for (String field : allowed) {
      self.with(field, null);
    }
    for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
      String keyword = Str.text(keywords.keyAt(i));
      if (!List.of(allowed).contains(keyword)) {
        throw Errors.type("%s() got an unexpected keyword argument '%s'".formatted(name, keyword));
      }
      self.with(keyword, keywords.valueAt(i));
    }
  }

  /** {@code BaseException.__str__}. */
  static Object text(Context ctx, PyBaseException self) {
    PyTuple args = self.args();
    return switch (args.size()) {
      case 0 -> "";
      case 1 -> Ops.str(ctx, args.get(0));
      default -> Ops.str(ctx, args);
    };
  }

  static PyTuple reduce(PyBaseException self, PyTuple args, PyDict state) {
    return state == null || state.size() == 0
        ? PyTuple.of(self.type(), args)
        : PyTuple.of(self.type(), args, state);
  }
}
