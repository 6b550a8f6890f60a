package dev.adder.engine.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.PythonException;
import dev.adder.engine.script.ScriptStoppedException;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.util.concurrent.CompletableFuture;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few of the bombs; all of them, under several quotas, are run by the profile {@code limits}. */
class MemoryLimitTest {
  private static final long QUOTA = 16 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ints in a list",
        "int keys of a dict",
        "strs",
        "strs beyond Latin-1",
        "bound methods",
        "iterators",
        "nested tuples",
        "classes",
        "texts compiled",
        "suspended generators",
        "ids",
        "weak references",
        "names of a module",
        "a join",
      })
  void bomb_holdsAtMostAQuarterMoreThanItsQuota(String name) throws Exception {
    MemoryReport.Held held = MemoryReport.run(name, Bombs.all().get(name), QUOTA);
    assertEquals("memory", held.limit());
    assertTrue(held.ratio(QUOTA) <= 1.25, held.toString());
  }

  /** The tree of a text takes fifty times what the text does, and nothing of it is left. */
  @ParameterizedTest
  @ValueSource(strings = {"compile(a, 'f', 'eval')", "eval(a)", "exec(a)"})
  void textWithALargeTree_isStoppedWhileItIsCompiled(String use) throws Exception {
    MemoryReport.Held held =
        MemoryReport.run("a tree", "a = '[' + '1,' * 500_000 + '1]'\n" + use, QUOTA);
    assertEquals("memory", held.limit());
  }

  @Test
  void textWithoutATree_isCompiledHoweverLong() throws Exception {
    MemoryReport.Held held =
        MemoryReport.run("a comment", "compile('#' * 2_000_000, 'f', 'exec')", QUOTA);
    assertEquals("nothing", held.limit());
  }

  /** The JVM does not count the allocations of a virtual thread; steps stand for them. */
  @ParameterizedTest
  @ValueSource(strings = {"bound methods", "int keys of a dict", "a join"})
  void bomb_onAVirtualThread_isStopped(String name) throws Exception {
    CompletableFuture<MemoryReport.Held> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            result.complete(MemoryReport.run(name, Bombs.all().get(name), QUOTA));
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    MemoryReport.Held held = result.get();
    assertEquals("memory", held.limit());
    assertTrue(held.ratio(QUOTA) <= 1.25, held.toString());
  }

  @Test
  void garbage_isNotPunished_andAHeapNearTheQuotaWorksOn() throws Exception {
    AdderScriptEngine engine = engine();
    assertEquals(
        300_000L,
        engine.eval(
            """
            kept = [str(i) * 4 for i in range(100_000)]   # some ten of sixteen MiB
            n = 0
            for i in range(300_000):
                n += len([i, [i], {i: i}]) // 3
            n
            """));
    assertThrows(
        ScriptStoppedException.class,
        () -> engine.eval("kept += [bytes(1 << 20)] * 1\nwhile True: kept.append(bytes(1000))"));
    engine.eval("kept = None");
    assertEquals(5_000_000L, engine.eval("len(bytes(5_000_000))"));
  }

  @Test
  void singleAllocation_isRefusedBeforeItIsMade() {
    for (String script :
        new String[] {
          "'a' * 10 ** 10",
          "[0] * 10 ** 10",
          "bytes(10 ** 10)",
          "1 << 10 ** 11",
          "10 ** 10 ** 10",
          "list(range(10 ** 10))",
          "'%10000000000d' % 1",
          "f'{1:10000000000}'",
          "'a'.ljust(10 ** 10)",
          "(1,) * 10 ** 10",
          "bytearray(10 ** 10)",
          "'ab'.join(['x' * 1000] * 10 ** 6)",
        }) {
      ScriptException refused =
          assertThrows(ScriptException.class, () -> engine().eval(script), script);
      boolean isRefusal =
          switch (refused) {
            case ScriptStoppedException stop ->
                stop.limit() == Limit.MEMORY || stop.limit() == Limit.ALLOCATION;
            case PythonException e ->
                e.typeName().equals("MemoryError") || e.typeName().equals("OverflowError");
            default -> false;
          };
      assertTrue(isRefusal, script + ": " + refused.getMessage());
    }
  }

  private static AdderScriptEngine engine() {
    return new AdderScriptEngineFactory()
        .getScriptEngine(
            EngineOptions.defaults()
                .withQuota(Quota.defaults().toBuilder().memoryBytes(QUOTA).build()));
  }
}
