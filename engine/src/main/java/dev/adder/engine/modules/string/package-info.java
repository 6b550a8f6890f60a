/**
 * Module _string: the parts of str.format that string.Formatter builds on. Start reading at {@link
 * dev.adder.engine.modules.string.StringParts}. This package must not know the interpreter.
 *
 * <pre>{@code
 * import _string
 * list(_string.formatter_parser('a{0!r}'))   # [('a', '0', '', 'r')]
 * }</pre>
 */
package dev.adder.engine.modules.string;
