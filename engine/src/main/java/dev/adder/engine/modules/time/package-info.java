/**
 * Module {@code _time}: clocks and waiting, by capability {@code clock.read}. Waiting needs no
 * capability: it is a declared host wait that the meter can stop. Start reading at {@link
 * dev.adder.engine.modules.time.TimeFunctions}.
 */
package dev.adder.engine.modules.time;
