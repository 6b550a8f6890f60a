package dev.adder.engine.script;

import dev.adder.engine.explain.Explainer;
import dev.adder.engine.explain.LibraryReach;
import dev.adder.engine.modules.LibrarySources;
import dev.adder.engine.script.CapabilityReport.Finding;
import dev.adder.engine.script.CapabilityReport.Kind;
import dev.adder.engine.syntax.Source;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.policy.Grant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a report: what the text touches, what its modules lead to, what the policy says. */
final class CapabilityReports implements Explainer.Sink {
  private final EngineOptions options;
  private final ReferenceMonitor monitor;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Deque<String> modules = new ArrayDeque<>();
  private String inside = "";
  private int importLine;

  private CapabilityReports(EngineOptions options, ReferenceMonitor monitor) {
    this.options = options;
    this.monitor = monitor;
  }

  /** Throws {@link dev.adder.engine.syntax.SyntaxFault} for a text that is no script. */
  static CapabilityReport of(Source source, EngineOptions options, ReferenceMonitor monitor) {
    CapabilityReports reports = new CapabilityReports(options, monitor);
    Explainer.explain(source, reports);
    reports.followHostModules();
    List<Finding> sorted =
        reports.findings.values().stream()
            .sorted(
                Comparator.comparing(Finding::kind)
                    .thenComparing(Finding::line)
                    .thenComparing(Finding::name))
            .toList();
    return new CapabilityReport(source.name(), sorted);
  }

  /** Modules that the host gave as texts are read like the script itself. */
  private void followHostModules() {
    Set<String> seen = new HashSet<>();
    while (!modules.isEmpty()) {
      String name = modules.pop();
      if (seen.add(name)) {
        Finding imported = findings.get(Kind.MODULE + " " + name);
        inside = "in module " + name;
        importLine = imported == null ? 1 : imported.line();
        Explainer.explain(new Source("<" + name + ">", options.modules().get(name)), this);
      }
    }
  }

  private void add(Kind kind, String name, int line, String note) {
    boolean isInside = !inside.isEmpty();
    String text = isInside ? note.isEmpty() ? inside : inside + "; " + note : note;
    findings.putIfAbsent(
        kind + " " + name, new Finding(kind, name, isInside ? importLine : line, text));
  }

  @Override
  public void module(String name, int line) {
    String said;
    if (name.startsWith(".")) {
      add(Kind.COMPUTED, "import from " + name, line, "depends on the package of the script");
      return;
    }
    said = monitor.holds(new ModuleImport(name)) ? "granted" : "not granted";
    boolean isGiven = options.modules().containsKey(name);
    if (isGiven) {
      modules.add(name);
      add(Kind.MODULE, name, line, "given by the host; " + said);
      return;
    }
    if (!LibrarySources.has(name)) {
      add(Kind.MODULE, name, line, "from the class path or a directory; " + said);
      add(Kind.COMPUTED, "module " + name, line, "its text is not known before it is imported");
      if (monitor.mayEver(HostClass.class)) {
        capability("host.class", "module " + name, line);
      }
      return;
    }
    add(Kind.MODULE, name, line, said);
    for (String kind : LibraryReach.of(name)) {
      capability(kind, "module " + name, line);
    }
  }

  @Override
  public void capability(String kind, String through, int line) {
    add(Kind.CAPABILITY, kind, line, "through " + through + "; " + grants(kind));
  }

  /** The tenant's grants of a kind, in the policy's text form. */
  private String grants(String kind) {
    List<String> held =
        monitor.policy().grants().stream()
            .filter(grant -> grant.isFor(monitor.origin().tenant()))
            .filter(grant -> grant.capability().kind().equals(kind))
            .map(Grant::text)
            .toList();
    return held.isEmpty() ? "not granted" : "granted: " + String.join(", ", held);
  }

  @Override
  public void reads(String name, int line) {
    add(Kind.READS, name, line, "");
  }

  @Override
  public void writes(String name, int line) {
    add(Kind.WRITES, name, line, "");
  }

  @Override
  public void member(String name, int line) {
    add(Kind.MEMBER, name, line, "");
  }

  @Override
  public void computed(String what, int line) {
    add(Kind.COMPUTED, what, line, "everything granted");
  }
}
