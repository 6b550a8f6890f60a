package dev.adder.sandbox.policy;

import dev.adder.sandbox.quota.Quota;
import java.util.Collection;

/** Writes policies as text. All figures are written, so a text means the same in later versions. */
final class PolicyPrinter {
  private PolicyPrinter() {}

  static String print(Collection<Grant> grants, Quota quota) {
    StringBuilder text = new StringBuilder();
    grants.forEach(grant -> text.append("allow ").append(grant.text()).append('\n'));
    limits(quota, text);
    return text.toString();
  }

  /** The text that fingerprints are made of: as {@link #print}, with the grants in one order. */
  static String canonical(Collection<Grant> grants, Quota quota) {
    StringBuilder text = new StringBuilder();
    grants.stream().map(Grant::text).sorted().forEach(rule -> text.append(rule).append('\n'));
    limits(quota, text);
    return text.toString();
  }

  private static void limits(Quota quota, StringBuilder text) {
    for (QuotaFigure figure : QuotaFigure.values()) {
      long value = figure.of(quota);
      text.append("limit ").append(figure.key).append(' ');
      if (value == figure.unit.unlimited) {
        text.append("unlimited");
      } else {
        text.append(value).append(figure.unit == QuotaFigure.Unit.TIME ? "ns" : "");
      }
      text.append('\n');
    }
  }
}
