package dev.adder.jit.text;

import dev.adder.jit.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of one line and a place among them. */
final class Line {

  /** A fault that ends the reading of this line; never leaves the package. */
  static final class Fault extends RuntimeException {
    private final transient TextFault fault;

    Fault(TextFault fault) {
      super(fault.message());
      this.fault = fault;
    }

    TextFault fault() {
      return fault;
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|//.*)"
              + "|%(?<value>\\d{1,9})"
              + "|#(?<constant>[A-Za-z_$][\\w$./]*)"
              + "|(?<number>f64:[0-9a-f]{1,16}|f32:[0-9a-f]{1,8}|-?\\d+(\\.\\d+)?(E-?\\d+)?[if]?)"
              + "|(?<word>[A-Za-z_$][\\w$./]*)"
              + "|\"(?<string>[^\"]*)\""
              + "|(?<sign>->|[()\\[\\]{}:,;=@])");

  private final int number;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  Line(int number, String text) {
    this.number = number;
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        throw new Fault(new TextFault(number, at + 1, "'" + text.charAt(at) + "' begins nothing"));
      }
      add(matcher, at + 1);
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", at + 1));
  }

  private void add(Matcher matcher, int column) {
    for (Kind kind : Kind.values()) {
      if (kind == Kind.END) {
        return;
      }
      String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
      if (text != null) {
        tokens.add(new Token(kind, text, column));
        return;
      }
    }
  }

  int number() {
    return number;
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean isBlank() {
    return tokens.size() == 1;
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  boolean accept(String sign) {
    boolean found = peek().is(sign);
    if (found) {
      next++;
    }
    return found;
  }

  void expect(String sign) {
    if (!accept(sign)) {
      throw fault(peek(), "expected '" + sign + "', found " + peek());
    }
  }

  Token expect(Kind kind, String what) {
    if (peek().kind() != kind) {
      throw fault(peek(), "expected " + what + ", found " + peek());
    }
    return take();
  }

  int integer(String what) {
    Token token = expect(Kind.NUMBER, what);
    try {
      return Integer.parseInt(token.text());
    } catch (NumberFormatException other) {
      throw fault(token, "expected " + what + ", found " + token);
    }
  }

  void end() {
    if (peek().kind() != Kind.END) {
      throw fault(peek(), "expected the end of the line, found " + peek());
    }
  }

  Fault fault(Token token, String message) {
    return new Fault(new TextFault(number, token.column(), message));
  }
}
