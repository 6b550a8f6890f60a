package dev.adder.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adder.engine.builtins.BuiltinsModule;
import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.code.CompileGate;
import dev.adder.engine.code.Compiler;
import dev.adder.engine.code.Intrinsic;
import dev.adder.engine.code.Op;
import dev.adder.engine.code.Opcode;
import dev.adder.engine.modules.SourceCompiler;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets use everything that the engine's own tables list. */
class DifferentialCoverageTest {
  private static final Path UNCALLED =
      Path.of("src", "test", "resources", "dev", "adder", "engine", "uncalled-methods.txt");

  @Test
  void snippets_compiled_holdEveryOpcodeAndIntrinsic() {
    Set<Opcode> opcodes = EnumSet.allOf(Opcode.class);
    Set<Intrinsic> intrinsics = EnumSet.allOf(Intrinsic.class);
    List<Snippet> all = new ArrayList<>(Snippet.ofCPython());
    all.addAll(Snippet.thatDiffer());
    for (Snippet snippet : all) {
      for (Code code : codes(snippet)) {
        remove(code, opcodes, intrinsics);
      }
    }
    assertEquals(Set.of(), opcodes);
    assertEquals(Set.of(), intrinsics);
  }

  private static void remove(Code code, Set<Opcode> opcodes, Set<Intrinsic> intrinsics) {
    long[] instructions = code.instructions();
    for (int pc = 0; pc < instructions.length; pc++) {
      Opcode opcode = Opcode.of(Op.op(instructions[pc]));
      opcodes.remove(opcode);
      if (opcode == Opcode.INTRINSIC) {
        intrinsics.remove(Intrinsic.values()[Op.c(instructions[pc])]);
      }
      pc += opcode.format().hasExtra() ? 1 : 0;
    }
    code.children().forEach(child -> remove(child, opcodes, intrinsics));
  }

  /** The code as of a module, of a script and of the prompt. */
  private static List<Code> codes(Snippet snippet) {
    Source source = new Source(snippet.title(), snippet.source());
    List<Code> codes = new ArrayList<>();
    for (Compiler.Results results : Compiler.Results.values()) {
      codes.add(
          SourceCompiler.compile(
                  CodeCache.shared(), source, Module.Mode.EXEC, results, 0, CompileGate.OPEN)
              .code());
    }
    return codes;
  }

  @Test
  void snippets_read_nameEveryBuiltin() {
    PyDict namespace = new PyDict();
    BuiltinsModule.fill(namespace);
    SortedSet<String> unused = new TreeSet<>();
    List<Snippet> snippets = Snippet.ofCPython();
    namespace.forEach((name, value) -> {
      Pattern word = Pattern.compile("\\b" + Pattern.quote(name.toString()) + "\\b");
      if (snippets.stream().noneMatch(one -> word.matcher(one.source()).find())) {
        unused.add(name.toString());
      }
    });
    assertEquals(Set.of(), unused);
  }

  @Test
  void snippets_run_callEveryMethodOfBuiltinTypes()
      throws IOException, ReflectiveOperationException {
    Class<?> suite = new RecordingLoader().loadClass(SnippetSuite.class.getName());
    ((Runnable) suite.getDeclaredConstructor().newInstance()).run();
    SortedSet<String> uncalled = new TreeSet<>();
    for (boolean ofTypes : new boolean[] {true, false}) {
      for (MethodTables.Row row : MethodTables.rows(ofTypes)) {
        // The types of a host's objects have no oracle; HostObjectsTest and ForeignObjectsTest show
        // them.
        String name = row.toString();
        if (!row.wasCalled() && !name.startsWith("Host") && !name.startsWith("Foreign")) {
          uncalled.add(row.toString());
        }
      }
    }
    assertEquals(String.join("\n", listed()), String.join("\n", uncalled));
  }

  /** The methods that no snippet can call; the rest of a line says why. */
  private static SortedSet<String> listed() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(UNCALLED)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        names.add(line.substring(0, line.indexOf(' ')));
      }
    }
    return names;
  }
}
