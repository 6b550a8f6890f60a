/**
 * The types of module {@code re} (as {@code _re}): patterns and matches over {@link
 * dev.adder.engine.regex}. Start reading at {@link dev.adder.engine.modules.re.PyPattern}.
 */
package dev.adder.engine.modules.re;
