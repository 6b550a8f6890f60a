package dev.adder.engine.stretch;

import dev.adder.engine.code.Code;
import dev.adder.engine.stretch.StretchRows.Row;
import dev.adder.sandbox.quota.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Compares for each row what one call allocates with what it is charged for.
 *
 * <pre>java ... AllocationReport OUTPUT [FILE [WORD ...]]</pre>
 *
 * <p>Garbage is nobody's fault: a quotient of two long ints is made by many short-lived ones. So a
 * row that allocates more than {@link #BOUND} times what it was charged and {@link #FREE} is run
 * again, and at about {@link #SAMPLES} looks of the meter everything is collected to see what is
 * alive. The row is at fault when that is more than the bound, or when more than {@link #LEAP} came
 * uncharged between two looks; for between looks nobody can see what is alive.
 */
final class AllocationReport {
  /** What may be allocated or alive for each byte charged. */
  static final double BOUND = 1.25;

  /** What nobody needs to be charged for. */
  static final long FREE = 1 << 20;

  /** What may come uncharged between two looks. */
  static final long LEAP = 4 << 20;

  private static final int SAMPLES = 12;

  private static final Quota QUOTA =
      Quota.defaults().toBuilder()
          .memoryBytes(600L << 20)
          .singleAllocationBytes(64L << 20)
          .outputBytes(256L << 20)
          .cpu(Duration.ofMillis(250))
          .steps(200_000_000)
          .build();

  private static final Quota SAMPLED = QUOTA.toBuilder().cpu(Duration.ofSeconds(60)).build();

  private AllocationReport() {}

  /** What a row showed. */
  record Result(
      Row row,
      long allocated,
      long charged,
      long leap,
      long looks,
      AllocationRecorder.Sample worst) {
    /** Whether it has to be found out what is alive. */
    boolean isSuspect() {
      return ratio(allocated, charged) > BOUND || leap > LEAP;
    }

    boolean isAtFault() {
      return worst.ratio() > BOUND || leap > LEAP;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s alive %7.2f of %7.2f MiB charged (%5.2f), leap %6.2f, in all %8.2f for %8.2f  %s  %s",
          isAtFault() ? "FAULT" : "     ",
          mib(worst.alive()),
          mib(worst.charged()),
          worst.ratio(),
          mib(leap),
          mib(allocated),
          mib(charged),
          row.title(),
          row.call());
    }

    private static double mib(long bytes) {
      return bytes / (double) (1 << 20);
    }
  }

  static double ratio(long bytes, long charged) {
    return bytes / (double) (charged + FREE);
  }

  public static void main(String[] args) throws IOException {
    StretchRows rows = StretchRows.read(args.length > 1 ? Path.of(args[1]) : StretchRows.FILE);
    List<String> words = List.of(args).subList(Math.min(2, args.length), args.length);
    List<Result> results = new ArrayList<>();
    for (Row row : StretchReport.slice(rows.rows(), System.getProperty("stretch.slice", "1/1"))) {
      if (words.isEmpty() || words.stream().anyMatch(word -> StretchReport.mentions(row, word))) {
        Result result = measure(rows, row);
        results.add(result);
        System.out.println(result);
      }
    }
    results.sort(
        Comparator.comparingDouble((Result one) -> Math.max(one.worst.ratio(), one.leap / 4e6))
            .reversed());
    List<String> lines = new ArrayList<>();
    results.forEach(one -> lines.add(one.toString()));
    long faults = results.stream().filter(Result::isAtFault).count();
    lines.add("%d rows, %d at fault".formatted(results.size(), faults));
    Files.write(Path.of(args[0]), lines);
    System.out.println(lines.getLast());
    System.exit(faults == 0 ? 0 : 1);
  }

  private static Result measure(StretchRows rows, Row row) {
    StretchIsolate isolate = new StretchIsolate();
    Code definitions = isolate.compile(rows.definitions(row));
    isolate.prepare(definitions);
    Code setup = row.isFresh() ? definitions : isolate.compile(row.setup());
    Code call = isolate.compile(row.call());
    isolate.prepare(setup);
    Result first = plain(isolate, row, call);
    if (!first.isSuspect()) {
      return first;
    }
    isolate.prepare(setup);
    Result second = plain(isolate, row, call);
    if (!second.isSuspect()) {
      return second;
    }
    long every = Math.max(1, second.looks / SAMPLES);
    Quota quota = SAMPLED.toBuilder().steps(Math.max(1, isolate.steps())).build();
    isolate.prepare(setup);
    AllocationRecorder sampled = new AllocationRecorder(isolate::bytesCharged, every);
    isolate.run(call, quota, sampled);
    return new Result(
        row, second.allocated, second.charged, second.leap, second.looks, sampled.worst());
  }

  private static Result plain(StretchIsolate isolate, Row row, Code call) {
    AllocationRecorder recorder = new AllocationRecorder(isolate::bytesCharged, 0);
    isolate.run(call, QUOTA, recorder);
    return new Result(
        row,
        recorder.allocated(),
        isolate.bytesCharged(),
        recorder.leap(),
        recorder.looks(),
        recorder.worst());
  }
}
