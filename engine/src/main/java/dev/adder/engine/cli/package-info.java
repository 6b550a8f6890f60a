/** The launcher {@code adder}: a small JSR-223 host that uses only the public API. */
package dev.adder.engine.cli;
