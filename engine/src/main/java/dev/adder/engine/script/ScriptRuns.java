package dev.adder.engine.script;

import dev.adder.engine.code.CodeCache;
import dev.adder.engine.jit.JitStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * All runs in this JVM, for operators: listing, stopping, stack dumps, totals. A run is asked on
 * its own thread at its next look at the clock, so what it answers is exact and costs it nothing in
 * between. Thread-safe.
 */
public final class ScriptRuns {
  /** How long a listing waits for runs to answer, all of them together. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  private ScriptRuns() {}

  /** The runs of all tenants. Takes at most a tenth of a second. */
  public static List<RunningScript> running() {
    return of(Tenant.all().stream().flatMap(tenant -> tenant.isolates().stream()));
  }

  /** The runs of one tenant. */
  public static List<RunningScript> running(String tenant) {
    return of(Tenant.named(tenant).isolates().stream());
  }

  static List<RunningScript> of(Stream<ScriptIsolate> isolates) {
    List<ScriptIsolate> active = isolates.filter(isolate -> isolate.view().isRunning()).toList();
    List<Future<RunningScript>> asked = new ArrayList<>();
    for (ScriptIsolate isolate : active) {
      asked.add(isolate.view().describe());
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<RunningScript> found = new ArrayList<>();
    for (int i = 0; i < active.size(); i++) {
      RunningScript run = answer(active.get(i), asked.get(i), end);
      if (run != null) {
        found.add(run);
      }
    }
    return found;
  }

  private static RunningScript answer(
      ScriptIsolate isolate, Future<RunningScript> answer, long end) {
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return isolate.view().isRunning() ? isolate.view().glance() : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return isolate.view().isRunning() ? isolate.view().glance() : null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run could not be described", e.getCause());
    }
  }

  /**
   * The runs that are past their limit of elapsed time by more than a grace, and so wait in the
   * host's own code. Nobody is asked; the figures are a moment old.
   */
  public static List<RunningScript> overdue(Duration grace) {
    List<RunningScript> found = new ArrayList<>();
    for (Tenant tenant : Tenant.all()) {
      for (ScriptIsolate isolate : tenant.isolates()) {
        if (isolate.view().isOverdue(grace.toNanos())) {
          found.add(isolate.view().glance());
        }
      }
    }
    return found;
  }

  /**
   * Asks a run to stop: it ends with a {@link ScriptStoppedException} at its next look, usually
   * within a millisecond; one that waits for the host ends when the host's code returns.
   *
   * @param id as {@link RunningScript#id} says it
   * @param why one clause for people, part of the exception's text
   * @return whether that run was active
   */
  public static boolean stop(String id, String why) {
    for (Tenant tenant : Tenant.all()) {
      for (ScriptIsolate isolate : tenant.isolates()) {
        if (isolate.view().isRunning() && isolate.view().runId().equals(id)) {
          isolate.stop(why);
          return true;
        }
      }
    }
    return false;
  }

  /** The stacks of all runs as text. */
  public static String dump() {
    StringBuilder text = new StringBuilder();
    running().forEach(run -> text.append(run.dump()));
    return text.toString();
  }

  /**
   * What the compiler of hot loops did for the cache of compiled texts that engines share; see
   * {@link AdderScriptEngine#jitStatistics} for engines with a cache of their own.
   */
  public static JitStatistics jit() {
    return CodeCache.shared().statistics();
  }

  /** What each tenant used since the JVM began, by name. */
  public static Map<String, TenantTotals> totals() {
    Map<String, TenantTotals> totals = new TreeMap<>();
    Tenant.all().forEach(tenant -> totals.put(tenant.name(), tenant.totals()));
    return totals;
  }
}
