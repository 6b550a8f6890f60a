package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.object.Construct;
import dev.adder.engine.object.Layout;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.PySuper;

/**
 * What compiled code asks about functions, methods, cells and globals. Nothing here runs code of a
 * script, so nothing needs a frame.
 */
public final class CallSteps {
  private CallSteps() {}

  /** Whether at least so many steps may be done before somebody has to look; finds more if not. */
  static boolean ready(Object context, int least) {
    LoopContext c = (LoopContext) context;
    return c.fuel >= least || c.renew(least);
  }

  /** Whether a value is a Python function that runs a code. */
  static boolean runs(Object value, Object code) {
    return value instanceof PyFunction function && function.code() == code;
  }

  /** The function that initialises what a class makes, if a call does nothing else; else null. */
  static Object initializer(Object value) {
    return value instanceof PyType cls && cls.plainInit() instanceof PyFunction init ? init : null;
  }

  /** A new instance of a class with an {@link #initializer}; null when the interpreter has to. */
  static Object make(Object context, Object cls) {
    PyType type = (PyType) cls;
    return !type.isAbstract() && ((LoopContext) context).allocates(Construct.PLAIN_BYTES)
        ? PyInstance.allocate(type)
        : null;
  }

  /** Stores are done that add an attribute: the instance has the layout with it now. */
  static void grow(Object instance, Object layout) {
    ((PyInstance) instance).grow((Layout) layout);
  }

  /** The default of a parameter, the last one being 1; null when it has none. */
  static Object defaultOf(Object function, int fromEnd) {
    Object[] defaults = ((PyFunction) function).defaults();
    return defaults != null && fromEnd <= defaults.length
        ? defaults[defaults.length - fromEnd]
        : null;
  }

  /**
   * The value of a global of a function where an instruction of its code saw it last; else null.
   */
  static Object global(Object function, Object code, int pc) {
    Code known = (Code) code;
    String name = known.names()[Op.bc(known.instructions()[pc])];
    return Globals.remembered((PyFunction) function, known.profile()[pc], name);
  }

  /** At which position of the globals an instruction saw its name last; -1 when not there. */
  public static int position(Code code, int pc) {
    return Globals.position(code.profile()[pc]);
  }

  /** The function of a frame. */
  static Object functionOf(Object frame) {
    return ((Frame) frame).function;
  }

  /** The global of a function that stands at a position under this name; else null. */
  static Object globalAt(Object function, int position, Object name) {
    PyDict globals = ((PyFunction) function).globals();
    return position < globals.limit() && globals.keyAt(position) == name
        ? globals.valueAt(position)
        : null;
  }

  /** The cell of a free variable of a function. */
  static Object cell(Object function, int index) {
    return ((PyFunction) function).closure()[index];
  }

  /** What a cell holds, or null. */
  static Object cellValue(Object cell) {
    return ((PyCell) cell).get();
  }

  static void setCell(Object cell, Object value) {
    ((PyCell) cell).set(value);
  }

  /** What a register holds, boxed; null when it is unbound. */
  static Object boxed(Object references, Object numbers, int register) {
    Object value = ((Object[]) references)[register];
    long number = ((long[]) numbers)[register];
    if (value == Frame.INT) {
      return number;
    }
    return value == Frame.FLOAT ? (Object) Double.longBitsToDouble(number) : value;
  }

  static void setRegister(Object frame, int register, Object value) {
    ((Frame) frame).set(register, value);
  }

  /**
   * What an instruction knows of a method of instances with one layout; of no tenant.
   *
   * @param layout the layout, in which no instance has an attribute of that name
   * @param number of the name in the class template
   */
  public record Method(Layout layout, int number) {}

  /** What the instruction at {@code pc} knows of its method; null if that is not one layout. */
  public static Method method(Code code, int pc) {
    return Members.knownMethod(code.profile()[pc]);
  }

  /** The method of that number of an instance's class; null when it is not known. */
  static Object methodOf(Object instance, int number) {
    return ((PyInstance) instance).type().method(number);
  }

  /** What super() without arguments finds under a name if it is a Python function; else null. */
  static Object methodAfter(Object callee, Object cell, Object self, Object name) {
    return callee == PySuper.TYPE
            && ((PyCell) cell).get() instanceof PyType start
            && !(self instanceof PyType)
            && Types.of(self).methodAfter(start, (String) name) instanceof PyFunction found
        ? found
        : null;
  }
}
