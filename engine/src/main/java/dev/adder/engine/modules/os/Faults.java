package dev.adder.engine.modules.os;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.capability.FileWrite;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Paths with their rights, and Java's faults as OSError. */
final class Faults {
  private static final int LONGEST_PATH = 4096;

  private Faults() {}

  static PyException os(Context ctx, int errno, String text, Object... more) {
    Object[] args = new Object[2 + more.length];
    args[0] = (long) errno;
    args[1] = text;
    System.arraycopy(more, 0, args, 2, more.length);
    return new PyException((PyBaseException) Calls.call(ctx, Exceptions.OS_ERROR, args));
  }

  static PyException of(Context ctx, IOException e, Object path) {
    return switch (e) {
      case NoSuchFileException x -> os(ctx, 2, "No such file or directory", path);
      case FileAlreadyExistsException x -> os(ctx, 17, "File exists", path);
      case DirectoryNotEmptyException x -> os(ctx, 39, "Directory not empty", path);
      case NotDirectoryException x -> os(ctx, 20, "Not a directory", path);
      case AccessDeniedException x -> os(ctx, 13, "Permission denied", path);
      default -> {
        Path found = Path.of(Str.text(path));
        yield Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS)
            ? os(ctx, 21, "Is a directory", path)
            : os(ctx, 5, "Input/output error", path);
      }
    };
  }

  /** The text of an argument that has to be a str; a TypeError otherwise. */
  static String text(Object value) {
    if (!Str.is(value)) {
      throw Errors.type("must be str, not " + Types.of(value).name());
    }
    return Str.text(value);
  }

  /** The path that a script names; longer ones than the operating system takes are refused. */
  static Path path(Context ctx, Object name) {
    if (Str.is(name) && Str.length(Str.plain(name)) >= LONGEST_PATH) {
      throw os(ctx, 36, "File name too long", name);
    }
    String text = text(name);
    if (text.indexOf('\0') >= 0) {
      throw Errors.value("embedded null byte");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw Errors.value("embedded null byte");
    }
  }

  static Path readable(Context ctx, Object name) {
    Path path = path(ctx, name);
    Denials.require(ctx, new FileRead(path), Str.text(name));
    return path;
  }

  static Path writable(Context ctx, Object name) {
    Path path = path(ctx, name);
    Denials.require(ctx, new FileWrite(path), Str.text(name));
    return path;
  }
}
