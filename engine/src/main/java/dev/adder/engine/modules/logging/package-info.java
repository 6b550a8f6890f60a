/**
 * Module _logging: the way of module {@code logging}, which is written in Python, to the log of the
 * host. It does not know what that log is: {@code script} puts a {@link
 * dev.adder.engine.modules.logging.HostLog} into the isolates of hosts that want it.
 */
package dev.adder.engine.modules.logging;
