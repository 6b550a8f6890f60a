package dev.adder.engine.modules;

import dev.adder.engine.interp.Suggestions;
import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;
import java.util.ArrayList;
import java.util.List;

/** "Did you mean" for unknown names, attributes and imports. */
final class Hints {
  private Hints() {}

  /** ". Did you mean: 'x'?" or nothing. */
  static String of(Context ctx, PyBaseException e) {
    try {
      String closest = null;
      String wrong = text(e.field(isImport(e) ? "name_from" : "name"));
      if (wrong == null) {
        return "";
      }
      if (Types.isInstance(e, Exceptions.NAME_ERROR)) {
        return nameHint(ctx, e, wrong);
      } else if (Types.isInstance(e, Exceptions.ATTRIBUTE_ERROR)) {
        Object object = e.field("obj");
        closest = Suggestions.closest(wrong, attributes(ctx, object, wrong.startsWith("_")));
      } else if (isImport(e)) {
        Object module = ctx.isolate().modules().get(ctx, e.field("name"));
        closest = module instanceof PyModule m ? Suggestions.closest(wrong, keys(m.dict())) : null;
      }
      return closest == null ? "" : ". Did you mean: '" + closest + "'?";
    } catch (PyException failed) {
      return "";
    }
  }

  private static boolean isImport(PyBaseException e) {
    return Types.isInstance(e, Exceptions.IMPORT_ERROR);
  }

  /** What a wrong name may have meant: an attribute of self, another name, a module. */
  private static String nameHint(Context ctx, PyBaseException e, String wrong) {
    Activation frame = innermost(e);
    String closest = null;
    if (frame != null
        && frame.locals(ctx) instanceof PyDict locals
        && locals.getName("self") != null
        && hasAttribute(ctx, locals.getName("self"), wrong)) {
      closest = "self." + wrong;
    } else {
      closest = Suggestions.closest(wrong, names(ctx, frame));
    }
    String hint = closest == null ? "" : ". Did you mean: '" + closest + "'?";
    if (!StdlibNames.contains(wrong)) {
      return hint;
    }
    return hint.isEmpty()
        ? ". Did you forget to import '" + wrong + "'?"
        : hint + " Or did you forget to import '" + wrong + "'?";
  }

  private static boolean hasAttribute(Context ctx, Object object, String name) {
    try {
      return Attributes.getOrNull(ctx, object, name) != null;
    } catch (PyException failed) {
      return false;
    }
  }

  private static Activation innermost(PyBaseException e) {
    Activation frame = null;
    for (Object t = e.traceback(); t instanceof PyTraceback line; t = line.next()) {
      frame = line.frame();
    }
    return frame;
  }

  private static String text(Object value) {
    return value != null && Str.is(value) ? Str.text(value) : null;
  }

  private static List<String> names(Context ctx, Activation frame) {
    List<String> names = new ArrayList<>();
    if (frame != null) {
      if (frame.locals(ctx) instanceof PyDict locals) {
        names.addAll(keys(locals));
      }
      names.addAll(keys(frame.globals()));
      names.addAll(keys(frame.builtins()));
    }
    return names;
  }

  /** Without what no identifier begins with: hidden names of the engine. */
  private static List<String> keys(PyDict dict) {
    List<String> keys = new ArrayList<>();
    for (int i = dict.next(0); i >= 0; i = dict.next(i + 1)) {
      if (Str.is(dict.keyAt(i)) && !Str.text(dict.keyAt(i)).startsWith(".")) {
        keys.add(Str.text(dict.keyAt(i)));
      }
    }
    return keys;
  }

  private static List<String> attributes(Context ctx, Object object, boolean hidden) {
    List<String> names = new ArrayList<>();
    Object listed = Calls.method(ctx, object, "__dir__");
    Iteration.each(
        ctx,
        listed,
        name -> {
          if (Str.is(name) && (hidden || !Str.text(name).startsWith("_"))) {
            names.add(Str.text(name));
          }
        });
    return names;
  }
}
