package dev.adder.engine.object;

import java.util.Map;

/**
 * The Java methods of one builtin type or module, numbered. Subclasses are generated from {@link
 * Py}-annotated static methods at build time: a switch per call shape instead of a lambda per
 * method, so that starting up loads one class per type. Immutable.
 */
public abstract class MethodTable {
  /** How a method is bound. */
  public enum Kind {
    METHOD,
    STATIC,
    CLASS,
    NEW,
    GETTER,
    /** A getter of what CPython keeps in a field: setting it has a wording of its own. */
    FIELD,
    SETTER,
    FUNCTION
  }

  /** Tells {@code registrar} every method, in source order. */
  public abstract void register(Registrar registrar);

  /** Calls method {@code id} with one value per declared parameter; null is "not given". */
  public Object call(int id, Context ctx, Object[] args) {
    throw new IllegalStateException("method " + id + " of " + getClass());
  }

  /** Calls method {@code id} with no argument. */
  public Object call0(int id, Context ctx) {
    throw new IllegalStateException("method " + id + " of " + getClass());
  }

  /** Calls method {@code id} with one argument, the rest not given. */
  public Object call1(int id, Context ctx, Object a) {
    throw new IllegalStateException("method " + id + " of " + getClass());
  }

  /** Calls method {@code id} with two arguments, the rest not given. */
  public Object call2(int id, Context ctx, Object a, Object b) {
    throw new IllegalStateException("method " + id + " of " + getClass());
  }

  /** Calls method {@code id} with three arguments, the rest not given. */
  public Object call3(int id, Context ctx, Object a, Object b, Object c) {
    throw new IllegalStateException("method " + id + " of " + getClass());
  }

  /** Receives the methods of a table and puts them into a namespace. */
  public static final class Registrar {
    private final PyType owner;
    private final String module;
    private final Map<String, Object> namespace;

    /** Fills the namespace of {@code owner}. */
    public Registrar(PyType owner, Map<String, Object> namespace) {
      this.owner = owner;
      this.module = null;
      this.namespace = namespace;
    }

    /** Fills the namespace of module {@code module}. */
    public Registrar(String module, Map<String, Object> namespace) {
      this.owner = null;
      this.module = module;
      this.namespace = namespace;
    }

    /**
     * Adds a method. {@code signature} is the parameter list as written in {@link Py}, without
     * parentheses, self included; {@code min} and {@code max} count positional parameters, self
     * included; {@code max} is -1 when the count alone cannot decide how to call.
     */
    public void add(
        MethodTable table,
        int id,
        Kind kind,
        String name,
        String signature,
        int min,
        int max,
        String doc) {
      switch (kind) {
        case GETTER -> property(name).getter(table, id, doc);
        case FIELD -> property(name).field(table, id, doc);
        case SETTER -> property(name).setter(table, id);
        default -> {
          Entry entry = new Entry(table, id, kind, name, signature, min, max, doc);
          NativeFunction function = new NativeFunction(entry, owner, module);
          namespace.put(name, kind == Kind.STATIC ? PyStaticMethod.shared(function) : function);
        }
      }
    }

    private NativeProperty property(String name) {
      NativeProperty property = (NativeProperty) namespace.get(name);
      if (property == null) {
        property = new NativeProperty(owner, name);
        namespace.put(name, property);
      }
      return property;
    }
  }

  /** One row of a table, as {@link Registrar#add} receives it. */
  record Entry(
      MethodTable table,
      int id,
      Kind kind,
      String name,
      String signature,
      int min,
      int max,
      String doc) {}
}
