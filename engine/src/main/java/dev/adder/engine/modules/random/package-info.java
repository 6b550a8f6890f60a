/**
 * Module _random: the Mersenne Twister, bit for bit as in CPython. Start reading at {@link
 * dev.adder.engine.modules.random.PyRandom}. This package must not know the interpreter.
 *
 * <pre>{@code
 * import _random
 * _random.Random(1).random()   # 0.13436424411240122
 * }</pre>
 */
package dev.adder.engine.modules.random;
