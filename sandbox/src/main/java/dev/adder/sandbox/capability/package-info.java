/**
 * The kinds of authority a guest can be given, as plain data.
 *
 * <p>A {@link dev.adder.sandbox.capability.Capability} is used on both sides: in a grant it says
 * what is allowed, in a request it says what is about to happen. The one question is {@link
 * dev.adder.sandbox.capability.Capability#covers}. This package knows neither grants nor tenants:
 *
 * <pre>{@code
 * Capability granted = new FileRead(Path.of("/data/in"));
 * granted.covers(new FileRead(Path.of("/data/in/orders.csv"))); // true
 * granted.covers(new FileRead(Path.of("/data/in/../secret"))); // false
 * }</pre>
 */
@NullMarked
package dev.adder.sandbox.capability;

import org.jspecify.annotations.NullMarked;
