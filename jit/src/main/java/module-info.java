/** The tracing just-in-time compiler. It knows neither Python nor the sandbox. */
module dev.adder.jit {
  requires org.slf4j;
  requires static org.jspecify;

  exports dev.adder.jit;
}
