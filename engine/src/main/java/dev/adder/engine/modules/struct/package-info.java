/**
 * Module struct: {@link dev.adder.engine.modules.struct.StructFormat} parses a format, {@link
 * dev.adder.engine.modules.struct.StructCodec} packs and unpacks by it. Start reading there. This
 * package must not know the interpreter.
 *
 * <pre>{@code
 * import struct
 * struct.pack('>hb', 1, 2)   # b'\x00\x01\x02'
 * }</pre>
 */
package dev.adder.engine.modules.struct;
