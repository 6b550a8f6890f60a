package dev.adder.engine.script;

import dev.adder.engine.object.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of the runs of one isolate. For any thread. */
final class RunView {
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final long number = NUMBERS.incrementAndGet();
  private final RunAccount account = new RunAccount(number);
  private final EngineOptions options;
  private final Context context;
  private volatile String script = "";
  private CompletableFuture<RunningScript> description;

  RunView(EngineOptions options, Context context) {
    this.options = options;
    this.context = context;
  }

  RunAccount account() {
    return account;
  }

  /** The name of the script that runs or ran last; empty before the first. */
  String script() {
    return script;
  }

  /** The name of the script that runs now. */
  void setScript(String name) {
    script = name;
  }

  boolean isRunning() {
    return account.thread() != null;
  }

  /** Names the run that is active, or the one that would be next. */
  String runId() {
    return number + "." + (account.runs() + 1);
  }

  /**
   * Has the run describe itself on its own thread. A question that was not answered yet is not put
   * again.
   */
  synchronized CompletableFuture<RunningScript> describe() {
    if (account.thread() == Thread.currentThread()) {
      return CompletableFuture.completedFuture(description());
    }
    if (description == null || description.isDone()) {
      CompletableFuture<RunningScript> asked = new CompletableFuture<>();
      description = asked;
      context.meter().ask(() -> asked.complete(isRunning() ? description() : null));
    }
    return description;
  }

  private RunningScript description() {
    return view(
        Thread.currentThread(),
        context.meter().cpuNanosEstimated(),
        RunPlaces.stack(context),
        true);
  }

  /** What can be seen of the run without its help. */
  RunningScript glance() {
    return view(account.thread(), -1, List.of(), false);
  }

  private RunningScript view(
      Thread thread, long cpuNanos, List<RunningScript.Line> stack, boolean isExact) {
    return new RunningScript(
        runId(),
        options.tenant(),
        script,
        thread == null ? "" : thread.getName(),
        context.meter().stepsUsed(),
        cpuNanos,
        context.meter().wallNanosUsed(),
        context.meter().bytesCharged(),
        context.meter().bytesRetained(),
        stack,
        isExact);
  }

  boolean isOverdue(long graceNanos) {
    return isRunning()
        && context.meter().wallNanosUsed() - graceNanos > options.quota().wallNanos();
  }
}
