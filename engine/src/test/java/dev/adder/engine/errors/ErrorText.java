package dev.adder.engine.errors;

import java.util.regex.Pattern;

/**
 * A message with which the product raises an exception that scripts see.
 *
 * @param type the name of the exception type, or "?" when the place of the raise does not say it
 * @param template the message, with {} for what varies
 */
public record ErrorText(String type, String template, Pattern pattern)
    implements Comparable<ErrorText> {
  /** The type when the place of the raise does not say it. */
  static final String UNKNOWN = "?";

  static ErrorText of(String type, Template template) {
    String kind =
        switch (type) {
          case UNKNOWN -> "\\w";
          case "Error" -> "\\b[Ee]rror";
          default -> "\\b" + type;
        };
    String message = "\\W{1,5}(?:Errno \\d+\\] '?)?" + template.regex() + "(?!\\w)";
    return new ErrorText(type, template.toString(), Pattern.compile(kind + message));
  }

  /** Whether {@code output} shows an exception with this message. */
  public boolean occursIn(String output) {
    return pattern.matcher(output).find();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ErrorText that && that.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public int compareTo(ErrorText other) {
    return toString().compareTo(other.toString());
  }

  /** {@code TypeError: the {} message}. */
  @Override
  public String toString() {
    return type + ": " + template;
  }
}
