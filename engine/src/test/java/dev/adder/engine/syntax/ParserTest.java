package dev.adder.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.resolve.Resolver;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParserTest {
  private static SyntaxFault fault(String text, Module.Mode mode) {
    return assertThrows(SyntaxFault.class, () -> Parser.parse(new Source("<t>", text), mode));
  }

  private static Object constant(String text) {
    Module module = Parser.parse(new Source("<t>", text), Module.Mode.EVAL);
    return ((Expr.Constant) ((Stmt.ExprStmt) module.body().getFirst()).value()).value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if a:",
        "if a:\n  b\nelse:",
        "(",
        "f(a,",
        "'''a",
        "f'''a{",
        "def f():\n",
        "a = \\\n",
        "[1,\n2",
        "@a\n",
        "try:\n  a\n"
      })
  void isIncomplete_textEndsTooEarly_true(String text) {
    assertTrue(fault(text, Module.Mode.SINGLE).isIncomplete());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b\n", "1 +\n", "'a\n", ")\n", "if a\n", "x = = 1\n", "a\n)\n"})
  void isIncomplete_textIsWrong_false(String text) {
    assertFalse(fault(text, Module.Mode.SINGLE).isIncomplete());
  }

  @Test
  void parse_integerBeyond64Bits_isBigInteger() {
    assertEquals(Long.MAX_VALUE, constant("9223372036854775807"));
    assertEquals(BigInteger.TWO.pow(63), constant("9223372036854775808"));
    assertEquals(BigInteger.TWO.pow(64), constant("0x1_0000_0000_0000_0000"));
  }

  @Test
  void parse_escapedSurrogatePair_staysTwoCodePoints() {
    assertEquals("\ud800", constant("'\\ud800'"));
    assertEquals("\ud83d\ude00", constant("'\\U0001f600'"));
    assertArrayEquals(new int[] {0xD83D, 0xDE00}, (int[]) constant("'\\ud83d' '\\ude00'"));
  }

  @Test
  void parse_nullBytes_placelessFault() {
    SyntaxFault fault = fault("a\0b", Module.Mode.EXEC);
    assertEquals("source code string cannot contain null bytes", fault.message());
    assertFalse(fault.hasPlace());
  }

  @Test
  void text_ofFault_isItsLine() {
    assertEquals("b c", fault("a\nb c\nd", Module.Mode.EXEC).text());
  }

  @Test
  void parse_chainsBeyondTheLimit_recursionOrMemoryFault() {
    assertEquals(
        SyntaxFault.Kind.RECURSION_ERROR, fault("1" + "+1".repeat(5000), Module.Mode.EXEC).kind());
    assertEquals(
        SyntaxFault.Kind.MEMORY_ERROR, fault("-".repeat(5000) + "1", Module.Mode.EXEC).kind());
    Parser.parse(new Source("<t>", "1" + "+1".repeat(900)), Module.Mode.EXEC);
  }

  @Test
  void parse_doubtfulText_collectsWarnings() {
    List<SyntaxWarning> warnings = new ArrayList<>();
    String text = "'\\d'\n1if a else b\na is 1\n(1)(2)\nassert (a, b)\n[1][a, b]\n'a'['b']\n";
    Resolver.resolve(Parser.parse(new Source("<t>", text), Module.Mode.EXEC, warnings), warnings);
    assertEquals(
        List.of(
            "1: invalid escape sequence '\\d'",
            "2: invalid decimal literal",
            "3: \"is\" with 'int' literal. Did you mean \"==\"?",
            "4: 'int' object is not callable; perhaps you missed a comma?",
            "5: assertion is always true, perhaps remove parentheses?",
            "6: list indices must be integers or slices, not tuple; perhaps you missed a comma?",
            "7: str indices must be integers or slices, not str; perhaps you missed a comma?"),
        warnings.stream().map(w -> w.span().line() + ": " + w.message()).toList());
  }

  @Test
  void decode_codingLine_decidesTheEncoding() {
    byte[] latin = "# -*- coding: latin-1 -*-\n'é'".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("# -*- coding: latin-1 -*-\n'é'", Source.decode(latin, "<t>").text());
    byte[] second = "#!/bin/sh\n# vim: set fileencoding=cp1252 :\n€".getBytes(charset("cp1252"));
    assertTrue(Source.decode(second, "<t>").text().endsWith("€"));
  }

  private static java.nio.charset.Charset charset(String name) {
    return java.nio.charset.Charset.forName(name);
  }

  @Test
  void decode_byteOrderMark_isDropped() {
    assertEquals("a", Source.decode(new byte[] {-17, -69, -65, 'a'}, "<t>").text());
  }

  @Test
  void decode_wrongBytes_fault() {
    assertDecodeFault(
        new byte[] {'a', '\n', 'b', -1},
        "(unicode error) 'utf-8' codec can't decode byte 0xff in position 3: invalid start byte");
    assertDecodeFault("# coding: nope\n".getBytes(charset("UTF-8")), "unknown encoding: nope");
    byte[] marked = "\ufeff# coding: latin-1\n".getBytes(StandardCharsets.UTF_8);
    assertDecodeFault(marked, "encoding problem: iso-8859-1 with BOM");
  }

  private static void assertDecodeFault(byte[] bytes, String message) {
    SyntaxFault fault = assertThrows(SyntaxFault.class, () -> Source.decode(bytes, "<t>"));
    assertEquals(message, fault.message());
  }
}
