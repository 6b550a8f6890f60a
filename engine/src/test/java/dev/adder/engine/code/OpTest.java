package dev.adder.engine.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpTest {
  @Test
  void constants_everyOpcode_equalTheOrdinals() throws ReflectiveOperationException {
    for (Opcode op : Opcode.values()) {
      assertEquals(op.ordinal(), Op.class.getField(op.name()).getInt(null), op.name());
    }
  }

  @Test
  void pack_extremeOperands_unpackUnchanged() {
    long insn = Op.pack(Op.IOR, 0xffff, 0x8000, 0xfffe);
    assertEquals(Op.IOR, Op.op(insn));
    assertEquals(0xffff, Op.a(insn));
    assertEquals(0x8000, Op.b(insn));
    assertEquals(-32768, Op.signedB(insn));
    assertEquals(0xfffe, Op.c(insn));
    assertEquals(-2, Op.signedC(insn));
    assertEquals(-5, Op.bc(Op.packWide(Op.LOADINT, 7, -5)));
  }
}
