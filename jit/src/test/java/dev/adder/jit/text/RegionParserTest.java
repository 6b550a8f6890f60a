package dev.adder.jit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.testing.TestSymbols;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionParserTest {

  private static List<String> faults(String text) {
    RegionTextException failure =
        assertThrows(
            RegionTextException.class, () -> RegionParser.parse(text, TestSymbols.ALL), text);
    return failure.faults().stream().map(TextFault::toString).toList();
  }

  @Test
  void all_faults_are_reported_with_line_and_column() {
    assertEquals(
        List.of(
            "2:12: no constant is called 'nothing'",
            "3:16: no class is called 'no.such.Class'",
            "5:3: no operation is called 'frobnicate'",
            "6:28: value %9 is defined nowhere",
            "7:31: '5000000000i' is out of range",
            "8:3: '!' begins nothing",
            "9:12: expected the end of the line, found ','"),
        faults(
            """
            region broken -> i64
              constant nothing
              class Cell = no.such.Class
            b0(%0: i64):
              frobnicate %0
              %1: i64 = add.i64 %0,    %9
              %2: i32 = add.i32 1i,       5000000000i
              !
              return %0, %0
            """));
  }

  @Test
  void declarations_that_are_wrong_are_reported() {
    assertEquals(
        List.of(
            "3:9: 'C' is declared twice",
            "4:13: expected a declared class and a member, found 'X.a'",
            "5:21: class 'Y' is not declared",
            "6:9: expected a name for the field, found '='",
            "7:41: no effect is called 'sings'",
            "8:10: no target is called 'nowhere'",
            "9:20: field 'C.a' is not declared"),
        faults(
            """
            region broken
              class C = dev.adder.jit.testing.Cell
              class C = java.lang.Object
              field f = X.a: long alias "a"
              field g = C.next: Y alias "b"
              field = C.a
              helper h = C.make(long, double) long: sings
              target nowhere
              allocation a = C(C.a; )
            b0:
              return
            """));
  }

  @Test
  void structure_that_is_wrong_is_reported() {
    assertEquals(List.of("1:1: expected 'region', found nothing"), faults("// nothing\n"));
    assertEquals(List.of("2:3: expected a block, found 'return'"), faults("region r\n  return\n"));
    assertEquals(List.of("2:1: block b0 has no end before this line"), faults("region r\nb0:\n"));
    assertEquals(
        List.of("3:1: block b0 has no end before this line"),
        faults("region r\nb0:\nb1:\n  return\n"));
    assertEquals(List.of("2:1: expected a block, found 'x'"), faults("region r\nx:\n"));
  }

  @Test
  void numbers_keep_every_bit() {
    RegionBuilder b = new RegionBuilder("bits", IrType.F64);
    int next = b.block();
    b.jump(
        next,
        Constant.of(Double.longBitsToDouble(0xfff8000000000123L)),
        Constant.of(Double.NEGATIVE_INFINITY),
        Constant.of(-0.0),
        Constant.of(Double.MIN_VALUE),
        Constant.of(Float.intBitsToFloat(0x7fc01234)),
        Constant.of(Float.MAX_VALUE),
        Constant.of(1f),
        Constant.of(Long.MIN_VALUE),
        Constant.of(Integer.MIN_VALUE));
    b.at(next);
    var first = b.parameter(IrType.F64);
    for (int i = 0; i < 3; i++) {
      b.parameter(IrType.F64);
    }
    for (int i = 0; i < 3; i++) {
      b.parameter(IrType.F32);
    }
    b.parameter(IrType.I64);
    b.parameter(IrType.I32);
    b.give(first);
    Region region = b.build();
    assertEquals(region, RegionParser.parse(RegionPrinter.print(region), TestSymbols.ALL));
  }

  @Test
  void blocks_may_use_values_of_later_lines() {
    String text =
        """
        region order -> i64
        b0(%0: i64):
          jump b2
        b1:
          return %1
        b2:
          %1: i64 = neg.i64 %0
          jump b1
        """;
    assertEquals(text, RegionPrinter.print(RegionParser.parse(text, TestSymbols.ALL)));
  }
}
