package dev.adder.engine.errors;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The methods and constants that the sources declare, by the simple names of their classes. */
final class Declared {
  /**
   * A method or constructor ({@code <init>}).
   *
   * @param fields the record's components, for the constructor that the compiler writes
   */
  record Method(String owner, String name, MethodTree tree, List<String> parameters) {
    boolean isVarargs() {
      return tree.getParameters().toString().contains("...");
    }
  }

  private final List<Method> methods = new ArrayList<>();
  private final Map<String, List<Method>> byName = new HashMap<>();
  private final Map<String, ExpressionTree> constants = new HashMap<>();

  /** Reads every source file below {@code root}. */
  static Declared in(Path root) throws IOException {
    Declared declared = new Declared();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(root);
        var manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          declared.add(type);
        }
      }
    }
    return declared;
  }

  private void add(Tree tree) {
    new TreeScanner<Void, String>() {
      @Override
      public Void visitClass(ClassTree type, String outer) {
        String name = type.getSimpleName().isEmpty() ? outer : type.getSimpleName().toString();
        return super.visitClass(type, name);
      }

      @Override
      public Void visitMethod(MethodTree method, String owner) {
        List<String> parameters =
            method.getParameters().stream().map(one -> one.getName().toString()).toList();
        Method one = new Method(owner, method.getName().toString(), method, parameters);
        methods.add(one);
        byName.computeIfAbsent(one.name, name -> new ArrayList<>()).add(one);
        return super.visitMethod(method, owner);
      }

      @Override
      public Void visitVariable(VariableTree variable, String owner) {
        if (variable.getModifiers().toString().contains("static")
            && variable.getInitializer() != null) {
          constants.put(owner + "." + variable.getName(), variable.getInitializer());
        }
        return super.visitVariable(variable, owner);
      }
    }.scan(tree, "");
  }

  List<Method> methods() {
    return methods;
  }

  /** The value of a static field. */
  Optional<ExpressionTree> constant(String owner, String name) {
    return Optional.ofNullable(constants.get(owner + "." + name));
  }

  /**
   * The methods that {@code owner.name(...)} may mean; an empty owner stands for an object of
   * unknown type.
   */
  List<Method> named(String owner, String name, int arguments) {
    List<Method> found = new ArrayList<>();
    for (Method method : byName.getOrDefault(name, List.of())) {
      boolean fits =
          method.parameters.size() == arguments
              || method.isVarargs() && arguments >= method.parameters.size() - 1;
      if (fits && (owner.isEmpty() || owner.equals(method.owner))) {
        found.add(method);
      }
    }
    return found;
  }
}
