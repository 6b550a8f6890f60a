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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes the engine's generated sources. Run by the build as a single-file program:
 *
 * <pre>java GenerateTables.java SOURCE_ROOT OUTPUT_DIR</pre>
 *
 * <p>Each {@link Generator} reads what it needs under the source root and writes into the {@link
 * Output}. A file whose text did not change keeps its time stamp, so that incremental builds stay
 * incremental; a file that no generator writes any more is deleted. To add a generator, add it to
 * {@link #GENERATORS}.
 */
final class GenerateTables {
  private GenerateTables() {}

  private static final List<Generator> GENERATORS =
      List.of(new InstanceClassGenerator(), new MethodTableGenerator());

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: java GenerateTables.java SOURCE_ROOT OUTPUT_DIR");
      System.exit(2);
    }
    Path sources = Path.of(args[0]);
    Output output = new Output(Path.of(args[1]));
    for (Generator generator : GENERATORS) {
      if (generator.appliesTo(sources)) {
        generator.generate(sources, output);
      }
    }
    output.deleteStale();
  }

  /** One family of generated files. */
  interface Generator {
    /** Whether the sources this family hangs on are there. */
    boolean appliesTo(Path sources);

    /** Writes every file of the family; the text depends on nothing but the sources. */
    void generate(Path sources, Output output) throws IOException;
  }

  /** The output directory: writes what changed, remembers what is current. */
  static final class Output {
    private final Path root;
    private final Set<Path> current = new HashSet<>();

    Output(Path root) throws IOException {
      this.root = Files.createDirectories(root);
    }

    /**
     * Makes {@code name} of {@code packageName} hold {@code text}, touching it only if it differs.
     */
    void java(String packageName, String name, String text) throws IOException {
      Path file = root.resolve(packageName.replace('.', '/')).resolve(name + ".java");
      current.add(file);
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
    }

    void deleteStale() throws IOException {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!current.contains(file)) {
            Files.delete(file);
          }
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  /**
   * The size classes of instances: {@code SnxM} holds n references and m primitive words in the
   * object itself and leaves what exceeds them to the overflow arrays of {@code PyInstance}.
   */
  static final class InstanceClassGenerator implements Generator {
    private static final String PACKAGE = "dev.adder.engine.object";
    private static final int[] SIZES = {0, 1, 2, 3, 4, 6, 8};
    private static final int LARGEST = SIZES[SIZES.length - 1];

    @Override
    public boolean appliesTo(Path sources) {
      return Files.exists(sources.resolve(PACKAGE.replace('.', '/')).resolve("PyInstance.java"));
    }

    @Override
    public void generate(Path sources, Output output) throws IOException {
      for (int i = 1; i < SIZES.length; i++) {
        output.java(PACKAGE, "P" + SIZES[i], primsClass(SIZES[i - 1], SIZES[i]));
      }
      output.java(PACKAGE, "Prims", primsAccess());
      for (int refs : SIZES) {
        for (int prims : SIZES) {
          output.java(PACKAGE, name(refs, prims), instanceClass(refs, prims));
        }
      }
      output.java(PACKAGE, "InstanceClasses", allocator());
    }

    private static String name(int refs, int prims) {
      return "S" + refs + "x" + prims;
    }

    private static String parent(int prims) {
      return prims == 0 ? "PyInstance" : "P" + prims;
    }

    /** The primitive words stand above the references, so that code can reach them by a cast. */
    private static String primsClass(int before, int prims) {
      return """
      package %s;

      /** What instances with at least %d primitive words have in common. */
      public abstract class P%d extends %s {
      %s
        P%d(Shape shape) {
          super(shape);
        }

      %s}
      """
          .formatted(
              PACKAGE,
              prims,
              prims,
              parent(before),
              fields("long", "p", before, prims),
              prims,
              accessors("long", "prim", "p", "overflowPrim", prims));
    }

    private static String primsAccess() {
      StringBuilder reads = new StringBuilder();
      StringBuilder writes = new StringBuilder();
      int size = 1;
      for (int i = 0; i < LARGEST; i++) {
        while (SIZES[size] <= i) {
          size++;
        }
        reads.append(
            """
                  case %1$d:
                    if (o instanceof P%2$d x) {
                      return x.p%1$d;
                    }
                    break;
            """
                .formatted(i, SIZES[size]));
        writes.append(
            """
                  case %1$d:
                    if (o instanceof P%2$d x) {
                      x.p%1$d = value;
                      return;
                    }
                    break;
            """
                .formatted(i, SIZES[size]));
      }
      return """
      package %s;

      /** Access to primitive words without a virtual call, which the interpreter would feel. */
      public final class Prims {
        private Prims() {}

        /** Unboxed slot {@code i} of {@code o}. */
        public static long get(PyInstance o, int i) {
          switch (i) {
      %s      default:
              break;
          }
          return o.prim(i);
        }

        /** Sets unboxed slot {@code i} of {@code o}. */
        public static void set(PyInstance o, int i, long value) {
          switch (i) {
      %s      default:
              break;
          }
          o.prim(i, value);
        }
      }
      """
          .formatted(PACKAGE, reads, writes);
    }

    private static String instanceClass(int refs, int prims) {
      String name = name(refs, prims);
      return """
      package %s;

      /** An instance with %d references and %d primitive words in the object itself. */
      public final class %s extends %s {
      %s
        public %s(Shape shape) {
          super(shape);
        }

      %s%s}
      """
          .formatted(
              PACKAGE,
              refs,
              prims,
              name,
              parent(prims),
              fields("Object", "r", 0, refs),
              name,
              accessors("Object", "ref", "r", "overflowRef", refs),
              prims == 0 ? "\n" + accessors("long", "prim", "p", "overflowPrim", 0) : "");
    }

    private static String fields(String type, String prefix, int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append("  public ").append(type).append(' ').append(prefix).append(i).append(";\n");
      }
      return text.toString();
    }

    private static String accessors(
        String type, String method, String prefix, String overflow, int count) {
      String rest = count == 0 ? "i" : "i - " + count;
      if (count == 0) {
        return """
          @Override
          public %1$s %2$s(int i) {
            return %3$s(i);
          }

          @Override
          public void %2$s(int i, %1$s v) {
            %3$s(i, v);
          }
        """
            .formatted(type, method, overflow);
      }
      String reads =
          lines(count, i -> "      case %d -> %s%d;\n".formatted(i, prefix, i))
              + "      default -> %s(%s);\n".formatted(overflow, rest);
      String writes =
          lines(count, i -> "      case %d -> %s%d = v;\n".formatted(i, prefix, i))
              + "      default -> %s(%s, v);\n".formatted(overflow, rest);
      return """
        @Override
        public %1$s %2$s(int i) {
          return switch (i) {
      %3$s    };
        }

        @Override
        public void %2$s(int i, %1$s v) {
          switch (i) {
      %4$s    }
        }
      """
          .formatted(type, method, reads, writes);
    }

    private static String allocator() {
      StringBuilder text = new StringBuilder();
      text.append(
          """
          package %s;

          /** Chooses the size class of a new instance: the smallest that fits, at most %dx%d. */
          public final class InstanceClasses {
            private InstanceClasses() {}

            /**
             * Allocates an instance whose slots are unset.
             *
             * @param shape the shape the instance starts with
             * @param refs reference slots to hold in the object, never negative; the excess overflows
             * @param prims primitive slots to hold in the object, never negative; the excess overflows
             */
            public static PyInstance allocate(Shape shape, int refs, int prims) {
              assert refs >= 0 && prims >= 0;
              return switch (refs) {
          """
              .formatted(PACKAGE, LARGEST, LARGEST));
      forEachSize((label, size) -> "      %s -> refs%d(shape, prims);\n".formatted(label, size))
          .forEach(text::append);
      text.append("    };\n  }\n");
      for (int refs : SIZES) {
        text.append("\n  private static PyInstance refs").append(refs);
        text.append("(Shape shape, int prims) {\n    return switch (prims) {\n");
        forEachSize(
                (label, size) -> "      %s -> new %s(shape);\n".formatted(label, name(refs, size)))
            .forEach(text::append);
        text.append("    };\n  }\n");
      }
      return text.append("}\n").toString();
    }

    /** One line per size class, with the switch label of the counts that it serves. */
    private static Stream<String> forEachSize(SizeLine line) {
      return IntStream.range(0, SIZES.length).mapToObj(k -> line.text(label(k), SIZES[k]));
    }

    private static String label(int k) {
      if (SIZES[k] == LARGEST) {
        return "default";
      }
      int from = k == 0 ? 0 : SIZES[k - 1] + 1;
      return from == SIZES[k] ? "case " + from : "case " + from + ", " + SIZES[k];
    }

    private static String lines(int count, IntLine line) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(line.text(i));
      }
      return text.toString();
    }

    @FunctionalInterface
    private interface IntLine {
      String text(int i);
    }

    @FunctionalInterface
    private interface SizeLine {
      String text(String label, int size);
    }
  }

  /**
   * Turns {@code @Py} methods of {@code @PyMethods} classes into method tables: a switch per number
   * of arguments, so that starting up needs one class per type and no lambda. Also writes the index
   * that finds the tables by the name of their type or module.
   */
  static final class MethodTableGenerator implements Generator {
    private static final String OBJECT = "dev.adder.engine.object";
    private static final int DIRECT_CALLS = 3;

    /** One exposed method. */
    private record Method(
        String java, String kind, String name, String params, String doc, List<String> types) {

      boolean isAccessor() {
        return kind.equals("GETTER") || kind.equals("FIELD") || kind.equals("SETTER");
      }
    }

    /** One class with exposed methods. */
    private record Table(
        String pkg,
        String owner,
        String type,
        String module,
        List<Method> methods,
        String imports) {
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
    public void generate(Path sources, Output output) throws IOException {
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
                    null,
                    files,
                    diagnostic -> {
                      throw new IllegalArgumentException(diagnostic.toString());
                    },
                    null,
                    null,
                    files.getJavaFileObjectsFromPaths(marked));
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
          methods,
          imports(unit));
    }

    /** The imports of the source, since a parameter may have any class it names. */
    private static String imports(CompilationUnitTree unit) {
      StringBuilder out = new StringBuilder();
      unit.getImports().forEach(line -> out.append(line.toString().strip()).append('\n'));
      return out.toString();
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
      if (types.isEmpty() || !types.get(0).equals("Context")) {
        throw new IllegalArgumentException("first parameter of " + signature + " must be Context");
      }
      types.remove(0);
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
      long count =
          split(method.params).stream().filter(p -> !p.equals("/") && !p.equals("*")).count();
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
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String source(Table table) {
      StringBuilder out = new StringBuilder();
      out.append("package ").append(table.pkg).append(";\n\n");
      out.append("import dev.adder.engine.object.*;\n").append(table.imports).append('\n');
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
        for (String owner : (table.module.isEmpty() ? table.type : table.module).split(",")) {
          group.computeIfAbsent(owner, key -> new ArrayList<>()).add(table);
        }
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
      types
          .keySet()
          .forEach(name -> out.append("      ").append(quote("type " + name)).append(",\n"));
      modules
          .keySet()
          .forEach(name -> out.append("      ").append(quote("module " + name)).append(",\n"));
      return out.append("    };\n  }\n}\n").toString();
    }

    private static void finder(String method, Map<String, List<Table>> group, StringBuilder out) {
      out.append("  @Override protected MethodTable[] ").append(method).append("(String name) {\n");
      out.append("    switch (name) {\n");
      group.forEach((name, tables) -> {
        out.append("      case ").append(quote(name)).append(": return new MethodTable[] {");
        for (Table table : tables) {
          out.append("new ").append(table.pkg).append('.').append(table.name()).append("(), ");
        }
        out.append("};\n");
      });
      out.append("      default: return null;\n    }\n  }\n");
    }
  }
}
