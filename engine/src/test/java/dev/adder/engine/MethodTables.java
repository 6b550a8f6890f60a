package dev.adder.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/** What the generated method tables hold, read from their class files. */
final class MethodTables {
  /** A method: its table class, its number there, its Python name. */
  record Row(String table, int id, String name) {
    boolean wasCalled() {
      return CallLog.has(table, id);
    }

    @Override
    public String toString() {
      return table.substring(table.lastIndexOf('.') + 1) + "." + name;
    }
  }

  private MethodTables() {}

  /** The methods of all types, or of all modules. */
  static List<Row> rows(boolean ofTypes) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (CodeElement element :
        code("dev.adder.engine.builtins.GeneratedTables", ofTypes ? "ofType" : "ofModule")) {
      if (element instanceof NewObjectInstruction made) {
        addRows(name(made.className().asSymbol()), rows);
      }
    }
    return rows;
  }

  private static String name(ClassDesc type) {
    return type.packageName() + "." + type.displayName();
  }

  private static void addRows(String table, List<Row> rows) throws IOException {
    Integer id = null;
    String name = null;
    for (CodeElement element : code(table, "register")) {
      switch (element) {
        case ConstantInstruction constant -> {
          id = id == null && constant.constantValue() instanceof Integer n ? n : id;
          name = name == null && constant.constantValue() instanceof String s ? s : name;
        }
        case InvokeInstruction add when add.name().equalsString("add") -> {
          Row row = new Row(table, id, name);
          if (!rows.contains(row)) {
            rows.add(row);
          }
          id = null;
          name = null;
        }
        default -> {}
      }
    }
  }

  private static List<CodeElement> code(String type, String method) throws IOException {
    String file = "/" + type.replace('.', '/') + ".class";
    try (InputStream in = MethodTables.class.getResourceAsStream(file)) {
      return ClassFile.of().parse(in.readAllBytes()).methods().stream()
          .filter(one -> one.methodName().equalsString(method))
          .findFirst()
          .flatMap(MethodModel::code)
          .orElseThrow()
          .elementList();
    }
  }
}
