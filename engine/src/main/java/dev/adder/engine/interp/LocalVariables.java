package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;

/** The local variables of a frame by their names. */
final class LocalVariables {
  private LocalVariables() {}

  /** Those that are bound, in a new dict. */
  static PyDict of(Frame f) {
    PyDict snapshot = new PyDict();
    Code.Variables variables = f.code.variables();
    for (int i = 0; i < variables.locals().length; i++) {
      String name = variables.locals()[i];
      Object value = f.refs[i] == null ? null : f.get(i);
      if (value instanceof PyCell cell && isCell(variables, i)) {
        value = cell.get();
      }
      if (value != null && !name.startsWith(".")) {
        snapshot.putName(name, value);
      }
    }
    for (int i = 0; i < variables.cells().length; i++) {
      put(snapshot, variables.cells()[i], f.refs[variables.cellRegisters()[i]]);
    }
    for (int i = 0; i < variables.free().length; i++) {
      put(snapshot, variables.free()[i], f.refs[variables.firstFree() + i]);
    }
    return snapshot;
  }

  private static boolean isCell(Code.Variables variables, int register) {
    for (int cell : variables.cellRegisters()) {
      if (cell == register) {
        return true;
      }
    }
    return false;
  }

  private static void put(PyDict snapshot, String name, Object value) {
    if (value instanceof PyCell cell && cell.get() != null && !"__class__".equals(name)) {
      snapshot.putName(name, cell.get());
    }
  }
}
