/**
 * Module binascii: base64, hexadecimal, quoted-printable and uuencoded text, and checksums. Start
 * reading at {@link dev.adder.engine.modules.binascii.BinAscii}. This package must not know the
 * interpreter.
 *
 * <pre>{@code
 * import binascii
 * binascii.b2a_base64(b'abc')   # b'YWJj\n'
 * }</pre>
 */
package dev.adder.engine.modules.binascii;
