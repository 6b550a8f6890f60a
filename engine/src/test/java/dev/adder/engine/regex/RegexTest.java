package dev.adder.engine.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.text.CharSource;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expected spans and messages are those of CPython 3.13's re. */
final class RegexTest {
  private final Meter meter = new Meter();

  @BeforeEach
  void begin() {
    meter.begin(Quota.builder().steps(50_000_000).build());
  }

  private String search(String pattern, String text) {
    Optional<Match> match =
        Regex.compile(CharSource.of(pattern), 0, meter)
            .search(CharSource.of(text), 0, Integer.MAX_VALUE, meter);
    return match.map(m -> Arrays.toString(m.spans()) + m.lastIndex()).orElse("none");
  }

  private RegexSyntaxException fault(String pattern) {
    return assertThrows(
        RegexSyntaxException.class, () -> Regex.compile(CharSource.of(pattern), 0, meter));
  }

  @Test
  void search_ofRepeatedAndEmptyGroups_keepsCPythonsCaptures() {
    assertEquals("[0, 0, 0, 0]1", search("(a*)*", "b"));
    assertEquals("[0, 1, 1, 1, 1, 1, 1, 1]1", search("((a?)(b?))*", "a"));
    assertEquals("[0, 2, 0, 1, 1, 2]2", search("(?:(a)|(b))*", "ab"));
    assertEquals("[0, 4, 0, 1, 1, 4, 4, 4]3", search("(a|ab)(c|bcd)(d*)", "abcd"));
  }

  @Test
  void search_ofLookaroundAndReferences_backtracks() {
    assertEquals("[2, 4, 2, 3]1", search("(.)\\1", "abccd"));
    assertEquals("[1, 2]-1", search("(?<=a)b(?!b)", "ab"));
    assertEquals("[0, 2, 0, 1]1", search("(a)?(?(1)b|c)", "ab"));
    assertEquals("none", search("(?>a*)a", "aaa"));
    assertEquals("none", search("a++a", "aaa"));
  }

  @Test
  void search_ignoringCase_usesUnicode() {
    assertEquals("[0, 1]-1", search("(?i)s", "\u017f"));
    assertEquals("none", search("(?ia)s", "\u017f"));
    assertEquals("[0, 1]-1", search("(?i)[a-z]", "\u212a"));
  }

  @Test
  void compile_ofWrongPatterns_hasMessageAndPosition() {
    assertEquals("multiple repeat at position 2", fault("a**").fullMessage());
    assertEquals("missing ), unterminated subpattern at position 0", fault("(a").fullMessage());
    assertEquals("bad character range z-a at position 1", fault("[z-a]").fullMessage());
    assertEquals(
        "unbalanced parenthesis at position 3 (line 2, column 2)", fault("a\nb)").fullMessage());
    assertEquals("look-behind requires fixed-width pattern", fault("(?<=a+)").fullMessage());
    assertEquals(RegexSyntaxException.Kind.RECURSION, fault("(".repeat(100_000)).kind());
    assertEquals(RegexSyntaxException.Kind.OVERFLOW, fault("(?:(?:ab){1000}){1000}").kind());
  }

  @Test
  void compile_ofNestedSets_warns() {
    Regex regex = Regex.compile(CharSource.of("[[a]"), 0, meter);
    assertEquals("Possible nested set at position 1", regex.warnings().getFirst().message());
  }

  @Test
  void search_ofAmbiguousPatterns_isLinear() {
    String run = "a".repeat(100_000);
    assertEquals("none", search("^(a+)+$", run + "b"));
    assertEquals("none", search("^(.*?,){14}P", "1,2,".repeat(25_000)));
    assertEquals("none", search("(?:a|b)*c", "ab".repeat(50_000)));
    assertEquals("none", search("(x+x+)+y", "x".repeat(100_000)));
    assertTrue(meter.stepsUsed() < 5_000_000, () -> "steps " + meter.stepsUsed());
  }

  @Test
  void match_ofBytes_isAscii() {
    CharSource text = CharSource.of(new byte[] {'a', (byte) 0xe9});
    Regex regex = Regex.compile(CharSource.of(new byte[] {'\\', 'w', '+'}), 0, meter);
    assertEquals(1, regex.match(text, 0, 2, meter).orElseThrow().end(0));
  }
}
