package dev.adder.sandbox.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeSourceTest {
  @Test
  void system_platformThread_tellsTimesAndAllocations() throws InterruptedException {
    AtomicLong cpu = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              long before = TimeSource.SYSTEM.allocatedBytes();
              byte[][] made = new byte[100][];
              for (int i = 0; i < made.length; i++) {
                made[i] = new byte[1_000];
              }
              bytes.set(TimeSource.SYSTEM.allocatedBytes() - before + (made[99].length - 1_000));
              cpu.set(TimeSource.SYSTEM.cpuNanos());
            });
    thread.join();
    assertTrue(bytes.get() >= 100_000, "bytes " + bytes);
    assertTrue(cpu.get() > 0, "cpu " + cpu);
  }

  @Test
  void system_virtualThread_knowsNeither() throws InterruptedException {
    AtomicLong cpu = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              cpu.set(TimeSource.SYSTEM.cpuNanos());
              bytes.set(TimeSource.SYSTEM.allocatedBytes());
            });
    thread.join();
    assertEquals(-1, cpu.get());
    assertEquals(-1, bytes.get());
  }
}
