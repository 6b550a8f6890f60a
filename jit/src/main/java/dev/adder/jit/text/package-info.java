/**
 * Regions as text: a printer and a parser that agree. Text is the language of tests and of dumps.
 *
 * <p>This package must not know what makes a region valid, or what becomes of it. Start reading
 * with {@link dev.adder.jit.text.RegionPrinter}; {@link dev.adder.jit.text.Symbols} says what names
 * of classes, constants and targets stand for.
 *
 * <p>The grammar; each statement is one line, two slashes begin a comment:
 *
 * <pre>
 * text        = "region" NAME ["-&gt;" kind] {declaration} {block}
 * declaration = "constant" NAME
 *             | "class" NAME "=" BINARYNAME
 *             | "field" NAME "=" CLASS.FIELD ":" java "alias" STRING ["final"]
 *             | "allocation" NAME "=" CLASS "(" [fields] ";" [fields] ")"
 *             | "helper" NAME "=" CLASS.METHOD "(" [java {"," java}] ")" java [":" {effect}]
 *             | "target" NAME
 * block       = "b"N ["(" definition {"," definition} ")"] ":" {instruction} terminator
 * definition  = "%"N ":" kind
 * instruction = [definition "="] OP [immediate] [operand {"," operand}] [snapshot] ["line" N]
 * terminator  = "jump" edge | "branch" operand "," edge "," edge | "return" [operand]
 *             | "exit" snapshot
 * edge        = "b"N ["(" operand {"," operand} ")"]
 * operand     = "%"N | I64 | I32"i" | F64 | F32"f" | "f64:"BITS | "f32:"BITS
 *             | "true" | "false" | "null" | "#"CONSTANT
 * snapshot    = "[" "refund" N {"," frame} {"," virtual} "]"
 * frame       = "frame" "#"CONSTANT "@"PC "{" [REGISTER ":" source {"," REGISTER ":" source}] "}"
 * virtual     = "v"N "=" ALLOCATION "(" [source {"," source}] ")"
 * source      = operand | "v"N
 * kind        = "i64" | "i32" | "bool" | "f64" | "f32" | "ref"
 * java        = primitive | CLASS | java "[" "]"
 * immediate   = N | kind | the name of what was declared
 * </pre>
 *
 * <p>Frames are written innermost first; a frame's descriptor is a constant. For example:
 *
 * <pre>
 * region next -&gt; i64
 *   constant code
 * b0(%0: i64):
 *   %1: i64 = add_exact.i64 %0, 1 [refund 0, frame #code @3 {0: %0}] line 7
 *   return %1
 * </pre>
 */
@NullMarked
package dev.adder.jit.text;

import org.jspecify.annotations.NullMarked;
