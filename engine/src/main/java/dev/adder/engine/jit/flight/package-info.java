/**
 * What is counted of the compiler of hot loops, and its events for JDK Flight Recorder. Knows names
 * and figures only, as the package above. Start reading with {@link
 * dev.adder.engine.jit.flight.Figures}.
 *
 * <pre>{@code
 * figures.refused(name, "iteration over PyGenerator");
 * }</pre>
 */
@NullMarked
package dev.adder.engine.jit.flight;

import org.jspecify.annotations.NullMarked;
