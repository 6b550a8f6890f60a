/**
 * What the compiler of hot loops tells hosts: events, a log in text, statistics, and which loops
 * are compiled.
 *
 * <p>Names and figures only: it must not know regions, recordings or anything of the interpreter,
 * and nothing here can change what is compiled. Start reading with {@link
 * dev.adder.engine.jit.JitEvent}.
 *
 * <pre>{@code
 * EngineOptions options =
 *     EngineOptions.defaults().withJit(Jit.ON).withJitLog(event -> System.err.println(event));
 * }</pre>
 */
@NullMarked
package dev.adder.engine.jit;

import org.jspecify.annotations.NullMarked;
