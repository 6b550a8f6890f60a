package dev.adder.engine.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a script can touch at most, from its text alone: to be read, stored and compared with that
 * of another version before the script runs. It errs on the side of more.
 *
 * @param script the name of the script
 * @param findings by kind, then by line; a name stands once for each kind
 */
public record CapabilityReport(String script, List<Finding> findings) {
  /** What is found. */
  public enum Kind {
    /** A module that is imported by name. */
    MODULE,
    /** A kind of authority that a builtin or a module may ask for. */
    CAPABILITY,
    /** A global name that is read: the script's own, or the host's. */
    READS,
    /** A global name that is assigned or deleted: it reaches the host's bindings. */
    WRITES,
    /** A member of some object, which may be one of the host's. */
    MEMBER,
    /** Names are computed here: everything granted can be reached. */
    COMPUTED
  }

  /**
   * One thing that can be touched.
   *
   * @param kind what it is
   * @param name its name; for {@link Kind#COMPUTED} what computes names
   * @param line where it stands first, from 1
   * @param note how it is reached, and what the policy says
   */
  public record Finding(Kind kind, String name, int line, String note) {
    /** Equal but for the place. */
    boolean isSameAs(Finding other) {
      return kind == other.kind && name.equals(other.name) && note.equals(other.note);
    }

    @Override
    public String toString() {
      String text = kind.name().toLowerCase(Locale.ROOT) + " " + name + " line " + line;
      return note.isEmpty() ? text : text + ": " + note;
    }
  }

  /**
   * What one report has and another has not.
   *
   * @param added in the later report only
   * @param removed in the earlier report only
   */
  public record Difference(List<Finding> added, List<Finding> removed) {
    /** Whether both reports say the same. */
    public boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty();
    }
  }

  /** Copies the findings. */
  public CapabilityReport {
    findings = List.copyOf(findings);
  }

  /** The findings of a kind. */
  public List<Finding> of(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  /** Whether no names are computed, so that nothing but the findings can be reached. */
  public boolean isClosed() {
    return of(Kind.COMPUTED).isEmpty();
  }

  /** What this report has more and less than an earlier one; moved lines do not count. */
  public Difference since(CapabilityReport earlier) {
    return new Difference(without(findings, earlier.findings), without(earlier.findings, findings));
  }

  private static List<Finding> without(List<Finding> from, List<Finding> known) {
    List<Finding> rest = new ArrayList<>(from);
    rest.removeIf(finding -> known.stream().anyMatch(finding::isSameAs));
    return Collections.unmodifiableList(rest);
  }

  /** One line for each finding. */
  public String text() {
    StringBuilder text = new StringBuilder();
    findings.forEach(finding -> text.append(finding).append('\n'));
    return text.toString();
  }
}
