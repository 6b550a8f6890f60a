package dev.adder.engine.types;

import dev.adder.engine.text.Pace;
import dev.adder.sandbox.quota.Meter;
import java.util.Arrays;

/**
 * Sorts unboxed numbers: blocks by the JDK's sort, which are then merged, with a look at the meter
 * between the pieces. The caller has charged. When a run is stopped the array holds some of its
 * numbers, in any order.
 */
final class NumberSort {
  private static final int BLOCK = 1 << 12;

  private NumberSort() {}

  /** Sorts the first {@code size} numbers. O(n log n); linear when they are sorted already. */
  static void sort(long[] numbers, int size, Meter meter) {
    for (int at = 0; at < size; at += BLOCK) {
      Arrays.sort(numbers, at, Math.min(size, at + BLOCK));
      look(at, size, meter);
    }
    if (size <= BLOCK) {
      return;
    }
    long[] spare = new long[size / 2 + BLOCK];
    for (int width = BLOCK; width < size && width > 0; width <<= 1) {
      for (int low = 0; low < size - width; low += 2 * width) {
        merge(numbers, spare, new Runs(low, low + width, Math.min(size, low + 2 * width)), meter);
      }
    }
  }

  /** Sorts the first {@code size} numbers, none of which is nan or a negative zero. */
  static void sort(double[] numbers, int size, Meter meter) {
    for (int at = 0; at < size; at += BLOCK) {
      Arrays.sort(numbers, at, Math.min(size, at + BLOCK));
      look(at, size, meter);
    }
    if (size <= BLOCK) {
      return;
    }
    double[] spare = new double[size / 2 + BLOCK];
    for (int width = BLOCK; width < size && width > 0; width <<= 1) {
      for (int low = 0; low < size - width; low += 2 * width) {
        merge(numbers, spare, new Runs(low, low + width, Math.min(size, low + 2 * width)), meter);
      }
    }
  }

  private static void look(int at, int size, Meter meter) {
    if (at + BLOCK < size) {
      meter.poll();
    }
  }

  /** Two neighbours that are sorted. */
  private record Runs(int low, int middle, int high) {}

  private static void merge(long[] numbers, long[] spare, Runs runs, Meter meter) {
    if (numbers[runs.middle - 1] <= numbers[runs.middle]) {
      return;
    }
    int left = runs.high - runs.middle < runs.middle - runs.low ? 0 : runs.middle - runs.low;
    if (left > 0) {
      System.arraycopy(numbers, runs.low, spare, 0, left);
      int i = 0;
      int j = runs.middle;
      for (int to = runs.low; i < left; to++) {
        Pace.keep(to, meter);
        numbers[to] = j < runs.high && numbers[j] < spare[i] ? numbers[j++] : spare[i++];
      }
      return;
    }
    int right = runs.high - runs.middle;
    System.arraycopy(numbers, runs.middle, spare, 0, right);
    int i = runs.middle - 1;
    int j = right - 1;
    for (int to = runs.high - 1; j >= 0; to--) {
      Pace.keep(to, meter);
      numbers[to] = i >= runs.low && numbers[i] > spare[j] ? numbers[i--] : spare[j--];
    }
  }

  private static void merge(double[] numbers, double[] spare, Runs runs, Meter meter) {
    if (numbers[runs.middle - 1] <= numbers[runs.middle]) {
      return;
    }
    int left = runs.high - runs.middle < runs.middle - runs.low ? 0 : runs.middle - runs.low;
    if (left > 0) {
      System.arraycopy(numbers, runs.low, spare, 0, left);
      int i = 0;
      int j = runs.middle;
      for (int to = runs.low; i < left; to++) {
        Pace.keep(to, meter);
        numbers[to] = j < runs.high && numbers[j] < spare[i] ? numbers[j++] : spare[i++];
      }
      return;
    }
    int right = runs.high - runs.middle;
    System.arraycopy(numbers, runs.middle, spare, 0, right);
    int i = runs.middle - 1;
    int j = right - 1;
    for (int to = runs.high - 1; j >= 0; to--) {
      Pace.keep(to, meter);
      numbers[to] = i >= runs.low && numbers[i] > spare[j] ? numbers[i--] : spare[j--];
    }
  }
}
