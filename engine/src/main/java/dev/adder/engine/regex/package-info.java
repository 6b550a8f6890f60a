/**
 * Regular expressions with the syntax and semantics of CPython 3.13's {@code re}, for str and
 * bytes.
 *
 * <p>A pattern is parsed to a {@code Node} tree, compiled to a {@code Program} and run by {@code
 * Machine}: a depth-first simulation with an explicit stack in CPython's priority order. For
 * patterns without backreferences and conditionals it remembers the (state, position) pairs that
 * failed outside lookaround and atomic groups, so the time is linear in the text; what is inside
 * those, and the other patterns, may backtrack without bound, and every step is charged to the
 * {@link dev.adder.sandbox.quota.Meter}. Nothing recurses on the text, and nesting of the pattern
 * is limited as in CPython.
 *
 * <p>Knows the meter and {@link dev.adder.engine.text}, nothing of the object model. Start reading
 * at {@link dev.adder.engine.regex.Regex}.
 *
 * <pre>{@code
 * Regex regex = Regex.compile(CharSource.of("(\\w+)@(\\w+)"), 0);
 * Optional<Match> match = regex.search(text, 0, text.length(), meter);
 * }</pre>
 */
package dev.adder.engine.regex;
