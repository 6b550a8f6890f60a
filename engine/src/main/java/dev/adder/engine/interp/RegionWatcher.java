package dev.adder.engine.interp;

import dev.adder.jit.backend.jvm.GeneratedClass;
import dev.adder.jit.ir.Region;

/** Looks at what becomes of a loop while it is compiled; called by the compiling thread. */
public interface RegionWatcher extends GeneratedClass.Watcher {
  /** Looks at nothing. */
  RegionWatcher NONE =
      new RegionWatcher() {
        @Override
        public void shaped(String pass, Region region) {
          // Nothing to do.
        }

        @Override
        public void generated(GeneratedClass made) {
          // Nothing to do.
        }
      };

  /** The region as it was recorded, or as the pass of that name made it. */
  void shaped(String pass, Region region);
}
