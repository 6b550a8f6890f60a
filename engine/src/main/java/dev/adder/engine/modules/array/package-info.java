/**
 * Module array: arrays of machine values in one byte array, little-endian. Start reading at {@link
 * dev.adder.engine.modules.array.PyArray}. This package must not know the interpreter.
 *
 * <pre>{@code
 * from array import array
 * array('i', [1, 2]).tobytes()   # b'\x01\x00\x00\x00\x02\x00\x00\x00'
 * }</pre>
 */
package dev.adder.engine.modules.array;
