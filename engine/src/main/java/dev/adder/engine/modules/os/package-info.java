/**
 * What {@code os} and {@code io} ask of the machine: module {@code _os}. Every crossing asks the
 * monitor. Start reading at {@link dev.adder.engine.modules.os.OsFunctions}.
 */
package dev.adder.engine.modules.os;
