package dev.adder.engine.object;

import java.util.List;

/**
 * Makes the exceptions that the object model raises. Each method returns what the caller throws.
 */
public final class Errors {
  /** Shorter messages are not worth a charge. */
  private static final int LONG = 1 << 10;

  private Errors() {}

  /** An exception of {@code type} with one message. */
  public static PyException make(PyType type, String message) {
    if (message.length() >= LONG) {
      Context.charge(2L * message.length());
    }
    return new PyException(new PyBaseException(type, PyTuple.of(Str.of(message))));
  }

  /** An exception of {@code type} with any arguments. */
  public static PyException makeWith(PyType type, Object... args) {
    return new PyException(new PyBaseException(type, PyTuple.of(args)));
  }

  /** TypeError. */
  public static PyException type(String message) {
    return make(Exceptions.TYPE_ERROR, message);
  }

  /** ValueError. */
  public static PyException value(String message) {
    return make(Exceptions.VALUE_ERROR, message);
  }

  /** IndexError. */
  public static PyException index(String message) {
    return make(Exceptions.INDEX_ERROR, message);
  }

  /** KeyError with the key itself. */
  public static PyException key(Object key) {
    return makeWith(Exceptions.KEY_ERROR, key);
  }

  /** AttributeError without name and object. */
  public static PyException attribute(String message) {
    return make(Exceptions.ATTRIBUTE_ERROR, message);
  }

  /** AttributeError that knows the object and the name asked for. */
  public static PyException attribute(String message, Object object, String name) {
    PyException e = make(Exceptions.ATTRIBUTE_ERROR, message);
    e.value().with("name", Str.of(name)).with("obj", object);
    return e;
  }

  /** AttributeError: 'T' object has no attribute 'name'. */
  public static PyException noAttribute(Object object, String name) {
    String owner =
        object instanceof PyType type
            ? "type object '" + type.name() + "'"
            : "'" + Types.of(object).name() + "' object";
    return attribute(owner + " has no attribute '" + name + "'", object, name);
  }

  /** NameError: name 'x' is not defined. */
  public static PyException name(String name) {
    PyException e = make(Exceptions.NAME_ERROR, "name '" + name + "' is not defined");
    e.value().with("name", Str.of(name));
    return e;
  }

  /** UnboundLocalError for a local variable. */
  public static PyException unboundLocal(String name) {
    PyException e =
        make(
            Exceptions.UNBOUND_LOCAL_ERROR,
            "cannot access local variable '" + name + "' where it is not associated with a value");
    e.value().with("name", Str.of(name));
    return e;
  }

  /** NameError for a variable of an enclosing function. */
  public static PyException unboundFree(String name) {
    PyException e =
        make(
            Exceptions.NAME_ERROR,
            "cannot access free variable '%s' where it is not associated with a value in enclosing scope"
                .formatted(name));
    e.value().with("name", Str.of(name));
    return e;
  }

  /** OverflowError. */
  public static PyException overflow(String message) {
    return make(Exceptions.OVERFLOW_ERROR, message);
  }

  /** ZeroDivisionError. */
  public static PyException zeroDivision(String message) {
    return make(Exceptions.ZERO_DIVISION_ERROR, message);
  }

  /** RuntimeError. */
  public static PyException runtime(String message) {
    return make(Exceptions.RUNTIME_ERROR, message);
  }

  /** RecursionError. */
  public static PyException recursion(String message) {
    return make(Exceptions.RECURSION_ERROR, message);
  }

  /** NotImplementedError. */
  public static PyException notImplemented(String message) {
    return make(Exceptions.NOT_IMPLEMENTED_ERROR, message);
  }

  /** MemoryError. */
  public static PyException memory() {
    return new PyException(new PyBaseException(Exceptions.MEMORY_ERROR, PyTuple.EMPTY));
  }

  /** StopIteration without a value. */
  public static PyException stopIteration() {
    return new PyException(new PyBaseException(Exceptions.STOP_ITERATION, PyTuple.EMPTY));
  }

  /** StopIteration with {@code value}, which may be None. */
  public static PyException stopIteration(Object value) {
    PyBaseException stop =
        new PyBaseException(
            Exceptions.STOP_ITERATION, value == PyNone.NONE ? PyTuple.EMPTY : PyTuple.of(value));
    return new PyException(stop.with("value", value));
  }

  /** ImportError, or ModuleNotFoundError, for module {@code name}. */
  public static PyException importing(PyType type, String message, String name) {
    PyException e = make(type, message);
    e.value().with("msg", Str.of(message)).with("name", Str.of(name));
    return e;
  }

  /** OSError (or the subtype that errno calls for) with errno, text and file name. */
  public static PyException os(int errno, String text, Object fileName) {
    PyType type = OsErrors.typeOf(errno);
    PyBaseException error = new PyBaseException(type, PyTuple.of((long) errno, text));
    error.with("errno", (long) errno).with("strerror", text);
    if (fileName != null) {
      error.with("filename", fileName);
    }
    return new PyException(error);
  }

  /** TypeError: unsupported operand type(s). */
  public static PyException operands(String symbol, Object a, Object b) {
    return type(
        "unsupported operand type(s) for %s: '%s' and '%s'"
            .formatted(symbol, Types.of(a).name(), Types.of(b).name()));
  }

  /** The names of {@code types} as messages list them. */
  static String list(List<String> names) {
    int n = names.size();
    if (n == 1) {
      return names.getFirst();
    }
    if (n == 2) {
      return names.get(0) + " and " + names.get(1);
    }
    return String.join(", ", names.subList(0, n - 1)) + ", and " + names.get(n - 1);
  }
}
