package dev.adder.engine.explain;

import java.util.ArrayList;
import java.util.List;

/** The member names in the replacement fields of a format text. */
final class FormatFields {
  private FormatFields() {}

  /** Every name after a dot inside of braces; also some that a stricter reading would not find. */
  static List<String> members(String text) {
    List<String> members = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth = Math.max(0, depth - 1);
      } else if (c == '.' && depth > 0) {
        int end = i + 1;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
          end++;
        }
        if (end > i + 1 && Character.isUnicodeIdentifierStart(text.charAt(i + 1))
            || text.startsWith("_", i + 1)) {
          members.add(text.substring(i + 1, end));
        }
      }
    }
    return members;
  }
}
