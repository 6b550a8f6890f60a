/**
 * The part of {@code json} that is in Java: module {@code _json} with the scanner and the encoder.
 * Knows the object model, nothing of the interpreter. Start reading at {@link
 * dev.adder.engine.modules.json.JsonScanner}.
 */
package dev.adder.engine.modules.json;
