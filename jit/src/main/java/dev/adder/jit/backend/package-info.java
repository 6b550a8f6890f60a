/**
 * What turns regions into something that runs.
 *
 * <p>{@link dev.adder.jit.backend.Backend} is the interface; {@code backend.reference} interprets
 * regions and is what others are compared with. This package must not know passes or the language.
 * Start reading with Backend.
 *
 * <pre>{@code
 * CompiledRegion compiled = backend.compile(region);
 * long sum = (long) compiled.entry().invokeExact(context, 100, 10L);
 * }</pre>
 */
@NullMarked
package dev.adder.jit.backend;

import org.jspecify.annotations.NullMarked;
