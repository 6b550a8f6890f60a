package dev.adder.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.script.Adder;
import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.ScriptNames;
import dev.adder.sandbox.quota.Quota;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** What compiled programs say of their names covers what they ask for and set when they run. */
class ProgramNamesTest {
  private static final long SEED = Long.getLong("random.seed", 20_261_123L);
  private static final int PROGRAMS = 150;

  /** The last statement asks for names by their texts. */
  private static final String TAIL = "\nfor name in [";

  /** Bindings that remember what was asked and set. */
  private static final class Watched extends SimpleBindings {
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> set = new TreeSet<>();

    @Override
    public Object get(Object key) {
      asked.add((String) key);
      return super.get(key);
    }

    @Override
    public Object put(String key, Object value) {
      set.add(key);
      return super.put(key, value);
    }
  }

  @Test
  void names_coverWhatRunsAskForAndSet() throws ScriptException {
    Quota quota = Quota.unlimited().withSteps(2_000_000);
    int asked = 0;
    try (AdderScriptEngine engine = Adder.engine(EngineOptions.defaults().withQuota(quota))) {
      for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
        String program = ProgramGenerator.program(seed);
        assertTrue(program.contains(TAIL), program);
        asked += check(engine, program.substring(0, program.lastIndexOf(TAIL) + 1), seed);
      }
    }
    assertTrue(asked > PROGRAMS, "the programs ask for " + asked + " names");
  }

  private static int check(AdderScriptEngine engine, String program, long seed)
      throws ScriptException {
    CompiledScript script = engine.compile(program);
    Watched bindings = new Watched();
    SimpleScriptContext context = new SimpleScriptContext();
    context.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
    context.setWriter(new StringWriter());
    context.setErrorWriter(new StringWriter());
    try {
      script.eval(context);
    } catch (ScriptException stopped) {
      assertTrue(stopped.getLineNumber() > 0, () -> seed + ": " + stopped);
    }
    ScriptNames names = (ScriptNames) script;
    Set<String> read = new TreeSet<>(bindings.asked);
    read.removeIf(name -> name.startsWith("javax.script."));
    // At the end of a run the bindings are asked again for what the script set.
    read.removeAll(bindings.set);
    int count = read.size();
    read.removeAll(names.reads());
    read.removeAll(names.builtins());
    assertEquals(Set.of(), read, () -> "reads of the program of seed " + seed + "\n" + program);
    Set<String> set = new TreeSet<>(bindings.set);
    set.removeAll(names.writes());
    assertEquals(Set.of(), set, () -> "writes of the program of seed " + seed + "\n" + program);
    return count;
  }
}
