package dev.adder.sandbox.capability;

import java.nio.file.Path;

/**
 * Reading, listing or asking about a file, or anything below a directory.
 *
 * <p>The path is made canonical when the record is made: absolute, without dots, with links
 * followed. A request must be made from the path as the guest gave it, and the file must be opened
 * by {@link #prefix()} of the request, so that what was checked is what is opened.
 *
 * @param prefix the file or directory; compared by whole names
 */
public record FileRead(Path prefix) implements Capability {

  /**
   * Makes the path canonical; asks the file system about links.
   *
   * @throws IllegalArgumentException if too many links, or unreadable ones, lie on the way
   */
  public FileRead {
    prefix = CanonicalPath.of(prefix);
  }

  @Override
  public String kind() {
    return "file.read";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof FileRead(Path path)
        && path.getFileSystem().equals(prefix.getFileSystem())
        && path.startsWith(prefix);
  }

  @Override
  public String text() {
    return kind() + " " + Quoted.of(prefix.toString());
  }
}
