package dev.adder.sandbox.policy;

import dev.adder.sandbox.policy.PolicyLine.Fault;
import dev.adder.sandbox.policy.PolicyLine.Word;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.QuotaBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses the text form of policies. One rule a line; every fault of the text is reported.
 *
 * <pre>
 * policy     = { line newline }
 * line       = [ allow | limit ] [ "#" comment ]
 * allow      = "allow" capability { "tenant" word | "until" instant | "rate" count "/" window }
 * capability = "file.read" path | "file.write" path          an absolute path
 *            | "net.connect" host port [ "-" port ]          name, "*.domain" or "*"
 *            | "env.read" name                               or "*"
 *            | "host.class" pattern                          "a.B", "a.*", "a.**", "**" or "***"
 *            | "host.exposed" pattern member                 of members that the host marked
 *            | "host.member" pattern member                  member or "*"
 *            | "module.import" name                          with all below it; or "*"
 *            | "module.import" name                          with all below it, or "*"
 *            | "native.call" library symbol                  each may be "*"
 *            | "clock.read" ( "frozen" | "stepped" | "real" )
 *            | "random.read" ( "seeded" | "system" )
 *            | "thread.start" | "process.exit" | "output.write"
 * window     = "s" | "m" | "h"
 * limit      = "limit" figure ( number [ unit ] | "unlimited" )
 * figure     = "steps" | "cpu" | "wall" | "memory" | "allocation" | "stack"
 *            | "output" | "source" | "handles" | "host-calls"
 * unit       = "ns" | "us" | "ms" | "s" | "m" | "h"          cpu, wall; plain numbers are seconds
 *            | "k" | "m" | "g"                               bytes; powers of 1024
 * word       = characters without space, quote and "#"
 *            | a string in double quotes with \" \\ \n \r \t and a
 *              backslash, u and four hexadecimal digits
 * instant    = as ISO 8601 in UTC, 2027-01-01T00:00:00Z
 * </pre>
 *
 * Figures that no line sets keep their defaults. Setting one twice is a fault; so is a clause given
 * twice.
 */
public final class PolicyParser {
  private final PolicyBuilder builder = Policy.builder();
  private final QuotaBuilder quota = Quota.builder();
  private final Set<QuotaFigure> set = EnumSet.noneOf(QuotaFigure.class);
  private final List<PolicyFault> faults = new ArrayList<>();

  private PolicyParser() {}

  /**
   * Parses a policy.
   *
   * @throws PolicySyntaxException with all faults, if there are any
   */
  public static Policy parse(String text) {
    return new PolicyParser().run(text);
  }

  private Policy run(String text) {
    String[] lines = text.split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length; i++) {
      try {
        line(new PolicyLine(lines[i]));
      } catch (Fault fault) {
        faults.add(new PolicyFault(i + 1, fault.column, String.valueOf(fault.getMessage())));
      }
    }
    if (!faults.isEmpty()) {
      throw new PolicySyntaxException(faults);
    }
    return builder.quota(quota.build()).build();
  }

  private void line(PolicyLine line) throws Fault {
    if (line.isEmpty()) {
      return;
    }
    Word verb = line.take("a rule");
    switch (verb.text()) {
      case "allow" -> builder.allow(grant(line));
      case "limit" -> limit(line);
      default ->
          throw new Fault(verb.column(), "a rule begins with allow or limit, not " + verb.text());
    }
    line.requireEnd();
  }

  private static Grant grant(PolicyLine line) throws Fault {
    Grant grant = Grant.of(new CapabilityReader(line).read());
    boolean hasTenant = false;
    for (Word word = line.peek(); word != null; word = line.peek()) {
      boolean isRepeated =
          switch (word.text()) {
            case "tenant" -> hasTenant;
            case "until" -> grant.expiry().isPresent();
            case "rate" -> grant.rate().isPresent();
            default -> throw new Fault(word.column(), "expected tenant, until or rate");
          };
      if (isRepeated) {
        throw new Fault(word.column(), word.text() + " is given twice");
      }
      hasTenant |= word.text().equals("tenant");
      grant = clause(grant, line.take("a clause"), line);
    }
    return grant;
  }

  private static Grant clause(Grant grant, Word clause, PolicyLine line) throws Fault {
    Word value = line.take("the value of " + clause.text());
    try {
      return switch (clause.text()) {
        case "tenant" -> grant.forTenant(value.text());
        case "until" -> grant.until(Instant.parse(value.text()));
        default -> grant.atMost(rate(value));
      };
    } catch (DateTimeException e) {
      throw new Fault(value.column(), "not an instant such as 2027-01-01T00:00:00Z");
    } catch (IllegalArgumentException e) {
      throw new Fault(value.column(), String.valueOf(e.getMessage()));
    }
  }

  private static Rate rate(Word value) throws Fault {
    String text = value.text();
    for (Rate.Unit unit : Rate.Unit.values()) {
      String suffix = "/" + unit.symbol();
      if (text.endsWith(suffix) && text.matches("[0-9]{1,9}/.")) {
        return new Rate(Integer.parseInt(text, 0, text.length() - suffix.length(), 10), unit);
      }
    }
    throw new Fault(value.column(), "not a rate such as 10/s, 100/m or 5/h");
  }

  private void limit(PolicyLine line) throws Fault {
    Word name = line.take("the name of a limit");
    Optional<QuotaFigure> figure = QuotaFigure.named(name.text());
    if (figure.isEmpty()) {
      throw new Fault(name.column(), "unknown limit: " + name.text());
    }
    Word value = line.take("the value of " + name.text());
    if (!set.add(figure.get())) {
      throw new Fault(name.column(), name.text() + " is set twice");
    }
    figure.get().set(quota, FigureReader.read(figure.get().unit, value));
  }
}
