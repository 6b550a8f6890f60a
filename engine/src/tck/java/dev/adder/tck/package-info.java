/**
 * The contract of {@code javax.script}, one test class per group and one test per point, for any
 * engine: the system property {@code tck.engine} names it (default: {@code adder}).
 *
 * <p>Knows nothing of an engine's own classes; what scripts look like is said by a {@link
 * dev.adder.tck.Dialect}. A text that a language has no idiom for is a point that is not demanded
 * of its engines; with {@code tck.strict} every point is demanded. Start reading at {@link
 * dev.adder.tck.Subject}; {@link dev.adder.tck.ResultsListener} writes what {@link
 * dev.adder.tck.TckTable} makes a table of. One example:
 *
 * <pre>{@code
 * assertNumber(42, engine.eval(text(Idiom.ADD, "40", "2")));
 * }</pre>
 */
@NullMarked
package dev.adder.tck;

import org.jspecify.annotations.NullMarked;
