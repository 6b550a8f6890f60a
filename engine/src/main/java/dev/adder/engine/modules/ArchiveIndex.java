package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.policy.Decision;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The Python sources and directories of a zip file, as its table of contents names them. Entries
 * with names that could mean another place (absolute, with {@code ..}, with a backslash or an empty
 * part) are as if they were not there. Immutable; the bounds are looked at and charged before the
 * table is read.
 */
final class ArchiveIndex {
  /** The most entries of an archive. */
  static final int MOST_ENTRIES = 20_000;

  private static final long LONGEST_TABLE = 8L << 20;
  private static final long ENTRY_BYTES = 120;
  private static final int LONGEST_NAME = 1_000;

  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xffff;

  private final long size;
  private final FileTime modified;
  private final Set<String> sources = new HashSet<>();
  private final Set<String> duplicated = new HashSet<>();
  private final Set<String> directories = new HashSet<>();

  private ArchiveIndex(long size, FileTime modified) {
    this.size = size;
    this.modified = modified;
  }

  /**
   * Reads the table of contents; a file that is no archive, or one with more entries than are
   * looked through, has none. Null when the file must not be read.
   */
  static @Nullable ArchiveIndex read(Context ctx, Path archive) throws IOException {
    if (!(ctx.monitor().check(new FileRead(archive)) instanceof Decision.Allowed)) {
      return null;
    }
    ArchiveIndex index = new ArchiveIndex(Files.size(archive), Files.getLastModifiedTime(archive));
    ctx.meter().step();
    if (isInBounds(ctx, archive)) {
      try (ZipFile file = new ZipFile(archive.toFile())) {
        if (file.size() > MOST_ENTRIES) {
          // It found another table than the one that was looked at.
          return index;
        }
        for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
          ctx.meter().step();
          index.add(ctx, all.nextElement().getName());
        }
      }
    }
    ctx.meter().poll();
    return index;
  }

  /** Whether the file is still the one that was read. */
  boolean isOf(Path archive) throws IOException {
    return Files.size(archive) == size && Files.getLastModifiedTime(archive).equals(modified);
  }

  /** Looks at the record at the end of an archive, and charges what it says of the table. */
  private static boolean isInBounds(Context ctx, Path archive) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
      int length = (int) Math.min(file.length(), END_BYTES + LONGEST_COMMENT);
      ctx.meter().allocate(length);
      byte[] tail = new byte[length];
      file.seek(file.length() - length);
      file.readFully(tail);
      ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_BYTES; at >= 0; at--) {
        if (end.getInt(at) == END_SIGNATURE) {
          if ((end.getShort(at + 20) & 0xffff) != length - END_BYTES - at) {
            // Whoever reads the archive may take this for the end, and its table for the table.
            return false;
          }
          int entries = end.getShort(at + 10) & 0xffff;
          long table = end.getInt(at + 12) & 0xffffffffL;
          if (entries > MOST_ENTRIES || table > LONGEST_TABLE) {
            return false;
          }
          ctx.meter().allocate(2 * table + ENTRY_BYTES * entries);
          return true;
        }
      }
      return false;
    }
  }

  private void add(Context ctx, String name) {
    if (name.length() > LONGEST_NAME || !isPlain(name)) {
      return;
    }
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      if (directories.add(name.substring(0, slash))) {
        ctx.meter().allocate(ENTRY_BYTES + slash);
      }
    }
    if (name.endsWith(".py") && !sources.add(name)) {
      duplicated.add(name);
    }
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
      return false;
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  boolean has(String source) {
    return sources.contains(source);
  }

  /** Whether a source is there more than once: readers would not agree which is meant. */
  boolean isDuplicated(String source) {
    return duplicated.contains(source);
  }

  boolean hasDirectory(String directory) {
    return directories.contains(directory);
  }
}
