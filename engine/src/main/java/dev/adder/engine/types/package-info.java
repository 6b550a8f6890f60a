/**
 * The builtin container, iterator, descriptor and helper types, and the method tables of the types
 * whose Java classes are in package object: one Python type per file, methods in the file named
 * after it.
 *
 * <p>A method is a static Java method annotated with {@link dev.adder.engine.object.Py}; the
 * generated tables find it by the name of its type. Start reading at {@link
 * dev.adder.engine.types.Iteration} and {@link dev.adder.engine.types.PySlice}; {@link
 * dev.adder.engine.types.ListMethods} is a typical table. This package must not know the
 * interpreter or the builtin modules.
 *
 * <pre>{@code
 * Iteration.each(ctx, iterable, item -> list.append(ctx, item));
 * }</pre>
 */
package dev.adder.engine.types;
