/**
 * Text and number algorithms of Python on plain Java values: float and int conversion, the format
 * mini-language, printf templates, searching, Unicode predicates and case mapping, codecs.
 *
 * <p>Nothing here knows the object model. An int is a {@link Long} when it fits and a {@link
 * java.math.BigInteger} otherwise; a float is a {@code double}; a str is a {@link
 * dev.adder.engine.text.CharSource}: a {@link String} without surrogate code units, or code points.
 * Work whose length a script controls is charged to a {@link dev.adder.sandbox.quota.Meter} before
 * it starts or between chunks, so that no stretch without a charge lasts longer than about 2 ms.
 * Faults are data ({@link dev.adder.engine.text.FormatFault}, {@link
 * dev.adder.engine.text.CodecFault}); the caller turns them into Python exceptions.
 *
 * <p>Start reading at {@link dev.adder.engine.text.CharSource}, {@link dev.adder.engine.text.Ints}
 * and {@link dev.adder.engine.text.FormatSpec}.
 *
 * <pre>{@code
 * FormatSpec spec = FormatSpec.parse(CharSource.of(">+10.2f"), Family.FLOAT, "float", meter);
 * CharSource text = spec.format(3.14159, meter); // "     +3.14"
 * }</pre>
 */
package dev.adder.engine.text;
