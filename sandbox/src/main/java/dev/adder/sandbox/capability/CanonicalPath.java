package dev.adder.sandbox.capability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns a path into the one that the file system would really use: absolute, without {@code .} and
 * {@code ..}, with every symbolic link on the way followed, also one that points to nothing yet.
 * What does not exist keeps its name.
 *
 * <p>{@code ..} is applied after the link before it was followed, as the operating system does it;
 * removing both by text would allow to leave a granted directory through a link in it.
 */
final class CanonicalPath {
  private static final int MOST_LINKS = 40;

  private int links;

  private CanonicalPath() {}

  /**
   * Resolves a path.
   *
   * @throws IllegalArgumentException if more than 40 symbolic links lie on the way
   */
  static Path of(Path path) {
    Path absolute = path.toAbsolutePath();
    return new CanonicalPath().walk(absolute.getRoot(), absolute);
  }

  private Path walk(Path start, Path names) {
    Path at = start;
    for (Path name : names) {
      String text = name.toString();
      if (text.equals("..")) {
        at = at.getParent() == null ? at : at.getParent();
      } else if (!text.equals(".")) {
        at = follow(at.resolve(name));
      }
    }
    return at;
  }

  private Path follow(Path path) {
    if (!Files.isSymbolicLink(path)) {
      return path;
    }
    if (++links > MOST_LINKS) {
      throw new IllegalArgumentException("too many symbolic links");
    }
    Path target;
    try {
      target = Files.readSymbolicLink(path);
    } catch (IOException e) {
      throw new IllegalArgumentException("a symbolic link cannot be read", e);
    }
    return target.isAbsolute() ? walk(target.getRoot(), target) : walk(path.getParent(), target);
  }
}
