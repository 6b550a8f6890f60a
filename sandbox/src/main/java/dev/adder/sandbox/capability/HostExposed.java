package dev.adder.sandbox.capability;

/**
 * Using a method, field or constructor of a host class that the host's own code marks as meant for
 * guests. It covers nothing that is not so marked, and no writing of fields.
 *
 * @param pattern the class that declares the member, as in {@link HostClass}
 * @param member the exact name, or {@code *} for all; as in {@link HostMember}
 */
public record HostExposed(String pattern, String member) implements Capability {

  /**
   * Checks both names.
   *
   * @throws IllegalArgumentException if the pattern is malformed or the member is empty
   */
  public HostExposed {
    ClassPattern.require(pattern);
    if (member.isEmpty()) {
      throw new IllegalArgumentException("the name of a member is empty");
    }
  }

  @Override
  public String kind() {
    return "host.exposed";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof HostExposed(String name, String other)
        && ClassPattern.covers(pattern, name)
        && (member.equals("*") || member.equals(other));
  }

  @Override
  public String text() {
    return kind() + " " + Quoted.of(pattern) + " " + Quoted.of(member);
  }
}
