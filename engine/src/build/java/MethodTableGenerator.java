import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Turns {@code @Py} methods of {@code @PyMethods} classes into method tables: a switch per number of
 * arguments, so that starting up needs one class per type and no lambda. Also writes the index that
 * finds the tables by the name of their type or module.
 */
final class MethodTableGenerator implements GenerateTables.Generator {
  private static final String OBJECT = "dev.adder.engine.object";
  private static final int DIRECT_CALLS = 3;

  /** One exposed method. */
  private record Method(
      String java, String kind, String name, String params, String doc, List<String> types) {

    boolean isAccessor() {
      return kind.equals("GETTER") || kind.equals("SETTER");
    }
  }

  /** One class with exposed methods. */
  private record Table(String pkg, String owner, String type, String module, List<Method> methods) {
    String name() {
      return owner + "Table";
    }
  }

  /** The parameters of a Python signature, counted. */
  private record Counts(int required, int positional, boolean direct) {
    static Counts of(String params) {
      int required = 0;
      int positional = 0;
      boolean direct = true;
      boolean keywordOnly = false;
      for (String part : split(params)) {
        if (part.equals("/")) {
          continue;
        }
        if (part.startsWith("*")) {
          direct &= part.equals("*");
          keywordOnly = true;
        } else if (keywordOnly) {
          direct &= part.contains("=");
        } else {
          positional++;
          required += part.contains("=") ? 0 : 1;
        }
      }
      return new Counts(required, positional, direct);
    }
  }

  @Override
  public boolean appliesTo(Path sources) {
    return Files.exists(sources.resolve(OBJECT.replace('.', '/')).resolve("Py.java"));
  }

  @Override
  public void generate(Path sources, GenerateTables.Output output) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (CompilationUnitTree unit : parse(sources)) {
      for (Tree declaration : unit.getTypeDecls()) {
        if (declaration instanceof ClassTree cls) {
          annotation(cls.getModifiers().getAnnotations(), "PyMethods")
              .ifPresent(marker -> tables.add(table(unit, cls, marker)));
        }
      }
    }
    for (Table table : tables) {
      output.java(table.pkg, table.name(), source(table));
    }
    output.java("dev.adder.engine.builtins", "GeneratedTables", index(tables));
  }

  private static List<CompilationUnitTree> parse(Path sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> walk = Files.walk(sources)) {
      List<Path> marked = new ArrayList<>();
      for (Path path : walk.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
        if (Files.readString(path).contains("\n@PyMethods(")) {
          marked.add(path);
        }
      }
      if (marked.isEmpty()) {
        return List.of();
      }
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(marked));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      return units;
    }
  }

  private static Optional<AnnotationTree> annotation(
      List<? extends AnnotationTree> annotations, String name) {
    for (AnnotationTree annotation : annotations) {
      if (annotation.getAnnotationType().toString().equals(name)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  private static Map<String, ExpressionTree> arguments(AnnotationTree annotation) {
    Map<String, ExpressionTree> arguments = new TreeMap<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment) {
        arguments.put(assignment.getVariable().toString(), assignment.getExpression());
      } else {
        arguments.put("value", argument);
      }
    }
    return arguments;
  }

  private static String text(ExpressionTree expression) {
    if (expression == null) {
      return "";
    }
    if (expression instanceof LiteralTree literal) {
      return (String) literal.getValue();
    }
    if (expression instanceof com.sun.source.tree.BinaryTree sum) {
      return text(sum.getLeftOperand()) + text(sum.getRightOperand());
    }
    throw new IllegalArgumentException("not a string literal: " + expression);
  }

  private static Table table(CompilationUnitTree unit, ClassTree cls, AnnotationTree marker) {
    Map<String, ExpressionTree> arguments = arguments(marker);
    String module = text(arguments.get("module"));
    List<Method> methods = new ArrayList<>();
    for (Tree member : cls.getMembers()) {
      if (member instanceof MethodTree method) {
        annotation(method.getModifiers().getAnnotations(), "Py")
            .ifPresent(py -> methods.add(method(method, arguments(py), !module.isEmpty())));
      }
    }
    return new Table(
        unit.getPackageName().toString(),
        cls.getSimpleName().toString(),
        text(arguments.get("type")),
        module,
        methods);
  }

  private static Method method(
      MethodTree method, Map<String, ExpressionTree> arguments, boolean inModule) {
    String signature = text(arguments.get("value"));
    ExpressionTree kindTree = arguments.get("kind");
    String kind =
        kindTree == null
            ? inModule ? "FUNCTION" : "METHOD"
            : kindTree.toString().substring(kindTree.toString().lastIndexOf('.') + 1);
    int paren = signature.indexOf('(');
    String name = paren < 0 ? signature : signature.substring(0, paren);
    String params =
        paren < 0 ? "self" : signature.substring(paren + 1, signature.lastIndexOf(')'));
    List<String> types = new ArrayList<>();
    for (VariableTree parameter : method.getParameters()) {
      types.add(parameter.getType().toString());
    }
    if (types.isEmpty() || !types.getFirst().equals("Context")) {
      throw new IllegalArgumentException("first parameter of " + signature + " must be Context");
    }
    types.removeFirst();
    Method result =
        new Method(
            method.getName().toString(), kind, name, params, text(arguments.get("doc")), types);
    check(result);
    return result;
  }

  private static void check(Method method) {
    if (method.isAccessor()) {
      return;
    }
    long count = split(method.params).stream().filter(p -> !p.equals("/") && !p.equals("*")).count();
    if (count != method.types.size()) {
      throw new IllegalArgumentException(
          "%s(%s) declares %d parameters, its Java method takes %d after the context"
              .formatted(method.name, method.params, count, method.types.size()));
    }
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == '\'' || c == '"') {
        i = text.indexOf(c, i + 1);
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).trim());
        start = i + 1;
      }
    }
    if (!text.substring(start).isBlank()) {
      parts.add(text.substring(start).trim());
    }
    return parts;
  }

  private static String quote(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + '"';
  }

  private static String source(Table table) {
    StringBuilder out = new StringBuilder();
    out.append("package ").append(table.pkg).append(";\n\n");
    out.append("import dev.adder.engine.object.*;\n\n");
    out.append("/** Generated from ").append(table.owner).append(". */\n");
    out.append("@SuppressWarnings(\"all\")\n");
    out.append("public final class ").append(table.name()).append(" extends MethodTable {\n");
    register(table, out);
    generalCall(table, out);
    for (int n = 0; n <= DIRECT_CALLS; n++) {
      directCall(table, n, out);
    }
    return out.append("}\n").toString();
  }

  private static void register(Table table, StringBuilder out) {
    out.append("  @Override public void register(Registrar r) {\n");
    for (int id = 0; id < table.methods.size(); id++) {
      Method m = table.methods.get(id);
      Counts counts = Counts.of(m.params);
      out.append(
          "    r.add(this, %d, Kind.%s, %s, %s, %d, %d, %s);\n"
              .formatted(
                  id,
                  m.kind,
                  quote(m.name),
                  quote(m.params),
                  counts.required,
                  counts.direct ? counts.positional : -1,
                  quote(m.doc)));
    }
    out.append("  }\n");
  }

  private static void generalCall(Table table, StringBuilder out) {
    out.append("  @Override public Object call(int id, Context ctx, Object[] a) {\n");
    out.append("    switch (id) {\n");
    for (int id = 0; id < table.methods.size(); id++) {
      Method m = table.methods.get(id);
      if (m.isAccessor()) {
        continue;
      }
      StringBuilder call = new StringBuilder("ctx");
      for (int i = 0; i < m.types.size(); i++) {
        call.append(", ").append(cast(m.types.get(i))).append("a[").append(i).append(']');
      }
      out.append("      case %d: return %s.%s(%s);\n".formatted(id, table.owner, m.java, call));
    }
    out.append("      default: return super.call(id, ctx, a);\n    }\n  }\n");
  }

  private static String cast(String type) {
    return type.equals("Object") ? "" : "(" + type + ") ";
  }

  private static void directCall(Table table, int n, StringBuilder out) {
    StringBuilder cases = new StringBuilder();
    for (int id = 0; id < table.methods.size(); id++) {
      Method m = table.methods.get(id);
      Counts counts = Counts.of(m.params);
      boolean accessor = m.isAccessor() && n == m.types.size();
      boolean fits =
          !m.isAccessor() && counts.direct && counts.required <= n && n <= counts.positional;
      if (!accessor && !fits) {
        continue;
      }
      StringBuilder call = new StringBuilder("ctx");
      for (int i = 0; i < m.types.size(); i++) {
        call.append(", ");
        call.append(i < n ? cast(m.types.get(i)) + (char) ('a' + i) : "null");
      }
      if (m.kind.equals("SETTER")) {
        cases.append(
            "      case %d: %s.%s(%s); return null;\n".formatted(id, table.owner, m.java, call));
      } else {
        cases.append(
            "      case %d: return %s.%s(%s);\n".formatted(id, table.owner, m.java, call));
      }
    }
    if (cases.isEmpty()) {
      return;
    }
    StringBuilder params = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < n; i++) {
      params.append(", Object ").append((char) ('a' + i));
      names.append(", ").append((char) ('a' + i));
    }
    out.append(
        "  @Override public Object call%d(int id, Context ctx%s) {\n    switch (id) {\n"
            .formatted(n, params));
    out.append(cases);
    out.append(
        "      default: return super.call%d(id, ctx%s);\n    }\n  }\n".formatted(n, names));
  }

  private static String index(List<Table> tables) {
    Map<String, List<Table>> types = new TreeMap<>();
    Map<String, List<Table>> modules = new TreeMap<>();
    for (Table table : tables) {
      Map<String, List<Table>> group = table.module.isEmpty() ? types : modules;
      group
          .computeIfAbsent(
              table.module.isEmpty() ? table.type : table.module, key -> new ArrayList<>())
          .add(table);
    }
    StringBuilder out = new StringBuilder();
    out.append("package dev.adder.engine.builtins;\n\n");
    out.append("import dev.adder.engine.object.BuiltinTables;\n");
    out.append("import dev.adder.engine.object.MethodTable;\n\n");
    out.append("/** Generated: finds the method tables by name. */\n");
    out.append("public final class GeneratedTables extends BuiltinTables {\n");
    finder("ofType", types, out);
    finder("ofModule", modules, out);
    out.append("  @Override protected String[] names() {\n    return new String[] {\n");
    types.keySet().forEach(name -> out.append("      ").append(quote("type " + name)).append(",\n"));
    modules
        .keySet()
        .forEach(name -> out.append("      ").append(quote("module " + name)).append(",\n"));
    return out.append("    };\n  }\n}\n").toString();
  }

  private static void finder(String method, Map<String, List<Table>> group, StringBuilder out) {
    out.append("  @Override protected MethodTable[] ").append(method).append("(String name) {\n");
    out.append("    switch (name) {\n");
    group.forEach(
        (name, tables) -> {
          out.append("      case ").append(quote(name)).append(": return new MethodTable[] {");
          for (Table table : tables) {
            out.append("new ").append(table.pkg).append('.').append(table.name()).append("(), ");
          }
          out.append("};\n");
        });
    out.append("      default: return null;\n    }\n  }\n");
  }
}
