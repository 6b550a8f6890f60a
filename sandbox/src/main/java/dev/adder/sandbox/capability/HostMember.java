package dev.adder.sandbox.capability;

/**
 * Using a method, field or constructor of a host class.
 *
 * @param pattern the class that declares the member, as in {@link HostClass}
 * @param member the exact name ({@code <init>} for constructors, {@code name=} for writing a static
 *     field), or {@code *} for all
 */
public record HostMember(String pattern, String member) implements Capability {

  /**
   * Checks both names.
   *
   * @throws IllegalArgumentException if the pattern is malformed or the member is empty
   */
  public HostMember {
    ClassPattern.require(pattern);
    if (member.isEmpty()) {
      throw new IllegalArgumentException("the name of a member is empty");
    }
  }

  @Override
  public String kind() {
    return "host.member";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof HostMember(String name, String other)
        && ClassPattern.covers(pattern, name)
        && (member.equals("*") || member.equals(other));
  }

  @Override
  public String text() {
    return kind() + " " + Quoted.of(pattern) + " " + Quoted.of(member);
  }
}
