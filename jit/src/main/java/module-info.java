/** The tracing just-in-time compiler. It knows neither Python nor the sandbox. */
module dev.adder.jit {
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.adder.jit;
  exports dev.adder.jit.backend;
  exports dev.adder.jit.backend.jvm;
  exports dev.adder.jit.backend.reference;
  exports dev.adder.jit.exit;
  exports dev.adder.jit.ir;
  exports dev.adder.jit.opt;
  exports dev.adder.jit.text;
  exports dev.adder.jit.verify;
}
