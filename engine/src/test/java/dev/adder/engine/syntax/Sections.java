package dev.adder.engine.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Test resources that consist of sections headed by {@code ### name}. */
public final class Sections {
  private Sections() {}

  /** The whole text of a resource beside a class. */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sections of a resource by name. */
  public static Map<String, String> of(Class<?> beside, String name) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : text(beside, name).split("(?m)^### ")) {
      int end = section.indexOf('\n');
      if (end >= 0) {
        sections.put(section.substring(0, end), section.substring(end + 1));
      }
    }
    return sections;
  }
}
