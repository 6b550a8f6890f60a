package dev.adder.engine.code;

import dev.adder.engine.object.Str;

/** Compiles reading, writing and deleting of names, and the names of attributes. */
final class NameCompiler {
  private final Unit unit;
  private final Assembler asm;

  NameCompiler(Unit unit) {
    this.unit = unit;
    this.asm = unit.asm;
  }

  /** The register of a plain local variable, or -1. */
  int localRegister(String id) {
    String name = unit.scope.mangle(id);
    return unit.scope.kind(name) == NameScope.Kind.LOCAL ? unit.scope.register(name) : -1;
  }

  /** The index of an attribute name. */
  int attribute(String id) {
    int index = asm.name(unit.scope.mangle(id));
    if (index > 0xffff) {
      throw new Unit.TooLarge();
    }
    return index;
  }

  void load(String id, int dst) {
    String name = unit.scope.mangle(id);
    switch (unit.scope.kind(name)) {
      case LOCAL -> asm.emit(Opcode.MOVE, dst, unit.scope.register(name));
      case CELL, FREE -> asm.emit(Opcode.LOADCELL, dst, unit.scope.register(name));
      case GLOBAL -> asm.emitWide(Opcode.LOADGLOBAL, dst, asm.name(name));
      case NAME -> asm.emitWide(Opcode.LOADNAME, dst, asm.name(name));
      case NAME_OR_FREE -> {
        int first = unit.temps(2);
        loadText(name, first);
        asm.emit(Opcode.MOVE, first + 1, unit.scope.register(name));
        asm.emit(Opcode.INTRINSIC, dst, first, Intrinsic.LOAD_CLASS_CELL.ordinal());
      }
      case CLASS_DICT_OR_GLOBAL -> {
        int first = unit.temps(2);
        loadText(name, first);
        asm.emit(Opcode.LOADCELL, first + 1, unit.scope.register("__classdict__"));
        asm.emit(Opcode.INTRINSIC, dst, first, Intrinsic.LOAD_MAPPING_OR_GLOBAL.ordinal());
      }
      case CLASS_DICT_OR_FREE -> {
        int first = unit.temps(3);
        loadText(name, first);
        asm.emit(Opcode.LOADCELL, first + 1, unit.scope.register("__classdict__"));
        asm.emit(Opcode.MOVE, first + 2, unit.scope.register(name));
        asm.emit(Opcode.INTRINSIC, dst, first, Intrinsic.LOAD_MAPPING_OR_CELL.ordinal());
      }
    }
  }

  private void loadText(String name, int dst) {
    asm.emitWide(Opcode.LOADK, dst, asm.constant(Str.of(name)));
  }

  void store(String id, int value) {
    String name = unit.scope.mangle(id);
    switch (unit.scope.kind(name)) {
      case LOCAL -> asm.emit(Opcode.MOVE, unit.scope.register(name), value);
      case CELL, FREE -> asm.emit(Opcode.STORECELL, unit.scope.register(name), value);
      case GLOBAL, CLASS_DICT_OR_GLOBAL -> asm.emitWide(Opcode.STOREGLOBAL, value, asm.name(name));
      case NAME, NAME_OR_FREE, CLASS_DICT_OR_FREE ->
          asm.emitWide(Opcode.STORENAME, value, asm.name(name));
    }
  }

  void delete(String id) {
    String name = unit.scope.mangle(id);
    switch (unit.scope.kind(name)) {
      case LOCAL -> asm.emit(Opcode.DELLOCAL, unit.scope.register(name));
      case CELL, FREE -> asm.emit(Opcode.DELCELL, unit.scope.register(name));
      case GLOBAL, CLASS_DICT_OR_GLOBAL -> asm.emitWide(Opcode.DELGLOBAL, 0, asm.name(name));
      case NAME, NAME_OR_FREE, CLASS_DICT_OR_FREE ->
          asm.emitWide(Opcode.DELNAME, 0, asm.name(name));
    }
  }
}
