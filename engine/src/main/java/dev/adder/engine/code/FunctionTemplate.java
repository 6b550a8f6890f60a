package dev.adder.engine.code;

/**
 * What a FUNCTION instruction makes a function from: the code and the registers of the enclosing
 * frame whose cells it closes over. Immutable.
 */
public record FunctionTemplate(Code code, int[] closure) {}
