package dev.adder.sandbox.capability;

/**
 * Reading a variable of the process environment. Variables that are not granted do not exist for
 * the guest.
 *
 * @param name the exact name, or {@code *} for all
 */
public record EnvRead(String name) implements Capability {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public EnvRead {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of a variable is empty");
    }
  }

  @Override
  public String kind() {
    return "env.read";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof EnvRead(String other) && (name.equals("*") || name.equals(other));
  }

  @Override
  public String text() {
    return kind() + " " + Quoted.of(name);
  }
}
