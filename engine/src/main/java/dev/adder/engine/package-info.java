/**
 * The engine: Python 3.13 from source text to results, behind {@code javax.script}.
 *
 * <p>Reading order for a newcomer: the front end ({@code syntax}, {@code resolve}, {@code code}),
 * the object model ({@code object}, {@code types}), the interpreter ({@code interp}), then the face
 * that hosts see ({@code script}, {@code spi}, {@code cli}). The engine meters and authorises
 * everything through the sandbox module and leaves compilation of hot code to the jit module;
 * neither of them knows Python, so each meaning of the language is written here and only here.
 */
@NullMarked
package dev.adder.engine;

import org.jspecify.annotations.NullMarked;
