/**
 * Measures how long a builtin works between two looks of the meter at stop requests and times.
 *
 * <p>{@code stretch-rows.txt} holds calls with the worst arguments inside a quota, for every method
 * of the engine's generated tables; {@link dev.adder.engine.stretch.StretchTest} proves that none
 * is missing, {@link dev.adder.engine.stretch.StretchReport} measures all of them. Start reading at
 * {@link dev.adder.engine.stretch.StretchRows}.
 */
package dev.adder.engine.stretch;
