package dev.adder.engine.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Any pattern, template and text: the first byte chooses flags, two line ends part the rest.
 * Matches lie inside the text, and the methods agree with each other.
 */
class RegexFuzzTest {
  private static final FuzzHost HOST =
      FuzzHost.of(
          """
          import re

          FLAGS = (re.A, re.I, re.L, re.M, re.S, re.X)

          def fuzz(choice, pattern, template, text):
              flags = 0
              for bit, flag in enumerate(FLAGS):
                  if choice >> bit & 1:
                      flags |= flag
              try:
                  compiled = re.compile(pattern, flags)
              except re.PatternError as fault:
                  assert fault.pos is None or 0 <= fault.pos <= len(pattern), fault
                  return
              except (ValueError, RecursionError, OverflowError):
                  return
              spans = []
              for match in compiled.finditer(text):
                  assert 0 <= match.start() <= match.end() <= len(text)
                  for group in range(compiled.groups + 1):
                      start, end = match.span(group)
                      assert start == end == -1 or 0 <= start <= end <= len(text)
                  spans.append(match.span())
              first = compiled.search(text)
              assert (first and first.span()) == (spans[0] if spans else None)
              full = compiled.fullmatch(text)
              if full:
                  assert full.span() == (0, len(text)) and compiled.match(text)
              if spans and spans[0][0] == 0:
                  assert compiled.match(text).span() == spans[0]
              assert len(compiled.findall(text)) == len(spans)
              compiled.split(text, 5)
              empty = text[:0]
              replaced, count = compiled.subn(lambda match: empty, text)
              assert count == len(spans)
              try:
                  compiled.sub(template, text)
              except (re.PatternError, IndexError):
                  pass
              quoted = re.escape(text)
              assert re.fullmatch(quoted, text)
          """);

  @DictionaryEntries({
    "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?P<a>", "(?P=a)", "(?i)", "(?>", "(?(1)", "\\1", "\\b",
    "\\d", "\\W", "\\Z", "{2,3}", "{,4}", "*?", "+?", "*+", "[^", "[a-z]", "|", "^", "$", "\\g<1>"
  })
  @FuzzTest
  void match(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String[] parts =
        new String(data, 1, data.length - 1, StandardCharsets.ISO_8859_1).split("\n", 3);
    byte[][] bytes = new byte[3][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (i < parts.length ? parts[i] : "").getBytes(StandardCharsets.ISO_8859_1);
    }
    if ((data[0] & 0x40) != 0) {
      HOST.call(data[0] & 0x3f, bytes[0], bytes[1], bytes[2]);
    } else {
      HOST.call(
          data[0] & 0x3b,
          FuzzHost.text(bytes[0]),
          FuzzHost.text(bytes[1]),
          FuzzHost.text(bytes[2]));
    }
  }
}
