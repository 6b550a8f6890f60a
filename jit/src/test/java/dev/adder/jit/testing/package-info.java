/**
 * What tests of passes and backends share, also those of other modules: a context that notes
 * everything, objects to work on, random regions.
 *
 * <p>Start reading with {@link dev.adder.jit.testing.RandomRegions} and {@link
 * dev.adder.jit.testing.Outcome}.
 *
 * <pre>{@code
 * Region region = RandomRegions.region(seed, 40);
 * Outcome outcome = Outcome.of(backend.compile(region), maker, seed);
 * }</pre>
 */
package dev.adder.jit.testing;
