package dev.adder.jit.testing;

import dev.adder.jit.text.Symbols;
import java.util.Map;

/** What names in texts of tests stand for. */
public final class TestSymbols {

  /** Constants code, other, object and cell; target halve. */
  public static final Symbols ALL =
      Symbols.of(
          TestSymbols.class.getClassLoader(),
          Map.of("code", "code", "other", "other", "object", new Cell(77)),
          Map.of("halve", Unit.HALVE));

  private TestSymbols() {}
}
