package dev.adder.engine.cli;

import dev.adder.engine.jit.JitLog;
import dev.adder.engine.jit.LoopReport;
import dev.adder.engine.jit.TextJitLog;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of {@code --jit-log}; what it had is lost when it is opened. */
final class JitLogFile {
  private final Writer target;
  private final TextJitLog log;

  private JitLogFile(Writer target, JitLog.Detail detail) {
    this.target = target;
    this.log = new TextJitLog(target, detail);
  }

  static JitLogFile open(Path file, boolean withClasses) throws IOException {
    return new JitLogFile(
        Files.newBufferedWriter(file), withClasses ? JitLog.Detail.CLASSES : JitLog.Detail.REGIONS);
  }

  JitLog log() {
    return log;
  }

  /** Writes what is compiled at the end, with the counts of exits, and closes the file. */
  void end(List<LoopReport> loops) throws IOException {
    log.report(loops);
    log.close();
    target.close();
  }
}
