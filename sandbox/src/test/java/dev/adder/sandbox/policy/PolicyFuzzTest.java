package dev.adder.sandbox.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text is a policy or has faults inside it; a policy is what its text says. */
class PolicyFuzzTest {
  @DictionaryEntries({
    "allow ",
    "limit ",
    " tenant ",
    " until ",
    " rate ",
    "file.read ",
    "file.write ",
    "net.connect ",
    "env.read ",
    "host.class ",
    "host.member ",
    "module.import ",
    "native.call ",
    "clock.read ",
    "random.read ",
    "thread.start",
    "process.exit",
    "output.write",
    "stepped",
    "system",
    "2027-01-01T00:00:00Z",
    "10/s",
    "steps ",
    "cpu ",
    "memory ",
    "handles ",
    "unlimited"
  })
  @FuzzTest
  void parse(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Policy policy;
    try {
      policy = Policy.parse(text);
    } catch (PolicySyntaxException e) {
      assertFalse(e.faults().isEmpty());
      String[] lines = text.split("\r\n|\n|\r", -1);
      for (PolicyFault fault : e.faults()) {
        assertTrue(fault.line() >= 1 && fault.line() <= lines.length, fault.toString());
        int width = lines[fault.line() - 1].length();
        assertTrue(fault.column() >= 1 && fault.column() <= width + 1, fault.toString());
        assertFalse(fault.text().isBlank(), fault.toString());
      }
      return;
    }
    Policy again = Policy.parse(policy.text());
    assertEquals(policy, again);
    assertEquals(policy.text(), again.text());
    assertEquals(policy.fingerprint(), again.fingerprint());
  }
}
