/**
 * Finds the error texts of the product in its sources. Knows syntax trees of Java, nothing of the
 * engine. Start reading at {@link dev.adder.engine.errors.ErrorTexts}.
 */
package dev.adder.engine.errors;
