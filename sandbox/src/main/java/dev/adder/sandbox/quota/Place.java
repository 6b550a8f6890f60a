package dev.adder.sandbox.quota;

import java.io.Serializable;

/**
 * Where in a guest's source something happened.
 *
 * @param file the name of the source; empty where it is not known
 * @param line the line from 1; 0 where it is not known
 */
public record Place(String file, int line) implements Serializable {
  /** No known place. */
  public static final Place UNKNOWN = new Place("", 0);

  /** Whether the place is known. */
  public boolean isKnown() {
    return line > 0;
  }
}
