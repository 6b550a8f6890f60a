package dev.adder.engine.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads resources of one flat JSON object a line, with texts and truth values. */
final class JsonRows {
  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\": (?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|true|false)");

  private JsonRows() {}

  /** The objects by their field {@code id}; truth values are empty texts. */
  static Map<String, Map<String, String>> read(String resource) throws IOException {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (String line : lines(resource)) {
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher field = FIELD.matcher(line);
      while (field.find()) {
        fields.put(field.group(1), field.group(2) == null ? "" : unescape(field.group(2)));
      }
      if (rows.put(fields.get("id"), fields) != null) {
        throw new IllegalStateException("twice in " + resource + ": " + fields.get("id"));
      }
    }
    return rows;
  }

  /** The lines that are not blank. */
  static List<String> lines(String resource) throws IOException {
    try (InputStream in = JsonRows.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>(List.of(text.split("\n")));
      lines.removeIf(String::isBlank);
      return lines;
    }
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\\') {
        plain.append(text.charAt(i));
        continue;
      }
      char c = text.charAt(++i);
      switch (c) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
