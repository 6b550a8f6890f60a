/**
 * Register bytecode: the opcode table, the immutable {@link dev.adder.engine.code.Code}, the
 * compiler from the syntax tree and the disassembler.
 *
 * <p>An instruction is one {@code long}: opcode in bits 0..15, operands a, b and c in bits 16..31,
 * 32..47 and 48..63; b and c together are the 32-bit operand bc. Some instructions are followed by
 * an extra word, which is data. A register is a number below {@link
 * dev.adder.engine.code.Code#registers}; local variables come first, temporaries after them.
 *
 * <p>This package knows syntax and resolve; it must not know the interpreter. Start at {@link
 * dev.adder.engine.code.Opcode}.
 */
package dev.adder.engine.code;
