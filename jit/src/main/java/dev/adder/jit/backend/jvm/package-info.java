/**
 * Compiles regions to JVM bytecode, one hidden class for each.
 *
 * <p>It knows the IR and exits; it must not know passes, the language, or who runs the code. The
 * order of work is that of {@link dev.adder.jit.backend.jvm.JvmBackend}: {@code Schedule} decides
 * what stays on the operand stack, {@code Liveness} and {@code Locals} share local variables,
 * {@code MethodEmitter} writes blocks and edges by {@code Statements}, {@code Expressions} and
 * {@code Conditions}, {@code Exits} the way out. java.lang.classfile is used here and nowhere else.
 *
 * <pre>{@code
 * CompiledRegion compiled = new JvmBackend(MethodHandles.lookup()).compile(region);
 * long sum = (long) compiled.entry().invokeExact(context, 100, 10L);
 * }</pre>
 */
@NullMarked
package dev.adder.jit.backend.jvm;

import org.jspecify.annotations.NullMarked;
