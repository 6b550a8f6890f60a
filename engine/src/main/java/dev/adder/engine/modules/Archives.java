package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.policy.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Modules in zip files on {@code sys.path}: wheels, jars, whatever they are called. A path may name
 * the file or a directory inside of it; reading the file needs the grant that a module beside it
 * would need. One per isolate; confined to it.
 *
 * <p>What is inside is not believed: the size of a module is charged before it is inflated, and it
 * must be as large as it says and have the sum it says. What the index holds is {@link
 * ArchiveIndex}'s business.
 */
final class Archives {
  /** The longest source that is inflated. */
  private static final long LONGEST = 16L << 20;

  /** Archives whose indexes are kept. */
  private static final int KEPT = 64;

  private final Map<Path, ArchiveIndex> indexes = new HashMap<>();

  /**
   * A module or package that was found.
   *
   * @param bytes the source; null for a package without one
   * @param file where it is, with the archive as a directory; null for a package without source
   * @param directory what a package has as its path; null for a plain module
   */
  record Module(byte @Nullable [] bytes, @Nullable String file, @Nullable String directory) {}

  static Archives of(Context ctx) {
    return ctx.isolate().state(Archives.class, isolate -> new Archives());
  }

  /**
   * The module {@code name}, without dots, in the archive or the directory inside of an archive
   * that {@code place} is; null when there is none, or no such archive, or no right to read it.
   *
   * @throws PyException ImportError when the archive has it, but not in order
   */
  @Nullable Module find(Context ctx, Path place, String name) {
    Path archive = archive(place);
    if (archive == null || !ClassPathModules.isPlain(name)) {
      return null;
    }
    try {
      ArchiveIndex index = index(ctx, archive);
      return index == null ? null : find(ctx, new Place(archive, place, index), name);
    } catch (IOException e) {
      // As for a directory that cannot be read: the module is not there.
      return null;
    }
  }

  /** A directory inside of an archive, or all of it. */
  private record Place(Path archive, Path whole, ArchiveIndex index) {
    String inside(String name) {
      String inner = archive.equals(whole) ? "" : slashed(archive.relativize(whole)) + "/";
      return inner + name;
    }

    String shown(String entry) {
      return archive + "/" + entry;
    }
  }

  private static String slashed(Path path) {
    StringBuilder text = new StringBuilder();
    for (Path part : path) {
      text.append(text.isEmpty() ? "" : "/").append(part);
    }
    return text.toString();
  }

  /** The file that a path leads through; null when the path leads through directories only. */
  private static @Nullable Path archive(Path place) {
    for (Path at = place; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at)) {
        return at;
      }
      if (Files.isDirectory(at)) {
        return null;
      }
    }
    return null;
  }

  private static boolean mayRead(Context ctx, Path archive) {
    return ctx.monitor().check(new FileRead(archive)) instanceof Decision.Allowed;
  }

  private @Nullable ArchiveIndex index(Context ctx, Path archive) throws IOException {
    ArchiveIndex known = indexes.get(archive);
    if (known != null && known.isOf(archive)) {
      return mayRead(ctx, archive) ? known : null;
    }
    ArchiveIndex read = ArchiveIndex.read(ctx, archive);
    if (read == null) {
      return null;
    }
    if (indexes.size() >= KEPT) {
      indexes.clear();
    }
    indexes.put(archive, read);
    return read;
  }

  private static @Nullable Module find(Context ctx, Place place, String name) throws IOException {
    String directory = place.inside(name);
    String pkg = directory + "/__init__.py";
    String module = directory + ".py";
    if (place.index.has(pkg)) {
      return new Module(source(ctx, place, pkg), place.shown(pkg), place.shown(directory));
    }
    if (place.index.has(module)) {
      return new Module(source(ctx, place, module), place.shown(module), null);
    }
    return place.index.hasDirectory(directory)
        ? new Module(null, null, place.shown(directory))
        : null;
  }

  private static byte[] source(Context ctx, Place place, String entry) {
    if (place.index.isDuplicated(entry)) {
      throw faulty(place, entry, "stands there twice");
    }
    try (ZipFile file = new ZipFile(place.archive.toFile())) {
      ZipEntry found = file.getEntry(entry);
      long size = found == null ? -1 : found.getSize();
      if (size < 0 || size > LONGEST) {
        throw faulty(place, entry, "is too large");
      }
      ctx.meter().source((int) size);
      ctx.meter().allocate(size);
      ctx.meter().spend(size >> 6);
      byte[] bytes = file.getInputStream(found).readNBytes((int) size + 1);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (bytes.length != size || sum.getValue() != found.getCrc()) {
        throw faulty(place, entry, "is damaged");
      }
      ctx.meter().poll();
      return bytes;
    } catch (IOException e) {
      throw faulty(place, entry, "is damaged");
    }
  }

  private static PyException faulty(Place place, String entry, String what) {
    return Errors.importing(
        Exceptions.IMPORT_ERROR, "cannot import " + place.shown(entry) + ": it " + what, entry);
  }
}
