package dev.adder.sandbox.capability;

/**
 * Naming a class of the host: to import it, test for it, catch it or implement it. What may be
 * called on it, constructors included, is {@link HostMember}'s matter.
 *
 * @param pattern a binary class name; {@code a.b.*} for the classes of a package; {@code a.b.**}
 *     for those of its subpackages too; {@code **} for all. Of the JVM's own packages that are not
 *     about values, collections and texts, patterns with two stars cover only the one that they
 *     name; {@code ***} is really for all
 */
public record HostClass(String pattern) implements Capability {

  /**
   * Checks the pattern.
   *
   * @throws IllegalArgumentException if a star stands anywhere but as the last part
   */
  public HostClass {
    ClassPattern.require(pattern);
  }

  @Override
  public String kind() {
    return "host.class";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof HostClass(String name) && ClassPattern.covers(pattern, name);
  }

  @Override
  public String text() {
    return kind() + " " + Quoted.of(pattern);
  }
}
