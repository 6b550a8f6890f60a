package dev.adder.engine.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.adder.engine.script.EngineOptions;
import java.nio.charset.StandardCharsets;

/** Any words are a command line that gives an engine, or wrong with a message; one word a line. */
class CommandLineFuzzTest {
  @DictionaryEntries({
    "--grant=", "--policy=", "--lib=", "--tenant=", "--audit=", "--deterministic=", "--limit-cpu=",
    "--limit-memory=", "--limit-steps=", "--limit-stack=", "--no-limits", "--allow-all", "-c", "-m",
    "-i", "file.read \"/a\"", "500ms", "64m", "1g", "thread.start tenant a"
  })
  @FuzzTest
  void parse(byte[] data) {
    String[] words = new String(data, StandardCharsets.UTF_8).split("\n", -1);
    Arguments arguments;
    try {
      arguments = Arguments.parse(words);
    } catch (Arguments.Fault fault) {
      assertFalse(fault.getMessage().isBlank());
      return;
    }
    EngineOptions options =
        EngineOptions.defaults()
            .withPolicy(arguments.policy())
            .withQuota(arguments.quota())
            .withTenant(arguments.tenant())
            .withPath(arguments.path());
    assertTrue(arguments.scriptArguments().size() <= words.length);
    assertTrue(options.quota().steps() >= 0);
  }
}
