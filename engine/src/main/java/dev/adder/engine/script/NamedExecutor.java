package dev.adder.engine.script;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** An executor that the engine itself has; options know it by name. */
record NamedExecutor(String name) implements Executor {
  @Override
  public void execute(Runnable task) {
    if (!Background.service(this).submit(task)) {
      throw new RejectedExecutionException(name);
    }
  }
}
