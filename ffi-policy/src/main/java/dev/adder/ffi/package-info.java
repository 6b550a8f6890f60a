/**
 * Native calls through a policy. Nothing is implemented here yet.
 *
 * <p>This module will hold the C type layouts, Python's {@code ctypes} module, the checks that
 * native grants compile into, and the only use of {@code java.lang.foreign.Linker} in the project.
 * It touches the engine through its SPI, never through interpreter internals. Grants themselves are
 * plain data of the sandbox module.
 */
@NullMarked
package dev.adder.ffi;

import org.jspecify.annotations.NullMarked;
