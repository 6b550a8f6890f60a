package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.jit.JitEvent;
import dev.adder.engine.jit.JitLog;
import dev.adder.engine.jit.JitStatistics;
import dev.adder.engine.jit.LoopName;
import dev.adder.engine.jit.LoopReport;
import dev.adder.engine.jit.TextJitLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.management.openmbean.CompositeData;
import javax.script.ScriptException;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler of loops says of itself. */
class JitLogTest {
  /** A loop that is compiled, one whose exit becomes hot, and one that is refused. */
  private static final String SCRIPT =
      """
      def sums(n):
          s = 0
          for i in range(n):
              s += i * i
          return s
      def turns(n):
          s = 0
          for i in range(n):
              if i > 20: s += 0.5
              else: s += 1
          return s
      def given():
          yield from [1] * 50
      for x in given(): pass
      sums(90) + turns(900)
      """;

  private static AdderScriptEngine engine(JitLog log, long cache) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(
            EngineOptions.defaults()
                .withJit(Jit.FORCE)
                .withJitLog(log)
                .withCodeCacheBytes(cache)
                .withWarmUp(false));
  }

  private static List<JitEvent> events(JitLog.Detail detail) throws ScriptException {
    List<JitEvent> events = new ArrayList<>();
    JitLog log =
        new JitLog() {
          @Override
          public void told(JitEvent event) {
            events.add(event);
          }

          @Override
          public Detail detail() {
            return detail;
          }
        };
    engine(log, 8 << 20).eval(SCRIPT);
    return events;
  }

  private static Set<String> kinds(List<JitEvent> events) {
    return events.stream()
        .map(event -> event.getClass().getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void log_getsAsMuchAsItWants() throws ScriptException {
    Set<String> outline = Set.of("Compiled", "ExitStorm", "Recorded", "Refused");
    List<JitEvent> brief = events(JitLog.Detail.OUTLINE);
    assertEquals(outline, kinds(brief));
    for (JitEvent event : brief) {
      if (event instanceof JitEvent.Recorded recorded) {
        assertEquals("", recorded.passes());
      }
    }
    Set<String> more = new TreeSet<>(outline);
    more.add("Shaped");
    assertEquals(more, kinds(events(JitLog.Detail.REGIONS)));
    more.add("Generated");
    assertEquals(more, kinds(events(JitLog.Detail.CLASSES)));
  }

  @Test
  void text_showsPassesRegionsExitsClassesAndReasons() throws ScriptException {
    StringBuilder text = new StringBuilder();
    TextJitLog log = new TextJitLog(text, JitLog.Detail.CLASSES);
    AdderScriptEngine engine = engine(log, 8 << 20);
    engine.eval(SCRIPT);
    log.report(engine.compiledLoops());
    log.close();
    engine.eval("for i in range(99): pass");
    String all = text.toString();
    for (String part :
        List.of(
            "== recorded: sums in ",
            " line 4    mul ",
            "== region: sums in ",
            ": recorded\nregion sums@",
            ": fold\nregion sums@",
            ": dead\nregion sums@",
            "mul_exact.i64",
            "== class: sums in ",
            "invokestatic java/lang/Math.multiplyExact(long,long)long",
            "== compiled: sums in ",
            "\nexit 0 to @",
            "== storm: turns in ",
            ": version 1, exit ",
            "== compiled: turns in ",
            "version 2, ",
            "== refused: ",
            "== loop: sums in ")) {
      assertTrue(all.contains(part), part + " is not in\n" + all);
    }
    assertFalse(all.contains("<module> in <script>, line 1 "), "the log was closed");
  }

  @Test
  void reports_countTheExits() throws ScriptException {
    AdderScriptEngine engine = engine(JitLog.none(), 8 << 20);
    engine.eval(SCRIPT);
    LoopReport sums =
        engine.compiledLoops().stream()
            .filter(loop -> loop.loop().function().equals("sums"))
            .findFirst()
            .orElseThrow();
    assertEquals(3, sums.loop().line());
    assertEquals(1, sums.exits().stream().mapToInt(LoopReport.Exit::taken).sum(), sums.text());
    assertTrue(sums.text().contains(": 1 times\n"), sums.text());
  }

  @Test
  void logThatFails_hasTheLoopRefused() throws ScriptException {
    Appendable full =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) throws IOException {
            throw new IOException("expected by the test");
          }

          @Override
          public Appendable append(CharSequence text, int from, int to) throws IOException {
            return append(CharBuffer.wrap(text, from, to));
          }

          @Override
          public Appendable append(char each) throws IOException {
            return append(Character.toString(each));
          }
        };
    TextJitLog log = new TextJitLog(full, JitLog.Detail.OUTLINE);
    assertThrows(UncheckedIOException.class, () -> engine(log, 8 << 20).eval(SCRIPT));
  }

  @Test
  void names_ofFilesWithControlCharacters_stayInOneLine() {
    assertEquals("f in a\\u000a== b, line 1 @2", new LoopName("a\n== b", "f", 1, 2).toString());
  }

  @Test
  void management_hasTheStatisticsOfTheSharedCache() throws Exception {
    ScriptManagement.register();
    try {
      Object jit =
          java.lang.management.ManagementFactory.getPlatformMBeanServer()
              .getAttribute(new javax.management.ObjectName(ScriptManagement.NAME), "Jit");
      assertTrue(((CompositeData) jit).containsKey("compilations"), jit.toString());
      assertTrue(((CompositeData) jit).containsKey("refusals"), jit.toString());
    } finally {
      ScriptManagement.unregister();
    }
    JitStatistics all = ScriptRuns.jit();
    new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withJit(Jit.FORCE))
        .eval("for i in range(99): pass  # seen by the bean");
    assertTrue(ScriptRuns.jit().compilations() > all.compilations());
  }

  @Test
  void flightRecorder_getsEveryKind(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("jit.jfr");
    List<String> names =
        List.of("Compile", "Eviction", "ExitStorm", "Record", "Refuse", "Regeneration");
    try (Recording recording = new Recording()) {
      names.forEach(name -> recording.enable("dev.adder.jit." + name).withoutThreshold());
      recording.start();
      engine(JitLog.none(), 8 << 20).eval(SCRIPT);
      AdderScriptEngine small = engine(JitLog.none(), 100_000);
      for (int i = 0; i < 20; i++) {
        small.eval("s = 0\nfor i in range(99): s += i + " + i);
      }
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    Set<String> seen = new TreeSet<>();
    for (RecordedEvent event : events) {
      seen.add(event.getEventType().getName().substring("dev.adder.jit.".length()));
      assertFalse(event.getString("function").isEmpty());
      assertFalse(event.getString("file").isEmpty());
      switch (event.getEventType().getName()) {
        case "dev.adder.jit.Compile" -> assertTrue(event.getLong("bytes") > 4_000);
        case "dev.adder.jit.Regeneration" -> assertTrue(event.getInt("version") > 1);
        case "dev.adder.jit.ExitStorm" -> assertEquals("turns", event.getString("function"));
        case "dev.adder.jit.Refuse" -> assertFalse(event.getString("reason").isEmpty());
        default -> assertTrue(event.getLong("bytes") > 0);
      }
    }
    assertEquals(new TreeSet<>(names), seen);
  }
}
