package dev.adder.engine.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script of the soak.
 *
 * @param name where it is from
 * @param text the script
 * @param output what it must print, or null for an attack, which may end in any harmless way
 */
record SoakScript(String name, String text, String output) {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples");

  private static final String SUMS =
      """
      class Account:
          def __init__(self, owner, balance):
              self.owner, self.balance = owner, balance
          def pay(self, amount):
              if amount > self.balance:
                  raise ValueError(f'{self.owner} has only {self.balance}')
              self.balance -= amount
      accounts = [Account(f'a{i}', i * 10) for i in range(200)]
      failed = 0
      for account in accounts:
          try:
              account.pay(500)
          except ValueError:
              failed += 1
      print(failed, sum(a.balance for a in accounts))
      """;

  private static final String TEXTS =
      """
      import collections, json, re
      words = re.findall(r'[a-z]+', 'the cat and the dog and the bird ' * 40)
      counted = collections.Counter(words)
      print(json.dumps(dict(sorted(counted.items()))))
      """;

  boolean isAttack() {
    return output == null;
  }

  /** All attacks of the corpus, and as many honest scripts as there are. */
  static List<SoakScript> all() throws IOException {
    List<SoakScript> all = new ArrayList<>();
    JsonRows.read(EscapeCorpusTest.CORPUS)
        .forEach((id, fields) -> all.add(new SoakScript(id, fields.get("python"), null)));
    all.add(new SoakScript("sums", SUMS, "50 124000\n"));
    all.add(
        new SoakScript(
            "texts",
            TEXTS,
            "{\"and\": 80, \"bird\": 40, \"cat\": 40, \"dog\": 40," + " \"the\": 120}\n"));
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        String name = file.getFileName().toString();
        Path output = file.resolveSibling(name.replace(".py", ".out"));
        all.add(new SoakScript(name, Files.readString(file), Files.readString(output)));
      }
    }
    return all;
  }
}
