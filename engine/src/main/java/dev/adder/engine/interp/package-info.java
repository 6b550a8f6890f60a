/**
 * The interpreter: frames as data, one dispatch loop for all Python code, functions, generators and
 * the unwinding of exceptions.
 *
 * <p>A {@link dev.adder.engine.interp.Frame} keeps each register twice: a reference and a long. The
 * reference is {@link dev.adder.engine.interp.Frame#INT} or {@link
 * dev.adder.engine.interp.Frame#FLOAT} when the value is the unboxed number, Java null when the
 * register is unbound, else the value. A Long or Double object never stands in a register.
 *
 * <p>Calls between Python functions stay inside one {@link
 * dev.adder.engine.interp.Interpreter#run}: the callee's frame becomes the current one. Only
 * builtins that call back nest a second run. Start at {@link dev.adder.engine.interp.Interpreter}.
 *
 * <p>Hot loops ({@link dev.adder.engine.interp.Loops}) and functions ({@link
 * dev.adder.engine.interp.HotCalls}) are watched by {@link dev.adder.engine.interp.Recording},
 * compiled where {@link dev.adder.engine.interp.LoopTier} says, and run in {@code LoopContext},
 * which gives the interpreter its frames back at exits. This package must not know how recordings
 * become regions; package {@code record} does.
 */
package dev.adder.engine.interp;
