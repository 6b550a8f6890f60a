package dev.adder.engine.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text is JSON or refused at a place inside it; what was read is written and read again. */
class JsonFuzzTest {
  private static final FuzzHost HOST =
      FuzzHost.of(
          """
          import json

          def fuzz(text, data):
              for source in (text, data):
                  try:
                      value = json.loads(source)
                  except json.JSONDecodeError as fault:
                      assert 0 <= fault.pos <= len(fault.doc)
                      assert fault.lineno >= 1 and fault.colno >= 1
                      continue
                  except (ValueError, RecursionError):
                      continue
                  for options in ({}, {"indent": 1}, {"ensure_ascii": False, "sort_keys": True}):
                      written = json.dumps(value, **options)
                      again = json.loads(written)
                      assert json.dumps(again, **options) == written, written
                      # Halves of a pair that stood apart come together when both are escaped.
                      if "sort_keys" not in options and "\\\\ud" not in written:
                          assert repr(again) == repr(value), written
          """);

  @DictionaryEntries({
    "{\"",
    "\":",
    "[",
    "]",
    "}",
    ",",
    "null",
    "true",
    "false",
    "NaN",
    "-Infinity",
    "1e5",
    "-0.0",
    "\\u00e9",
    "\\ud83d",
    "\\ude00",
    "\\\"",
    "\\/",
    "\\b"
  })
  @FuzzTest
  void loads(byte[] data) {
    HOST.call(FuzzHost.text(data), data);
  }
}
