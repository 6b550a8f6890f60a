/**
 * The interpreter beside CPython 3.13, with JMH. {@link
 * dev.adder.engine.bench.InterpreterBenchmark} is what JMH measures, {@link
 * dev.adder.engine.bench.CPythonBeside} runs CPython before and after each of its forks, {@link
 * dev.adder.engine.bench.CpuTime} adds the CPU time, and {@link
 * dev.adder.engine.bench.AgainstCPython} starts all and prints the table. Only the public {@code
 * javax.script} face of the engine is used. Compiled and run by the Maven profile {@code bench}
 * alone; docs/bench/interpreter.md says how and what the figures mean.
 */
@NullMarked
package dev.adder.engine.bench;

import org.jspecify.annotations.NullMarked;
