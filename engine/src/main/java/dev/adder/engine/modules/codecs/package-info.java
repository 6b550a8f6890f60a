/**
 * Module _codecs: the error handlers and codecs that scripts register. Module codecs, in Python,
 * does the rest; the codecs that are built in are {@code text} and {@code types.Codecs}.
 */
package dev.adder.engine.modules.codecs;
