package dev.adder.engine.modules.os;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.modules.random.Entropy;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.PyBytes;
import dev.adder.sandbox.capability.EnvRead;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.policy.Decision;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Files, the environment and entropy. */
@PyMethods(module = "_os")
final class OsFunctions {
  private static final int DIRECTORY = 0040000;
  private static final int LINK = 0120000;
  private static final int REGULAR = 0100000;

  private OsFunctions() {}

  @Py("open(path, mode, /)")
  static Object open(Context ctx, Object name, Object mode) {
    String how = Faults.text(mode);
    boolean reads = how.indexOf('r') >= 0 || how.indexOf('+') >= 0;
    boolean writes = how.indexOf('r') < 0 || how.indexOf('+') >= 0;
    Path path = reads ? Faults.readable(ctx, name) : Faults.path(ctx, name);
    if (writes) {
      path = Faults.writable(ctx, name);
    }
    Set<OpenOption> options = new java.util.HashSet<>();
    if (reads) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
    }
    switch (how.charAt(0)) {
      case 'w' -> {
        options.add(StandardOpenOption.CREATE);
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
      case 'a' -> options.add(StandardOpenOption.CREATE);
      case 'x' -> options.add(StandardOpenOption.CREATE_NEW);
      default -> {}
    }
    if (Files.isDirectory(path)) {
      throw Faults.os(ctx, 21, "Is a directory", name);
    }
    ctx.meter().openHandle();
    try {
      OpenFile file = new OpenFile(Files.newByteChannel(path, options), name);
      if (how.charAt(0) == 'a') {
        OpenFile.seek(ctx, file, OpenFile.size(ctx, file));
      }
      return file;
    } catch (IOException e) {
      ctx.meter().closeHandle();
      throw Faults.of(ctx, e, name);
    }
  }

  @Py("stat(path, follow, /)")
  static Object stat(Context ctx, Object name, Object follow) {
    Path path = Faults.readable(ctx, name);
    LinkOption[] options =
        follow == Boolean.TRUE ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    try {
      Map<String, Object> found = Files.readAttributes(path, "unix:*", options);
      return PyTuple.of(
          ((Integer) found.get("mode")).longValue(),
          number(found.get("ino")),
          number(found.get("dev")),
          number(found.get("nlink")),
          number(found.get("uid")),
          number(found.get("gid")),
          number(found.get("size")),
          nanos(found.get("lastAccessTime")),
          nanos(found.get("lastModifiedTime")),
          nanos(found.get("ctime")));
    } catch (UnsupportedOperationException e) {
      return plainStat(ctx, name, path, options);
    } catch (IOException e) {
      throw Faults.of(ctx, e, name);
    }
  }

  private static Object plainStat(Context ctx, Object name, Path path, LinkOption[] options) {
    try {
      Map<String, Object> found = Files.readAttributes(path, "*", options);
      int kind =
          found.get("isDirectory") == Boolean.TRUE
              ? DIRECTORY | 0755
              : found.get("isSymbolicLink") == Boolean.TRUE ? LINK | 0777 : REGULAR | 0644;
      return PyTuple.of(
          (long) kind,
          0L,
          0L,
          1L,
          0L,
          0L,
          number(found.get("size")),
          nanos(found.get("lastAccessTime")),
          nanos(found.get("lastModifiedTime")),
          nanos(found.get("creationTime")));
    } catch (IOException e) {
      throw Faults.of(ctx, e, name);
    }
  }

  private static Object number(Object value) {
    return ((Number) value).longValue();
  }

  private static Object nanos(Object time) {
    return ((FileTime) time).to(TimeUnit.NANOSECONDS);
  }

  @Py("listdir(path, /)")
  static Object listDir(Context ctx, Object name) {
    Path path = Faults.readable(ctx, name);
    PyList out = new PyList();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        ctx.meter().step();
        String text = entry.getFileName().toString();
        ctx.meter().allocate(40L + text.length());
        out.append(ctx, Str.of(text));
      }
      return out;
    } catch (IOException e) {
      throw Faults.of(ctx, e, name);
    }
  }

  @Py("mkdir(path, /)")
  static Object mkdir(Context ctx, Object name) {
    try {
      Files.createDirectory(Faults.writable(ctx, name));
      return PyNone.NONE;
    } catch (IOException e) {
      throw Faults.of(ctx, e, name);
    }
  }

  @Py("remove(path, directory, /)")
  static Object remove(Context ctx, Object name, Object directory) {
    Path path = Faults.writable(ctx, name);
    boolean isDirectory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    if (isDirectory && directory != Boolean.TRUE) {
      throw Faults.os(ctx, 21, "Is a directory", name);
    }
    if (!isDirectory && directory == Boolean.TRUE && Files.exists(path)) {
      throw Faults.os(ctx, 20, "Not a directory", name);
    }
    try {
      Files.delete(path);
      return PyNone.NONE;
    } catch (IOException e) {
      throw Faults.of(ctx, e, name);
    }
  }

  @Py("rename(src, dst, /)")
  static Object rename(Context ctx, Object from, Object to) {
    Path source = Faults.writable(ctx, from);
    Path target = Faults.writable(ctx, to);
    try {
      Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
      return PyNone.NONE;
    } catch (IOException e) {
      throw Faults.of(ctx, e, from);
    }
  }

  @Py("readlink(path, /)")
  static Object readLink(Context ctx, Object name) {
    try {
      return Str.of(Files.readSymbolicLink(Faults.readable(ctx, name)).toString());
    } catch (java.nio.file.NotLinkException e) {
      throw Faults.os(ctx, 22, "Invalid argument", name);
    } catch (IOException e) {
      throw Faults.of(ctx, e, name);
    }
  }

  @Py("getcwd()")
  static Object getCwd(Context ctx) {
    Path here = Path.of("").toAbsolutePath();
    Denials.require(ctx, new FileRead(here), null);
    return Str.of(here.toString());
  }

  @Py("environment()")
  static Object environment(Context ctx) {
    PyDict out = new PyDict();
    if (!ctx.monitor().mayEver(EnvRead.class)) {
      return out;
    }
    for (Map.Entry<String, String> entry : System.getenv().entrySet()) {
      String name = entry.getKey();
      if (!name.isEmpty() && ctx.monitor().check(new EnvRead(name)) instanceof Decision.Allowed) {
        ctx.meter().allocate(80L + 2L * (name.length() + entry.getValue().length()));
        out.put(ctx, Str.of(name), Str.of(entry.getValue()));
      }
    }
    return out;
  }

  @Py("urandom(size, /)")
  static Object urandom(Context ctx, Object size) {
    long count = Args.sizeLong(ctx, size);
    if (count < 0) {
      throw Errors.value("negative argument not allowed");
    }
    ctx.meter().allocate(32 + count);
    ctx.meter().spend(count >> 4);
    byte[] out = new byte[(int) Math.min(count, Integer.MAX_VALUE - 16)];
    Entropy.fill(ctx, out);
    return new PyBytes(out);
  }

  @Py("getpid()")
  static Object getPid(Context ctx) {
    return 1L;
  }
}
