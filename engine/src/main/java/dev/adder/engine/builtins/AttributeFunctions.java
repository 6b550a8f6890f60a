package dev.adder.engine.builtins;

import dev.adder.engine.object.Activation;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Callables;
import dev.adder.engine.types.Instances;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.ListSort;
import java.math.BigInteger;

/** Functions about attributes, types and identity. */
@PyMethods(module = "builtins")
final class AttributeFunctions {
  private AttributeFunctions() {}

  private static String name(Object name) {
    if (!Str.is(name)) {
      throw Errors.type("attribute name must be string, not '" + Types.of(name).name() + "'");
    }
    return Str.text(name);
  }

  @Py("getattr(object, name, default=<unrepresentable>, /)")
  static Object getAttr(Context ctx, Object object, Object name, Object fallback) {
    String text = name(name);
    if (fallback == null) {
      return Attributes.get(ctx, object, text);
    }
    Object found = Attributes.getOrNull(ctx, object, text);
    return found == null ? fallback : found;
  }

  @Py("hasattr(obj, name, /)")
  static Object hasAttr(Context ctx, Object object, Object name) {
    return Attributes.getOrNull(ctx, object, name(name)) != null;
  }

  @Py("setattr(obj, name, value, /)")
  static Object setAttr(Context ctx, Object object, Object name, Object value) {
    Attributes.set(ctx, object, name(name), value);
    return PyNone.NONE;
  }

  @Py("delattr(obj, name, /)")
  static Object delAttr(Context ctx, Object object, Object name) {
    Attributes.delete(ctx, object, name(name));
    return PyNone.NONE;
  }

  @Py("dir(object=<unrepresentable>, /)")
  static Object dir(Context ctx, Object object) {
    Object names;
    if (object == null) {
      names = Calls.method(ctx, locals(ctx), "keys");
    } else {
      names = Calls.callSpecial(ctx, Types.of(object).special(Special.DIR), object);
    }
    PyList sorted = Iteration.toList(ctx, names);
    ListSort.sort(ctx, sorted, null, false);
    return sorted;
  }

  @Py("vars(object=<unrepresentable>, /)")
  static Object vars(Context ctx, Object object) {
    if (object == null) {
      return locals(ctx);
    }
    Object dict = Attributes.getOrNull(ctx, object, "__dict__");
    if (dict == null) {
      throw Errors.type("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  @Py("globals()")
  static Object globals(Context ctx) {
    Activation frame = ctx.top();
    return frame == null ? PyNone.NONE : frame.globals();
  }

  @Py("locals()")
  static Object locals(Context ctx) {
    Activation frame = ctx.top();
    if (frame == null) {
      throw Errors.make(Exceptions.SYSTEM_ERROR, "frame does not exist");
    }
    return frame.locals(ctx);
  }

  @Py("callable(obj, /)")
  static Object callable(Context ctx, Object object) {
    return Callables.isCallable(object);
  }

  @Py("isinstance(obj, class_or_tuple, /)")
  static Object isInstance(Context ctx, Object object, Object classes) {
    return Instances.isInstance(ctx, object, classes);
  }

  @Py("issubclass(cls, class_or_tuple, /)")
  static Object isSubclass(Context ctx, Object cls, Object classes) {
    return Instances.isSubclass(ctx, cls, classes);
  }

  @Py("hash(obj, /)")
  static Object hash(Context ctx, Object object) {
    return Hash.of(ctx, object);
  }

  @Py("id(obj, /)")
  static Object id(Context ctx, Object object) {
    if (object instanceof BigInteger big) {
      Context.paceBits(big);
    }
    return ValueIds.id(ctx, object);
  }

  @Py("aiter(async_iterable, /)")
  static Object aiter(Context ctx, Object iterable) {
    Object method = Types.of(iterable).special(Special.AITER);
    if (method == null) {
      throw Errors.type("'" + Types.of(iterable).name() + "' object is not an async iterable");
    }
    Object iterator = Calls.callSpecial(ctx, method, iterable);
    if (Types.of(iterator).special(Special.ANEXT) == null) {
      throw Errors.type(
          "aiter() returned not an async iterator of type '" + Types.of(iterator).name() + "'");
    }
    return iterator;
  }

  @Py("anext(aiterator, default=<unrepresentable>, /)")
  static Object anext(Context ctx, Object iterator, Object fallback) {
    Object method = Types.of(iterator).special(Special.ANEXT);
    if (method == null) {
      throw Errors.type("'" + Types.of(iterator).name() + "' object is not an async iterator");
    }
    Object awaitable = Calls.callSpecial(ctx, method, iterator);
    return fallback == null ? awaitable : new AnextAwaitable(awaitable, fallback);
  }
}
