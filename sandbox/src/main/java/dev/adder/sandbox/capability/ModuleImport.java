package dev.adder.sandbox.capability;

/**
 * Importing a module of the guest's language.
 *
 * @param name a dotted name, which stands for the module and everything below it, or {@code *} for
 *     all modules
 */
public record ModuleImport(String name) implements Capability {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is neither a dotted name nor a star
   */
  public ModuleImport {
    if (!name.equals("*")) {
      if (name.contains("*")) {
        throw new IllegalArgumentException("not a module name: " + Quoted.of(name));
      }
      NamePattern.require("module name", name);
    }
  }

  @Override
  public String kind() {
    return "module.import";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof ModuleImport(String other)
        && (name.equals("*") || name.equals(other) || other.startsWith(name + "."));
  }

  @Override
  public String text() {
    return kind() + " " + Quoted.of(name);
  }
}
