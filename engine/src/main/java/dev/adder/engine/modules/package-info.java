/**
 * The import system and the standard modules: those written in Java (method tables with
 * {@code @PyMethods(module = ...)} and a fill method for constants) and those written in Python,
 * which are resources of the jar under {@code dev/adder/engine/lib}.
 *
 * <p>Importing a module of the engine needs no authority. Reading a module from a directory asks
 * the reference monitor for the file. Start at {@link dev.adder.engine.modules.ImportSystem}.
 */
package dev.adder.engine.modules;
