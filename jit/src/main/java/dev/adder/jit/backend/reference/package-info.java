/**
 * The backend that interprets regions: the oracle of passes and of other backends.
 *
 * <p>{@link dev.adder.jit.backend.reference.ReferenceBackend} is where to start. Nothing here is
 * fast; everything that compiled code may take for granted is checked.
 *
 * <pre>{@code
 * Backend backend = new ReferenceBackend(MethodHandles.lookup());
 * Object result = backend.compile(region).entry().invoke(context, 100, 10L);
 * }</pre>
 */
@NullMarked
package dev.adder.jit.backend.reference;

import org.jspecify.annotations.NullMarked;
