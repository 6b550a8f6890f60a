/** Embedded Python 3.13 for the JVM. */
module dev.adder.engine {
  requires transitive java.scripting;
  requires transitive dev.adder.sandbox;
  requires dev.adder.jit;
  requires com.github.benmanes.caffeine;
  requires java.management;
  requires jdk.jfr;
  requires org.slf4j;
  requires static org.jspecify;

  exports dev.adder.engine.access;
  exports dev.adder.engine.jit;
  exports dev.adder.engine.script;

  provides javax.script.ScriptEngineFactory with
      dev.adder.engine.script.AdderScriptEngineFactory;
}
