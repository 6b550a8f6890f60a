package dev.adder.engine.regex;

import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Searcher;
import dev.adder.sandbox.quota.Meter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiled regular expression with CPython 3.13's syntax and semantics. Immutable and
 * thread-safe; the meter of a call is the caller's.
 *
 * <p>A str pattern is matched against str, a bytes pattern against bytes; the caller checks that.
 * Time: linear in the text for patterns without backreferences, lookaround, conditionals and atomic
 * groups; for the others exponential at worst, charged step by step. Memory: one bit per branch of
 * the program and character looked at, charged, once a search has backtracked often.
 */
public final class Regex {
  private final CharSource pattern;
  private final int flags;
  private final Program program;
  private final Map<CharSource, Integer> names;
  private final List<Warning> warnings;
  private final Optional<Searcher> prefix;

  /** A FutureWarning that CPython gives for a pattern: its text. */
  public record Warning(String message) {}

  private Regex(CharSource pattern, Parser.Result parsed, Meter meter) {
    this.pattern = pattern;
    this.flags = parsed.flags();
    this.program = Compiler.compile(pattern, parsed, meter);
    Map<CharSource, Integer> named = parsed.groups().names();
    this.names = named.isEmpty() ? Map.of() : Collections.unmodifiableMap(named);
    this.warnings = parsed.warnings();
    int[] literal = program.prefix();
    CharSource needle =
        pattern instanceof CharSource.Bytes ? bytes(literal) : CharSource.of(literal);
    this.prefix = literal.length == 0 ? Optional.empty() : Optional.of(new Searcher(needle, meter));
  }

  private static CharSource bytes(int[] literal) {
    byte[] out = new byte[literal.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) literal[i];
    }
    return CharSource.of(out);
  }

  /**
   * Compiles a pattern.
   *
   * @param flags bits of {@link Flags}
   * @throws RegexSyntaxException for what CPython refuses, and for programs that are too large
   */
  public static Regex compile(CharSource pattern, int flags, Meter meter) {
    return new Regex(pattern, new Parser(pattern, flags, meter).parse(), meter);
  }

  /** The pattern's text. */
  public CharSource pattern() {
    return pattern;
  }

  /** The flags, inline ones and the implied UNICODE included: the attribute {@code flags}. */
  public int flags() {
    return flags;
  }

  /** Number of groups, without group 0: the attribute {@code groups}. */
  public int groups() {
    return program.groups() - 1;
  }

  /** Group numbers by name, in order of appearance: the attribute {@code groupindex}. */
  public Map<CharSource, Integer> names() {
    return names;
  }

  /** The warnings to give when compiling. */
  public List<Warning> warnings() {
    return warnings;
  }

  /**
   * A match that begins at {@code pos}: {@code Pattern.match}. As in CPython, an empty match is
   * possible even when {@code endpos} is below {@code pos}.
   */
  public Optional<Match> match(CharSource input, int pos, int endpos, Meter meter) {
    return at(input, pos, endpos, false, meter);
  }

  /** A match of everything from {@code pos} to {@code endpos}: {@code Pattern.fullmatch}. */
  public Optional<Match> fullmatch(CharSource input, int pos, int endpos, Meter meter) {
    return at(input, pos, endpos, true, meter);
  }

  private Optional<Match> at(CharSource input, int pos, int endpos, boolean whole, Meter meter) {
    int end = clamp(endpos, input.length());
    int start = clamp(pos, input.length());
    Machine machine = new Machine(program, input, end, meter);
    return machine.run(start, whole, -1) ? Optional.of(machine.result()) : Optional.empty();
  }

  private static int clamp(int value, int length) {
    return Math.max(0, Math.min(value, length));
  }

  /** The leftmost match that begins at or after {@code pos}: {@code Pattern.search}. */
  public Optional<Match> search(CharSource input, int pos, int endpos, Meter meter) {
    return search(input, pos, endpos, false, meter);
  }

  /**
   * As {@link #search(CharSource, int, int, Meter)}; with {@code mustAdvance} a match may not be
   * empty at {@code pos}. That is how finditer, sub and split go on after an empty match.
   */
  public Optional<Match> search(
      CharSource input, int pos, int endpos, boolean mustAdvance, Meter meter) {
    int end = clamp(endpos, input.length());
    int start = clamp(pos, input.length());
    if (start > end) {
      return Optional.empty();
    }
    Machine machine = new Machine(program, input, end, meter);
    int forbidden = mustAdvance ? start : -1;
    for (int at = start; at <= end; at++) {
      if (program.anchored() && at > 0) {
        break;
      }
      if (prefix.isPresent()) {
        at = prefix.get().find(input, at, end, meter);
        if (at < 0) {
          break;
        }
      } else if (program.first().isPresent()) {
        at = machine.skip(at, program.first().get());
        if (at >= end) {
          break;
        }
      }
      if (machine.run(at, false, forbidden)) {
        return Optional.of(machine.result());
      }
    }
    return Optional.empty();
  }
}
