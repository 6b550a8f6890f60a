package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.script.Bindings;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/**
 * Scripts that were never seen, one after another, leave nothing behind: no class, no class data,
 * no live heap. Part of the profile {@code stress}; {@code -Dgrowth.scripts=} says how many.
 */
class ScriptGrowthTest {
  private static final int SCRIPTS = Integer.getInteger("growth.scripts", 3_000);
  private static final int FIRST = SCRIPTS / 10;
  private static final int KEPT = 10_000;

  /** What the JVM itself may load meanwhile; a class for each script would be thousands. */
  private static final int CLASS_SLACK = 20;

  /** Profiles of the engine's methods that get hot are class data: 0.4 MB, and none after that. */
  private static final long METASPACE_SLACK = 1L << 20;

  private static final long HEAP_SLACK = 1L << 20;

  /** Few texts stay: what the cache may hold is no growth, and would hide it. */
  private static final EngineOptions OPTIONS =
      EngineOptions.defaults().withCodeCacheBytes(128L << 10);

  private static final String SCRIPT =
      """
      import json, re
      class Item%1$d:
          rate = %1$d
          def __init__(self, name, count):
              self.name = name
              self.count%1$d = count
          def cost(self):
              return self.count%1$d * self.rate
      def pick%1$d(items, least=%1$d):
          for item in items:
              if item.cost() >= least:
                  yield item.name
      items = [Item%1$d(f'n%1$d_{i}', i) for i in range(5)]
      found = list(pick%1$d(items))
      match = re.fullmatch(r'n%1$d_(\\d+)', found[0])
      try:
          {}['key%1$d']
      except KeyError as e:
          text = str(e)
      json.dumps({'found': found, 'first': match[1], 'text': text}) and %1$d
      """;

  @Test
  void uniqueScripts_leaveNoClassesNoMetaspaceNoHeap() throws ScriptException {
    try (AdderScriptEngine engine = Adder.engine(OPTIONS)) {
      run(engine, 0, FIRST);
      // The first look loads the classes that look.
      Footprint.now();
      Footprint before = Footprint.now();
      run(engine, FIRST, SCRIPTS);
      Footprint after = Footprint.now();
      String report = "after " + FIRST + ": " + before + "\nafter " + SCRIPTS + ": " + after;
      System.out.println(report);
      assertTrue(after.classes() <= before.classes() + CLASS_SLACK, report);
      assertTrue(after.metaspaceBytes() <= before.metaspaceBytes() + METASPACE_SLACK, report);
      assertTrue(after.heapBytes() <= before.heapBytes() + HEAP_SLACK, report);
      assertTrue(after.threads() <= before.threads(), report);
    }
  }

  @Test
  void formulas_thatAreKept_takeTwoKilobytesAtMost() throws ScriptException {
    try (AdderScriptEngine engine = Adder.engine(OPTIONS)) {
      List<Formula> kept = new ArrayList<>(KEPT);
      keep(engine, kept, 0, KEPT / 10);
      kept.clear();
      Footprint.now();
      long before = Footprint.now().heapBytes();
      keep(engine, kept, KEPT / 10, KEPT + KEPT / 10);
      long bytes = (Footprint.now().heapBytes() - before) / KEPT;
      System.out.println(bytes + " bytes for each of " + kept.size() + " formulas");
      assertTrue(bytes > 100 && bytes <= 2_048, bytes + " bytes");
    }
  }

  private static void keep(AdderScriptEngine engine, List<Formula> kept, int from, int to)
      throws ScriptException {
    for (int i = from; i < to; i++) {
      kept.add(engine.formula("a*%d + b*%d - c".formatted(i, i + 1)));
    }
  }

  private static void run(AdderScriptEngine engine, int from, int to) throws ScriptException {
    for (int i = from; i < to; i++) {
      Bindings names = engine.createBindings();
      assertEquals((long) i, engine.eval(SCRIPT.formatted(i), names));
      Formula formula = engine.formula("a%d * %d + b".formatted(i, i));
      assertEquals(2L * i + 1, formula.eval(Map.of("a" + i, 2, "b", 1)));
    }
  }
}
