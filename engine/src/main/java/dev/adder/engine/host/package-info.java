/**
 * The border between Java and script values: conversions both ways and the views that let Java code
 * work on lists, dicts and sets of a script. Start at {@link dev.adder.engine.host.HostValues}.
 */
package dev.adder.engine.host;
