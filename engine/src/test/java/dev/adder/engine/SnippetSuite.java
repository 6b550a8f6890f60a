package dev.adder.engine;

/** Runs all snippets, for a class loader of its own. */
public final class SnippetSuite implements Runnable {
  @Override
  public void run() {
    SnippetRunner permissive = SnippetRunner.permissive();
    Snippet.ofCPython().forEach(permissive::run);
    Snippet.thatDiffer().forEach(permissive::run);
    SnippetRunner confined = SnippetRunner.confined();
    Snippet.ofOurOwn().forEach(confined::run);
  }
}
