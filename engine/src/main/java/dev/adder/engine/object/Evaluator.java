package dev.adder.engine.object;

/** What the object model asks of the interpreter: compiling and running text. */
public interface Evaluator {
  /**
   * Compiles source text.
   *
   * @param mode "exec", "eval" or "single"
   * @param flags future features and compile flags, as Python's {@code compile} takes them
   * @return a code object
   */
  PyObject compile(Context ctx, Object source, String fileName, String mode, long flags);

  /** How many cells a code object needs from outside. */
  int freeVariables(PyObject code);

  /**
   * Runs a code object; {@code locals} is a mapping or the globals themselves, {@code closure}
   * holds as many cells as the code has free variables.
   */
  Object run(Context ctx, PyObject code, PyDict globals, Object locals, PyTuple closure);

  /**
   * The import statement of a module of the engine itself, which needs no grant; what it does is
   * otherwise what {@code __import__} does.
   */
  Object importStatement(Context ctx, Object name, PyDict globals, Object fromList, Object level);

  /** Whether {@code hook} is the {@code __import__} that every isolate begins with. */
  boolean isImport(Context ctx, Object hook);

  /**
   * Imports the module {@code name} (absolute, dotted) and returns it, the last part of the name.
   */
  Object importModule(Context ctx, String name);

  /** The attributes of module sys, which is made if nothing needed it before. */
  PyDict sys(Context ctx);

  /**
   * The stream that is {@code sys.stdin}, {@code sys.stdout} or {@code sys.stderr} now; Java null
   * when the script took it away.
   */
  Object standardStream(Context ctx, String name);
}
