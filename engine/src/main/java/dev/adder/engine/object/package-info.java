/**
 * The object model: values, types, shapes, attribute access, calls and exceptions.
 *
 * <p>A script value is any {@link Object}: {@code Long} and {@code BigInteger} (int, the latter
 * only beyond 64 bits), {@code Double}, {@code Boolean}, {@code String} (no surrogate code unit) or
 * {@link dev.adder.engine.object.CodePoints} (str), a {@link dev.adder.engine.object.PyObject}, or
 * a host object. Java null is never a value: in registers and optional parameters it says "unbound"
 * or "not given"; None is {@link dev.adder.engine.object.PyNone}.
 *
 * <p>Everything that may run script code, charge the meter or depend on an isolate takes a {@link
 * dev.adder.engine.object.Context} first. Script faults are {@link
 * dev.adder.engine.object.PyException}s made by {@link dev.adder.engine.object.Errors}.
 *
 * <p>Start reading at {@link dev.adder.engine.object.PyType} (what a type is), {@link
 * dev.adder.engine.object.Ops} (operators and protocols), {@link
 * dev.adder.engine.object.Attributes} and {@link dev.adder.engine.object.Calls}. This package must
 * not know the interpreter, the builtin modules or JSR-223.
 *
 * <pre>{@code
 * Object sum = Ops.add(ctx, 40L, 2L);               // 42L
 * Object upper = Calls.method(ctx, "a", "upper");   // "A"
 * }</pre>
 */
package dev.adder.engine.object;
