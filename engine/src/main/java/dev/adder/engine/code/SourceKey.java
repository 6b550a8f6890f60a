package dev.adder.engine.code;

import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Source;

/**
 * Everything that decides what a text is compiled to. Ordered, so that texts chosen for their equal
 * hashes cost a look-up logarithmic time only. Immutable.
 */
final class SourceKey implements Comparable<SourceKey> {
  private static final int HEADERS = 160;

  private final Source source;
  private final Module.Mode mode;
  private final Compiler.Results results;
  private final long flags;
  private final int hash;

  SourceKey(Source source, Module.Mode mode, Compiler.Results results, long flags) {
    this.source = source;
    this.mode = mode;
    this.results = results;
    this.flags = flags;
    int names = source.name().hashCode() * 31 + mode.ordinal() * 7 + results.ordinal();
    this.hash = (source.text().hashCode() * 31 + names) * 31 + Long.hashCode(flags);
  }

  /** Nominal bytes of the texts held. */
  long bytes() {
    return HEADERS + 2L * (source.text().length() + source.name().length());
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceKey that
        && hash == that.hash
        && mode == that.mode
        && results == that.results
        && flags == that.flags
        && source.text().equals(that.source.text())
        && source.name().equals(that.source.name());
  }

  @Override
  public int compareTo(SourceKey that) {
    int order = source.text().compareTo(that.source.text());
    if (order == 0) {
      order = source.name().compareTo(that.source.name());
    }
    if (order == 0) {
      order = mode.compareTo(that.mode);
    }
    if (order == 0) {
      order = results.compareTo(that.results);
    }
    return order == 0 ? Long.compare(flags, that.flags) : order;
  }
}
