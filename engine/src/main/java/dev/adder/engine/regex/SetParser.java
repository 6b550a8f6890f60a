package dev.adder.engine.regex;

import dev.adder.engine.text.CharSource;
import java.util.List;
import java.util.Optional;

/** Parses {@code [...]} after its opening bracket. */
final class SetParser {
  private final Tokens tokens;
  private final EscapeParser escapes;
  private final int flags;
  private final List<Regex.Warning> warnings;
  private final CharSet.Builder set = new CharSet.Builder();

  SetParser(Tokens tokens, int flags, List<Regex.Warning> warnings) {
    this.tokens = tokens;
    this.escapes = new EscapeParser(tokens);
    this.flags = flags;
    this.warnings = warnings;
  }

  /** A member: a character, or a class. */
  private record Item(int character, Optional<CharSet.Member> member, int start, int end) {}

  CharSet parse() {
    int here = tokens.position() - 1;
    if (tokens.peek() == '[') {
      warn("Possible nested set", tokens.position());
    }
    boolean complement = tokens.take('^');
    while (true) {
      if (tokens.peek() == ']' && !set.isEmpty()) {
        tokens.get();
        return set.build(complement, flags);
      }
      Item low = item(here, !set.isEmpty());
      if (!tokens.take('-')) {
        add(low);
      } else if (tokens.peek() == ']') {
        tokens.get();
        add(low);
        set.add('-', '-');
        return set.build(complement, flags);
      } else {
        if (tokens.peek() == '-') {
          warn("Possible set difference", tokens.position() - 1);
        }
        range(low, item(here, false));
      }
    }
  }

  private void add(Item item) {
    if (item.member.isPresent()) {
      set.add(item.member.get());
    } else {
      set.add(item.character, item.character);
    }
  }

  private void range(Item low, Item high) {
    boolean classes = low.member.isPresent() || high.member.isPresent();
    if (classes || high.character < low.character) {
      CharSource text = tokens.slice(low.start, low.end);
      CharSource that = tokens.slice(high.start, high.end);
      throw tokens.error(
          "bad character range " + text + "-" + that, text.length() + 1 + that.length());
    }
    set.add(low.character, high.character);
  }

  private Item item(int here, boolean warned) {
    int start = tokens.position();
    int c = tokens.peek();
    if (c == Tokens.NONE) {
      throw tokens.error("unterminated character set", start - here);
    }
    int letter = tokens.peekEscaped();
    tokens.get();
    if (c != '\\') {
      if (warned && (c == '-' || c == '&' || c == '~' || c == '|') && tokens.peek() == c) {
        String what =
            switch (c) {
              case '-' -> "difference";
              case '&' -> "intersection";
              case '~' -> "symmetric difference";
              default -> "union";
            };
        warn("Possible set " + what, tokens.position() - 1);
      }
      return new Item(c, Optional.empty(), start, start + 1);
    }
    // CPython shows only the first two characters of a longer escape in its range message.
    int end = start + 2;
    int control = EscapeParser.control(letter);
    if (control >= 0) {
      return new Item(control, Optional.empty(), start, end);
    }
    Optional<CharSet.Member> member = EscapeParser.category(letter, flags);
    if (member.isPresent()) {
      return new Item(-1, member, start, end);
    }
    int value = EscapeParser.isOctal(letter) ? escapes.octal(letter) : escapes.character(letter);
    return new Item(value, Optional.empty(), start, end);
  }

  private void warn(String what, int position) {
    warnings.add(new Regex.Warning(what + " at position " + position));
  }
}
