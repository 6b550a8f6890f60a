package dev.adder.jit.ir;

/**
 * A value of a region in SSA form: the result of one instruction or a parameter of one block.
 *
 * @param id its number, unique in the region
 * @param type its kind
 */
public record Value(int id, IrType type) implements Operand {}
