package dev.adder.engine.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures CPython on the same program directly before and directly after each fork of JMH, half of
 * the rounds each, so that a machine which gets slower or faster does so for both. The rounds
 * become secondary results of the benchmark, labelled {@value #WALL} and {@value #CPU}.
 *
 * <p>JMH makes one for each fork, in its own JVM, through the constructor without parameters, and
 * calls it from one thread. The settings come from system properties.
 */
public final class CPythonBeside implements ExternalProfiler {
  static final String WALL = "cpython";
  static final String CPU = "cpython.cpu";

  private final Settings settings = Settings.fromSystem();
  private final List<Round> rounds = new ArrayList<>();

  /** Called by JMH. */
  public CPythonBeside() {}

  @Override
  public String getDescription() {
    return "the same program on CPython 3.13, before and after each fork";
  }

  @Override
  public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
    return List.of();
  }

  @Override
  public Collection<String> addJVMOptions(BenchmarkParams params) {
    return List.of();
  }

  @Override
  public void beforeTrial(BenchmarkParams params) {
    System.out.println("measuring " + params.getParam("program"));
    measureHalf(params);
  }

  @Override
  public Collection<? extends Result<?>> afterTrial(
      BenchmarkResult result, long pid, File stdOut, File stdErr) {
    measureHalf(result.getParams());
    return rounds.stream()
        .flatMap(
            round -> Stream.of(result(WALL, round.wallMillis()), result(CPU, round.cpuMillis())))
        .toList();
  }

  private static ScalarResult result(String label, double millis) {
    return new ScalarResult(label, millis, "ms/op", AggregationPolicy.AVG);
  }

  @Override
  public boolean allowPrintOut() {
    return true;
  }

  @Override
  public boolean allowPrintErr() {
    return true;
  }

  private void measureHalf(BenchmarkParams params) {
    Path program = settings.programs().file(params.getParam("program"));
    try {
      rounds.addAll(settings.cpython().time(program, Rounds.COUNT / 2).rounds());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while CPython was measured", e);
    }
  }
}
