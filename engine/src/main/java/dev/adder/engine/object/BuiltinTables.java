package dev.adder.engine.object;

/**
 * Finds the generated method tables of builtin types and modules. The tables live in packages that
 * this one does not know; the generated index is found by name once.
 */
public abstract class BuiltinTables {
  private static final MethodTable[] NONE = new MethodTable[0];

  /** Loads the generated index on first use. */
  private static final class Holder {
    static final BuiltinTables INDEX = load();

    private static BuiltinTables load() {
      try {
        Class<?> index = Class.forName("dev.adder.engine.builtins.GeneratedTables");
        return (BuiltinTables) index.getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the generated index of builtin methods is missing", e);
      }
    }
  }

  /** The tables of the type called {@code name}, or null. */
  protected abstract MethodTable[] ofType(String name);

  /** The tables of the module called {@code name}, or null. */
  protected abstract MethodTable[] ofModule(String name);

  /** Every (type or module, method, signature) known, for tests and meters; built on each call. */
  protected abstract String[] names();

  static MethodTable[] tablesFor(String type) {
    MethodTable[] found = Holder.INDEX.ofType(type);
    return found == null ? NONE : found;
  }

  /** The tables of a module, empty when it has none. */
  public static MethodTable[] moduleTables(String module) {
    MethodTable[] found = Holder.INDEX.ofModule(module);
    return found == null ? NONE : found;
  }

  /** The names of all types ("type list") and modules ("module math") that have tables. */
  public static String[] known() {
    return Holder.INDEX.names().clone();
  }

  static Object docFor(String type) {
    return PyNone.NONE;
  }
}
