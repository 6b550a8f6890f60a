/**
 * Module {@code builtins}: the functions that every script sees without importing anything.
 *
 * <p>Start reading at {@link dev.adder.engine.builtins.BuiltinsModule}, which fills the namespace.
 * The functions are static methods annotated with {@link dev.adder.engine.object.Py}, grouped by
 * what they are about. This package must not know the interpreter: compiling and running goes
 * through {@link dev.adder.engine.object.Evaluator}.
 *
 * <pre>{@code
 * BuiltinsModule.fill(isolate.builtins());
 * }</pre>
 */
package dev.adder.engine.builtins;
