/** NumPy-style arrays for the engine. */
module dev.adder.numeric {
  requires dev.adder.engine;
  requires dev.adder.jit;
  requires static org.jspecify;
}
