package dev.adder.engine.script;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * What the JVM holds after a collection.
 *
 * @param threads live platform threads
 * @param heapBytes live bytes of the heap
 * @param metaspaceBytes bytes of class data
 * @param classes loaded classes
 * @param descriptors open file descriptors, 0 where the system does not say
 */
record Footprint(int threads, long heapBytes, long metaspaceBytes, int classes, long descriptors) {
  private static final int COLLECTIONS = 3;

  static Footprint now() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return new Footprint(
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
            .sum(),
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0);
  }

  @Override
  public String toString() {
    return "%d threads, %.1f MB heap, %.1f MB metaspace, %d classes, %d descriptors"
        .formatted(threads, heapBytes / 1e6, metaspaceBytes / 1e6, classes, descriptors);
  }
}
