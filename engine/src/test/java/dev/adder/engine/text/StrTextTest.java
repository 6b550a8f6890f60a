package dev.adder.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Formats, searches, case and codecs; expected values are CPython 3.13's. */
final class StrTextTest {
  private final Meter meter = new Meter();

  @BeforeEach
  void begin() {
    meter.begin(Quota.unlimited());
  }

  private static CharSource s(String text) {
    return CharSource.of(text);
  }

  private String real(String spec, double value) {
    return FormatSpec.parse(s(spec), FormatSpec.Family.FLOAT, "float", meter)
        .format(value, meter)
        .toString();
  }

  private String integer(String spec, long value) {
    return FormatSpec.parse(s(spec), FormatSpec.Family.INT, "int", meter)
        .format(value, meter)
        .toString();
  }

  @Test
  void of_keepsNormalForm() {
    assertTrue(s("a\u1234") instanceof CharSource.Chars);
    assertEquals(2, s("\ud83d\ude00x").length());
    assertTrue(CharSource.of(new int[] {'a', 'b'}) instanceof CharSource.Chars);
    assertEquals(2, new TextBuilder().add(0xd83d).add(0xde00).build().length());
  }

  @Test
  void format_ofNumbers_equalsCPython() {
    assertEquals("  +3.14", real("+7.2f", 3.14159));
    assertEquals("0,001,234.5", real("010,", 1234.5));
    assertEquals("1e+05", real(".1", 1e5));
    assertEquals("12.50%", real(".2%", 0.125));
    assertEquals("0.0", real("z.1f", -0.04));
    assertEquals("00,001,234", integer("010,", 1234));
    assertEquals("0xff_ffff", integer("#_x", 0xffffff));
    assertEquals("****-5", integer("*>6", -5));
    CharSource complex =
        FormatSpec.parse(s(">8"), FormatSpec.Family.COMPLEX, "complex", meter).format(1, -2, meter);
    assertEquals("  (1-2j)", complex.toString());
  }

  @Test
  void format_withWrongSpec_hasCPythonsMessage() {
    FormatFault fault = assertThrows(FormatFault.class, () -> integer("ab", 1));
    assertEquals("Invalid format specifier 'ab' for object of type 'int'", fault.getMessage());
    fault = assertThrows(FormatFault.class, () -> real("d", 1));
    assertEquals("Unknown format code 'd' for object of type 'float'", fault.getMessage());
    fault = assertThrows(FormatFault.class, () -> integer(",c", 1));
    assertEquals("Cannot specify ',' with 'c'.", fault.getMessage());
  }

  @Test
  void percentFormat_parsesPieces() {
    List<PercentFormat.Piece> pieces = PercentFormat.parse(s("a%(k)-*.3f%%%"), meter);
    assertEquals(4, pieces.size());
    assertTrue(pieces.get(1) instanceof PercentFormat.Conversion);
    assertTrue(
        pieces.getLast() instanceof PercentFormat.Fault(FormatFault fault)
            && fault.getMessage().equals("incomplete format"));
  }

  @Test
  void find_onPeriodicNeedles_isExact() {
    CharSource text = s("ab".repeat(100) + "abb" + "ab".repeat(50));
    Searcher needle = new Searcher(s("ab".repeat(30) + "b"), meter);
    int expected = text.toString().indexOf("ab".repeat(30) + "b");
    assertEquals(expected, needle.find(text, 0, text.length(), meter));
    assertEquals(expected, needle.findLast(text, 0, text.length(), meter));
    assertEquals(1, needle.count(text, 0, text.length(), Integer.MAX_VALUE, meter));
  }

  @Test
  void replaceAndSplit_equalCPython() {
    assertEquals("-a-b-", Strings.replace(s("ab"), s(""), s("-"), -1, meter).toString());
    assertEquals(
        List.of(s("a b"), s("c")),
        Strings.rsplitSpace(s(" a b c ").slice(1, 7), 1, meter, new java.util.ArrayList<>()));
    assertEquals(
        List.of(s("a\r\n"), s("b")),
        Strings.splitLines(s("a\r\nb"), true, meter, new java.util.ArrayList<>()));
  }

  @Test
  void casing_usesFullMappings() {
    assertEquals("STRASSE", Casing.upper(s("stra\u00dfe"), meter).toString());
    assertEquals("\u03c3\u03b1\u03c2", Casing.lower(s("\u03a3\u0391\u03a3"), meter).toString());
    assertEquals("\u01c5a", Casing.title(s("\u01c6A"), meter).toString());
    assertEquals("ss", Casing.casefold(s("\u1e9e"), meter).toString());
  }

  @Test
  void repr_choosesQuotesAndEscapes() {
    assertEquals("\"it's\"", Quoting.repr(s("it's"), meter).toString());
    assertEquals(
        "'\\ud83d\\n\\x85'",
        Quoting.repr(CharSource.of(new int[] {0xd83d, 10, 0x85}), meter).toString());
    assertEquals("b'\\x00\\'\"'", Quoting.reprBytes(new byte[] {0, '\'', '"'}, meter));
  }

  @Test
  void codecs_reportFaultsAsCPython() {
    byte[] bad = {'a', (byte) 0xe2, (byte) 0x82, 'b'};
    CodecFault fault =
        assertThrows(
                CodecFault.Raised.class,
                () -> Encoding.UTF_8.decode(bad, ErrorHandlers.STRICT, meter))
            .fault();
    assertEquals(
        new CodecFault("utf-8", CodecFault.Direction.DECODE, 1, 3, "invalid continuation byte"),
        fault);
    CharSource escaped = Encoding.UTF_8.decode(bad, ErrorHandlers.SURROGATE_ESCAPE, meter);
    assertArrayEquals(bad, Encoding.UTF_8.encode(escaped, ErrorHandlers.SURROGATE_ESCAPE, meter));
    assertEquals("a\ufffdb", Encoding.UTF_8.decode(bad, ErrorHandlers.REPLACE, meter).toString());
  }
}
