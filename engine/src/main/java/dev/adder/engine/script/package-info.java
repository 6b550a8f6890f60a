/**
 * The JSR-223 face: {@link dev.adder.engine.script.AdderScriptEngineFactory} is what the JDK's
 * ScriptEngineManager finds, {@link dev.adder.engine.script.AdderScriptEngine} evaluates.
 *
 * <pre>{@code
 * ScriptEngine engine = new ScriptEngineManager().getEngineByName("python");
 * engine.put("price", 100);
 * Object total = engine.eval("price * 12 // 10");   // 120L
 * }</pre>
 */
package dev.adder.engine.script;
