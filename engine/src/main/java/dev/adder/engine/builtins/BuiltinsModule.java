package dev.adder.engine.builtins;

import dev.adder.engine.object.BuiltinTables;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.PyClassMethod;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyEllipsis;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyStaticMethod;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.PyByteArray;
import dev.adder.engine.types.PyBytes;
import dev.adder.engine.types.PyEnumerate;
import dev.adder.engine.types.PyFilter;
import dev.adder.engine.types.PyFrozenSet;
import dev.adder.engine.types.PyMap;
import dev.adder.engine.types.PyMemoryView;
import dev.adder.engine.types.PyProperty;
import dev.adder.engine.types.PyRange;
import dev.adder.engine.types.PyReversed;
import dev.adder.engine.types.PySet;
import dev.adder.engine.types.PySlice;
import dev.adder.engine.types.PySuper;
import dev.adder.engine.types.PyZip;
import java.util.HashMap;
import java.util.Map;

/** The namespace of module builtins: types, functions and constants. */
public final class BuiltinsModule {
  private BuiltinsModule() {}

  /** The functions, made once and shared by all isolates. */
  private static final class Functions {
    static final Map<String, Object> ALL = load();

    private static Map<String, Object> load() {
      Map<String, Object> functions = new HashMap<>();
      MethodTable.Registrar registrar = new MethodTable.Registrar("builtins", functions);
      for (MethodTable table : BuiltinTables.moduleTables("builtins")) {
        table.register(registrar);
      }
      return functions;
    }
  }

  /** Puts all builtin names into {@code namespace}. */
  public static void fill(PyDict namespace) {
    for (Map.Entry<String, Object> function : Functions.ALL.entrySet()) {
      namespace.putName(function.getKey(), function.getValue());
    }
    PyType[] types = {
      PyType.OBJECT,
      PyType.TYPE,
      Types.INT,
      Types.BOOL,
      Types.FLOAT,
      PyComplex.TYPE,
      Str.TYPE,
      PyBytes.TYPE,
      PyByteArray.TYPE,
      PyMemoryView.TYPE,
      PyList.TYPE,
      PyTuple.TYPE,
      PyDict.TYPE,
      PySet.TYPE,
      PyFrozenSet.TYPE,
      PyRange.TYPE,
      PySlice.TYPE,
      PyEnumerate.TYPE,
      PyZip.TYPE,
      PyMap.TYPE,
      PyFilter.TYPE,
      PyReversed.TYPE,
      PyProperty.TYPE,
      PyClassMethod.TYPE,
      PyStaticMethod.TYPE,
      PySuper.TYPE
    };
    for (PyType type : types) {
      namespace.putName(type.name(), type);
    }
    for (PyType type : Exceptions.all()) {
      if (type != Exceptions.HOST_ERROR) {
        namespace.putName(type.name(), type);
      }
    }
    namespace.putName("EnvironmentError", Exceptions.OS_ERROR);
    namespace.putName("IOError", Exceptions.OS_ERROR);
    namespace.putName("None", PyNone.NONE);
    namespace.putName("True", true);
    namespace.putName("False", false);
    namespace.putName("Ellipsis", PyEllipsis.ELLIPSIS);
    namespace.putName("NotImplemented", PyNotImplemented.NOT_IMPLEMENTED);
    namespace.putName("__debug__", true);
  }
}
