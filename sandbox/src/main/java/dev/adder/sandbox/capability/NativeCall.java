package dev.adder.sandbox.capability;

/**
 * Calling a function of a native library.
 *
 * @param library the library's identifier in the policy, or {@code *} for every library
 * @param symbol the exact symbol, or {@code *} for all of the library
 */
public record NativeCall(String library, String symbol) implements Capability {

  /**
   * Checks both names.
   *
   * @throws IllegalArgumentException if one is empty
   */
  public NativeCall {
    if (library.isEmpty() || symbol.isEmpty()) {
      throw new IllegalArgumentException("a library or symbol name is empty");
    }
  }

  @Override
  public String kind() {
    return "native.call";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof NativeCall(String otherLibrary, String otherSymbol)
        && (library.equals("*") || library.equals(otherLibrary))
        && (symbol.equals("*") || symbol.equals(otherSymbol));
  }

  @Override
  public String text() {
    return kind() + " " + Quoted.of(library) + " " + Quoted.of(symbol);
  }
}
