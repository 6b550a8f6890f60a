package dev.adder.engine.stretch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The longest processor time of this thread between two looks of a meter at its limits. */
final class StretchRecorder implements Runnable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** From here on it is worth knowing where a stretch ended, in nanoseconds. */
  private static final long NOTABLE = 1_000_000;

  /** Whether to say where the longest stretch began, too; costs a look at the stack each time. */
  private static final boolean BEGINNINGS = Boolean.getBoolean("stretch.beginnings");

  private static final int FRAMES = BEGINNINGS ? 7 : 3;

  private static final String ENGINE = "dev.adder.engine.";

  private long last;
  private long began;
  private long longest;
  private String where = "";
  private String before = "";

  void start() {
    longest = 0;
    where = "";
    before = "the start";
    began = THREADS.getCurrentThreadCpuTime();
    last = began;
  }

  /** A look of the meter, or the end of what is measured. */
  @Override
  public void run() {
    long now = THREADS.getCurrentThreadCpuTime();
    if (now - last > longest) {
      longest = now - last;
      where = longest > NOTABLE ? place() + (BEGINNINGS ? " since " + before : "") : "";
    }
    if (BEGINNINGS) {
      before = place();
    }
    last = THREADS.getCurrentThreadCpuTime();
  }

  private static String place() {
    StringBuilder text = new StringBuilder();
    int frames = 0;
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      String type = frame.getClassName();
      if (type.startsWith(ENGINE) && !type.startsWith(ENGINE + "stretch.") && frames++ < FRAMES) {
        text.append(frames > 1 ? " < " : "").append(type.substring(type.lastIndexOf('.') + 1));
        text.append('.').append(frame.getMethodName()).append(':').append(frame.getLineNumber());
      }
    }
    return text.toString();
  }

  long longestNanos() {
    return longest;
  }

  long totalNanos() {
    return last - began;
  }

  /** Where the longest stretch ended, innermost first; empty when it was short. */
  String where() {
    return where;
  }
}
