/**
 * What a host writes into its own classes to say what of them is meant for scripts. It knows
 * nothing of the engine, so that domain classes can use it; what the marks are worth is said by the
 * policy. Start at {@link dev.adder.engine.access.Exposed}.
 *
 * <pre>{@code
 * @Exposed
 * public record Order(String item, int count) {
 *   public int total(int price) { return price * count; }
 * }
 * // policy: allow host.exposed "com.acme.*" "*"
 * }</pre>
 */
package dev.adder.engine.access;
