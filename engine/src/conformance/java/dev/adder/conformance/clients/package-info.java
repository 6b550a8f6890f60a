/**
 * Programs of others that use {@code javax.script}, unmodified: each runs a script that reads what
 * it was given, writes results, and fails at a place that the program reports. Profile {@code
 * clients}; results in docs/tck.md.
 *
 * <p>Knows nothing of the engine's own classes. Start reading at {@link
 * dev.adder.conformance.clients.SpringTest}.
 */
@NullMarked
package dev.adder.conformance.clients;

import org.jspecify.annotations.NullMarked;
