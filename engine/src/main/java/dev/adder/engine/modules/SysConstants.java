package dev.adder.engine.modules;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.types.PyFrozenSet;
import dev.adder.engine.types.PyNamespace;

/** The attributes of module sys that are not functions. */
final class SysConstants {
  private static final long HEX_VERSION = 0x030d00f0L;

  private SysConstants() {}

  /** What all isolates share: immutable values. */
  static void fillShared(Context ctx, PyDict dict) {
    dict.put(ctx, "dont_write_bytecode", true);
    dict.put(ctx, "version", "3.13.0 (Adder)");
    dict.put(ctx, "hexversion", HEX_VERSION);
    dict.put(ctx, "api_version", 1013L);
    dict.put(ctx, "copyright", "The Adder authors");
    dict.put(ctx, "platform", "linux");
    dict.put(ctx, "byteorder", "little");
    dict.put(ctx, "maxsize", Long.MAX_VALUE);
    dict.put(ctx, "maxunicode", 0x10ffffL);
    dict.put(ctx, "executable", "");
    dict.put(ctx, "prefix", "");
    dict.put(ctx, "exec_prefix", "");
    dict.put(ctx, "base_prefix", "");
    dict.put(ctx, "base_exec_prefix", "");
    dict.put(ctx, "platlibdir", "lib");
    dict.put(ctx, "float_repr_style", "short");
    dict.put(ctx, "builtin_module_names", PyTuple.of("builtins", "math", "sys"));
    structures(ctx, dict);
  }

  /** What belongs to one isolate, or depends on its seed of hashes. */
  static void fillOwn(Context ctx, PyDict dict) {
    dict.put(ctx, "modules", ctx.isolate().modules());
    SysModule.of(ctx).fill(ctx, dict);
    dict.put(ctx, "orig_argv", new PyList());
    dict.put(ctx, "meta_path", new PyList());
    dict.put(ctx, "path_hooks", new PyList());
    dict.put(ctx, "path_importer_cache", new PyDict());
    dict.put(ctx, "warnoptions", new PyList());
    dict.put(ctx, "_xoptions", new PyDict());
    dict.put(ctx, "stdlib_module_names", standardModules(ctx));
    PyNamespace implementation = new PyNamespace();
    Attributes.set(ctx, implementation, "name", "adder");
    Attributes.set(ctx, implementation, "cache_tag", PyNone.NONE);
    Attributes.set(ctx, implementation, "version", dict.get(ctx, "version_info"));
    Attributes.set(ctx, implementation, "hexversion", HEX_VERSION);
    Attributes.set(ctx, implementation, "_multiarch", "jvm");
    dict.put(ctx, "implementation", implementation);
  }

  private static PyFrozenSet standardModules(Context ctx) {
    PyFrozenSet names = new PyFrozenSet();
    for (String name : StdlibNames.ALL.split(" ")) {
      names.add(ctx, name);
    }
    return names;
  }

  private static void structures(Context ctx, PyDict dict) {
    PyTuple version =
        StructSequences.make(
            "sys.version_info",
            new String[] {"major", "minor", "micro", "releaselevel", "serial"},
            3L,
            13L,
            0L,
            "final",
            0L);
    dict.put(ctx, "version_info", version);
    dict.put(
        ctx,
        "flags",
        StructSequences.make(
            "sys.flags",
            new String[] {
              "debug",
              "inspect",
              "interactive",
              "optimize",
              "dont_write_bytecode",
              "no_user_site",
              "no_site",
              "ignore_environment",
              "verbose",
              "bytes_warning",
              "quiet",
              "hash_randomization",
              "isolated",
              "dev_mode",
              "utf8_mode",
              "warn_default_encoding",
              "safe_path",
              "int_max_str_digits"
            },
            0L,
            0L,
            0L,
            0L,
            1L,
            1L,
            1L,
            1L,
            0L,
            0L,
            0L,
            1L,
            1L,
            false,
            1L,
            0L,
            true,
            4300L));
    dict.put(
        ctx,
        "float_info",
        StructSequences.make(
            "sys.float_info",
            new String[] {
              "max",
              "max_exp",
              "max_10_exp",
              "min",
              "min_exp",
              "min_10_exp",
              "dig",
              "mant_dig",
              "epsilon",
              "radix",
              "rounds"
            },
            Double.MAX_VALUE,
            1024L,
            308L,
            Double.MIN_NORMAL,
            -1021L,
            -307L,
            15L,
            53L,
            Math.ulp(1.0),
            2L,
            1L));
    dict.put(
        ctx,
        "int_info",
        StructSequences.make(
            "sys.int_info",
            new String[] {
              "bits_per_digit",
              "sizeof_digit",
              "default_max_str_digits",
              "str_digits_check_threshold"
            },
            30L,
            4L,
            4300L,
            640L));
    dict.put(
        ctx,
        "hash_info",
        StructSequences.make(
            "sys.hash_info",
            new String[] {
              "width",
              "modulus",
              "inf",
              "nan",
              "imag",
              "algorithm",
              "hash_bits",
              "seed_bits",
              "cutoff"
            },
            64L,
            (1L << 61) - 1,
            314159L,
            0L,
            1000003L,
            "adder",
            64L,
            64L,
            0L));
    dict.put(
        ctx,
        "thread_info",
        StructSequences.make(
            "sys.thread_info",
            new String[] {"name", "lock", "version"},
            "pthread",
            PyNone.NONE,
            PyNone.NONE));
  }
}
