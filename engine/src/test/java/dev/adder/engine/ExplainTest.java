package dev.adder.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.explain.LibraryReach;
import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.CapabilityReport;
import dev.adder.engine.script.CapabilityReport.Finding;
import dev.adder.engine.script.CapabilityReport.Kind;
import dev.adder.engine.script.EngineOptions;
import dev.adder.sandbox.audit.AuditEvent;
import dev.adder.sandbox.audit.RingAuditLog;
import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.ClockRead;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report of a script says, and that it never says too little. */
class ExplainTest {
  private static AdderScriptEngine engine(EngineOptions options) {
    return new AdderScriptEngineFactory().getScriptEngine(options.withWarmUp(false));
  }

  private static CapabilityReport explain(String script) throws ScriptException {
    return engine(EngineOptions.defaults()).explain(script);
  }

  private static List<String> names(CapabilityReport report, Kind kind) {
    return report.of(kind).stream().map(Finding::name).toList();
  }

  @Test
  void report_ofAFormula_namesWhatItReadsAndWrites() throws Exception {
    CapabilityReport report = explain("total = price * (1 + rate)\nlabel = name.upper()\n");
    assertEquals(List.of("price", "rate", "name"), names(report, Kind.READS));
    assertEquals(List.of("total", "label"), names(report, Kind.WRITES));
    assertEquals(List.of("upper"), names(report, Kind.MEMBER));
    assertTrue(report.isClosed());
    assertEquals(
        "reads price line 1\nreads rate line 1\nreads name line 2\n"
            + "writes total line 1\nwrites label line 2\nmember upper line 2\n",
        report.text());
  }

  @Test
  void report_ofModules_saysWhatTheyLeadTo_andWhatThePolicySays() throws Exception {
    Policy policy =
        Policy.builder()
            .allow(new ModuleImport("time"))
            .allow(new ClockRead(ClockRead.Mode.FROZEN))
            .build();
    CapabilityReport report =
        engine(EngineOptions.defaults().withPolicy(policy))
            .explain("import math\ndef f():\n    import time\n    return time.time()");
    assertTrue(report.text().startsWith("module math line 1: not granted\n"), report.text());
    assertTrue(report.text().contains("module time line 3: granted\n"), report.text());
    assertTrue(
        report
            .text()
            .contains(
                "capability clock.read line 3: through module time; granted: clock.read frozen\n"),
        report.text());
    assertTrue(
        explain("open('x')")
            .text()
            .startsWith("capability file.read line 1: through open; not granted\n"));
  }

  @Test
  void report_followsModulesOfTheHost() throws Exception {
    EngineOptions options =
        EngineOptions.defaults()
            .withModules(
                Map.of("rules", "import clock\ndef f(): return secret", "clock", "import os"));
    CapabilityReport report = engine(options).explain("import rules\nrules.f()");
    assertEquals(
        List.of("clock", "os", "rules"),
        new ArrayList<>(new TreeSet<>(names(report, Kind.MODULE))));
    assertTrue(names(report, Kind.READS).contains("secret"));
    assertTrue(names(report, Kind.CAPABILITY).contains("file.read"));
    assertTrue(report.isClosed(), report.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval(text)",
        "exec(text)",
        "e = eval",
        "f = [__import__]",
        "__import__(name)",
        "import importlib",
        "import importlib.util as u",
        "from builtins import eval as e",
        "getattr(x, name)",
        "g = getattr",
        "().__class__.__base__.__subclasses__()",
        "(lambda: 0).__globals__",
        "import sys; sys.modules['os']",
        "from sys import modules",
        "globals()['x']",
        "text.format(host)",
        "'{0.__globals__}'.format(f)",
        "from os import *",
        "import nowhere_to_be_found",
        "from . import sibling",
        "__builtins__",
        "match x:\n  case object(__dict__=d): pass",
        "import operator; operator.attrgetter(n)(x)",
        "eval(\"eval(text)\")",
        "compile(t, 'f', 'exec')",
        "class A:\n  def f(self): return vars(self)",
      })
  void computedNames_areSaidWithTheirLine(String script) throws Exception {
    CapabilityReport report = explain("x = 1\n" + script);
    assertFalse(report.isClosed(), report.text());
    assertTrue(report.of(Kind.COMPUTED).getFirst().line() >= 2, report.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getattr(x, 'name')",
        "eval('a + b')",
        "import re; re.compile('a')",
        "'{0.name} {1:>10}'.format(a, b)",
        "f'{a.b}'",
        "__import__('math')",
        "def f():\n  eval = 1\n  return eval",
      })
  void knownNames_areNotComputed(String script) throws Exception {
    assertTrue(explain(script).isClosed(), explain(script).text());
  }

  @Test
  void reports_areCompared() throws Exception {
    CapabilityReport before = explain("a = b");
    CapabilityReport after = explain("\n\na = b\nimport time");
    assertTrue(before.since(before).isEmpty());
    assertEquals(List.of(), after.since(before).removed());
    assertEquals(
        List.of("module time", "capability clock.read"),
        after.since(before).added().stream()
            .filter(f -> f.kind() == Kind.MODULE || f.name().equals("clock.read"))
            .map(f -> (f.kind() == Kind.MODULE ? "module " : "capability ") + f.name())
            .toList());
  }

  @Test
  void faultyText_isAScriptExceptionWithItsPlace() {
    ScriptException e = assertThrows(ScriptException.class, () -> explain("a = 1\nb = ("));
    assertEquals(2, e.getLineNumber());
  }

  @Test
  void reach_ofLibraryModules_followsTheirImports() {
    assertEquals(Set.of(), LibraryReach.of("math"));
    assertEquals(Set.of(), LibraryReach.of("itertools"));
    assertTrue(LibraryReach.of("time").contains("clock.read"));
    assertTrue(LibraryReach.of("datetime").contains("clock.read"));
    assertTrue(LibraryReach.of("os").contains("file.write"));
    assertTrue(LibraryReach.of("uuid").contains("random.read"));
  }

  /** Runs what says it is closed with everything granted, and looks at what it asked for. */
  @Test
  void closedScripts_askForNothingThatTheReportLacks() throws Exception {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "docs", "examples"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".py")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    Snippet.ofCPython().forEach(snippet -> texts.add(snippet.source()));
    int closed = 0;
    for (String text : texts) {
      RingAuditLog log = new RingAuditLog(10_000);
      AdderScriptEngine engine =
          engine(
              EngineOptions.defaults()
                  .withPolicy(Policy.allowAll())
                  .withAudit(log)
                  .withQuota(
                      Quota.builder()
                          .cpu(Duration.ofSeconds(5))
                          .wall(Duration.ofSeconds(5))
                          .build()));
      engine.getContext().setWriter(Writer.nullWriter());
      engine.getContext().setErrorWriter(Writer.nullWriter());
      engine.getContext().setReader(Reader.nullReader());
      CapabilityReport report = engine.explain(text);
      if (!report.isClosed()) {
        continue;
      }
      closed++;
      try {
        engine.eval(text);
      } catch (ScriptException e) {
        // What it asked for before it failed counts all the same.
        assertTrue(e.getMessage() != null);
      }
      for (AuditEvent event : log.events()) {
        if (event instanceof AuditEvent.Decided decided) {
          assertCovered(report, decided.request(), text);
        }
      }
    }
    assertTrue(closed >= 10, "only " + closed + " scripts are closed");
  }

  private static void assertCovered(CapabilityReport report, Capability request, String text) {
    boolean isCovered =
        request instanceof ModuleImport(String name)
            ? names(report, Kind.MODULE).contains(name)
                || names(report, Kind.MODULE).stream().anyMatch(known -> isPart(known, name))
            : names(report, Kind.CAPABILITY).contains(request.kind());
    assertTrue(isCovered, () -> request.text() + " is not in\n" + report.text() + text);
  }

  /** {@code import a.b} asks for a, and {@code from a import b} for a.b. */
  private static boolean isPart(String known, String asked) {
    return known.startsWith(asked + ".") || asked.startsWith(known + ".");
  }
}
