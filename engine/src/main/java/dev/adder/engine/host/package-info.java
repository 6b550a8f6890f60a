/**
 * The border between Java and script values: conversions both ways, the views that let Java code
 * work on lists, dicts and sets of a script, and the views that let a script work on the host's
 * objects as far as the policy grants it. Failures of the host become HostError. Start at {@link
 * dev.adder.engine.host.HostValues}.
 */
package dev.adder.engine.host;
