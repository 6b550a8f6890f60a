/** Native calls through a policy. The only module that may hold the native linker. */
module dev.adder.ffi {
  requires dev.adder.engine;
  requires dev.adder.jit;
  requires dev.adder.sandbox;
  requires static org.jspecify;
}
