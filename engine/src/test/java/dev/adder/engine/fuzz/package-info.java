/**
 * Random programs and random inputs. {@link dev.adder.engine.fuzz.ProgramGenerator} writes valid
 * Python programs that always end and print their state; they are compared with CPython and with
 * themselves, run again in another engine or JVM. Everything is a function of its seed: a failure
 * names the seed, and the seed brings it back.
 */
package dev.adder.engine.fuzz;
