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
 * <p>{@link dev.adder.engine.interp.Loops} finds hot loops, records them and runs what was compiled
 * of them; {@link dev.adder.engine.interp.LoopTier} has them compiled, by whom this package must
 * not know.
 */
package dev.adder.engine.interp;
