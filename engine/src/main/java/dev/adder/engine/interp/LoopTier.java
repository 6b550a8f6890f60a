package dev.adder.engine.interp;

import dev.adder.engine.background.CompileService;
import dev.adder.engine.code.Code;
import dev.adder.engine.code.CodeCache;
import dev.adder.engine.jit.JitEvent;
import dev.adder.engine.jit.JitLog;
import dev.adder.engine.jit.flight.Figures;
import dev.adder.jit.backend.CompiledRegion;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has hot loops and functions compiled: for all contexts of an engine, on whatever thread the
 * service has. What comes of it is kept by the cache of the loop's code and serves every engine
 * that runs that code.
 *
 * <p>Thread-safe. A task in the queue holds a loop and this, nothing of a context; a tier that was
 * closed does no more work.
 */
public final class LoopTier {
  /** What a refusal says when the compiler itself failed. */
  public static final String FAULT = "a fault of the compiler";

  /** How often a loop is compiled at most. */
  static final int MAX_VERSIONS = 6;

  private static final Logger LOG = LoggerFactory.getLogger(LoopTier.class);

  /**
   * What a tier works with.
   *
   * @param compiler makes the regions
   * @param patience says which loops are hot
   * @param service where compilers run; empty for the script's thread, where a fault of the
   *     compiler fails the script
   * @param log of the host
   */
  public record Means(
      Loops.LoopCompiler compiler,
      Patience patience,
      Optional<CompileService> service,
      JitLog log) {}

  private final Means means;
  private final CodeCache cache;
  private volatile RegionWatcher watcher = RegionWatcher.NONE;
  private volatile boolean closed;

  /**
   * A tier.
   *
   * @param cache of the engine's texts, null for the shared one; loops of the engine's own library
   *     always go there
   */
  public LoopTier(Means means, CodeCache cache) {
    this.means = means;
    this.cache = cache;
  }

  Patience patience() {
    return means.patience;
  }

  /** Backward jumps of a frame after which its loops have to be looked at. */
  public int turns() {
    return means.patience.usual();
  }

  /** Counts what happens to the loops of the engine's texts. */
  Figures figures() {
    return (cache == null ? CodeCache.shared() : cache).figures();
  }

  private CodeCache cacheOf(Code code) {
    return cache == null || code.naming().isLibrary() ? CodeCache.shared() : cache;
  }

  /** Has somebody look at everything that is made from now on, beside the log; for tests. */
  public void watch(RegionWatcher value) {
    watcher = value;
  }

  /** Ends the work: what waits is not compiled for this engine. */
  public void close() {
    closed = true;
  }

  // --- called by threads that run scripts

  /** Marks a loop as used, so that it stays. */
  void touch(HotCode loop) {
    cacheOf(loop.code()).touch(loop);
  }

  /** Notes that a loop has left often by an exit that should be rare. */
  void storm(HotCode loop, int exit) {
    cacheOf(loop.code()).figures().storm(loop.name(), loop.versions(), exit);
  }

  /** Says that a loop stays interpreted which was not even watched. */
  void refuseUnseen(HotCode loop, String why) {
    loop.refuse(why);
    cacheOf(loop.code()).figures().refused(loop.name(), why);
    if (means.log != JitLog.none()) {
      run(() -> means.log.told(new JitEvent.Refused(loop.name(), why)));
    }
  }

  /**
   * Has a recorded loop compiled, now or later, unless somebody else has. What was recorded counts
   * for its cache meanwhile. When the service takes no more, the script may ask again.
   */
  void submit(HotCode loop) {
    if (!loop.claim()) {
      return;
    }
    cacheOf(loop.code()).keep(loop);
    if (!run(() -> work(loop))) {
      loop.unclaim();
      cacheOf(loop.code()).figures().postponed();
    }
  }

  /** Whether somebody does the task. */
  private boolean run(Runnable task) {
    if (means.service.isPresent()) {
      return means.service.get().submit(task);
    }
    task.run();
    return true;
  }

  // --- called by threads that compile

  /** A fault goes to the service, which logs it; the loop is not tried again. */
  private void work(HotCode loop) {
    boolean isDone = false;
    try {
      if (!closed) {
        make(loop);
      }
      isDone = true;
    } finally {
      if (!isDone) {
        LOG.error("{} was not compiled: {}", loop.name(), FAULT);
        loop.refuse(FAULT);
        loop.retire();
        cacheOf(loop.code()).figures().refused(loop.name(), FAULT);
      }
      loop.unclaim();
    }
  }

  private void make(HotCode loop) {
    Recording recording = loop.take();
    if (recording == null) {
      return;
    }
    Figures figures = cacheOf(loop.code()).figures();
    CompileLog log = new CompileLog(means.log, watcher, loop);
    figures.recorded(loop.name(), loop.versions(), recording.bytes());
    log.recorded(recording);
    if (loop.versions() > MAX_VERSIONS) {
      loop.refuse("compiled " + MAX_VERSIONS + " times");
    }
    long start = CompileService.nanos();
    CompiledRegion region =
        loop.refusal() == null ? loop.make(means.compiler, recording, log) : null;
    if (region == null) {
      figures.refused(loop.name(), loop.refusal());
      log.refused();
      return;
    }
    means.patience.made();
    long nanos = CompileService.nanos() - start;
    figures.compiled(loop.name(), loop.versions(), loop.bytes(), nanos);
    log.compiled(nanos);
    cacheOf(loop.code()).keep(loop);
  }
}
