package dev.adder.engine.object;

/** A module: a namespace with a name. Confined to its isolate. */
public final class PyModule extends PyExtensible {
  /** {@code module}. */
  public static final PyType TYPE = PyType.builtin("module").withDict();

  /** An empty module of {@code type}. */
  public PyModule(PyType type) {
    super(type);
  }

  /** A module called {@code name} with the usual attributes. */
  public PyModule(String name) {
    super(TYPE);
    PyDict dict = dict();
    dict.putName("__name__", Str.of(name));
    dict.putName("__doc__", PyNone.NONE);
    dict.putName("__package__", PyNone.NONE);
    dict.putName("__loader__", PyNone.NONE);
    dict.putName("__spec__", PyNone.NONE);
  }

  /** The name as far as it is a str, else "?". */
  String nameText(Context ctx) {
    Object name = dict().get(ctx, "__name__");
    return name != null && Str.is(name) ? Str.text(name) : null;
  }
}
