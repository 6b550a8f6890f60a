package dev.adder.engine.modules;

import dev.adder.engine.builtins.BuiltinsModule;
import dev.adder.engine.modules.abc.AbcModule;
import dev.adder.engine.modules.array.ArrayConstants;
import dev.adder.engine.modules.binascii.BinAscii;
import dev.adder.engine.modules.collections.CollectionsModule;
import dev.adder.engine.modules.functools.FunctoolsModule;
import dev.adder.engine.modules.itertools.ItertoolsModule;
import dev.adder.engine.modules.json.JsonFunctions;
import dev.adder.engine.modules.math.CMathConstants;
import dev.adder.engine.modules.math.MathConstants;
import dev.adder.engine.modules.operator.OperatorModule;
import dev.adder.engine.modules.random.PyRandom;
import dev.adder.engine.modules.re.ReFunctions;
import dev.adder.engine.modules.struct.StructConstants;
import dev.adder.engine.modules.thread.ThreadModule;
import dev.adder.engine.modules.types.TypesModule;
import dev.adder.engine.modules.typing.TypingModule;
import dev.adder.engine.modules.weakref.WeakrefModule;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyDict;

/** The constants and types of the modules written in Java: one row each. */
final class ModuleConstants {
  private ModuleConstants() {}

  /** Whether a module without functions exists for its constants alone. */
  static boolean has(String name) {
    return switch (name) {
      case "sys", "builtins", "_types", "_random", "adder" -> true;
      default -> false;
    };
  }

  /** Puts in what an isolate may change, or registers with it. */
  static void fillOwn(Context ctx, String name, PyDict dict) {
    switch (name) {
      case "sys" -> SysConstants.fillOwn(ctx, dict);
      case "array" -> ArrayConstants.fill(ctx, dict);
      default -> {}
    }
  }

  /** Puts in what all isolates share. */
  static void fill(Context ctx, String name, PyDict dict) {
    switch (name) {
      case "adder" -> dict.put(ctx, "HostError", Exceptions.HOST_ERROR);
      case "sys" -> SysConstants.fillShared(ctx, dict);
      case "math" -> MathConstants.fill(ctx, dict);
      case "cmath" -> CMathConstants.fill(ctx, dict);
      case "_struct", "struct" -> StructConstants.fill(ctx, dict);
      case "binascii" -> BinAscii.fill(ctx, dict);
      case "_random" -> PyRandom.fill(ctx, dict);
      case "builtins" -> BuiltinsModule.fill(dict);
      case "itertools" -> ItertoolsModule.fill(ctx, dict);
      case "_abc" -> AbcModule.fill(ctx, dict);
      case "_functools" -> FunctoolsModule.fill(ctx, dict);
      case "_collections" -> CollectionsModule.fill(ctx, dict);
      case "_thread" -> ThreadModule.fill(ctx, dict);
      case "_types" -> TypesModule.fill(ctx, dict);
      case "_typing" -> TypingModule.fill(ctx, dict);
      case "_weakref" -> WeakrefModule.fill(ctx, dict);
      case "_operator" -> OperatorModule.fill(ctx, dict);
      case "_json" -> JsonFunctions.fill(ctx, dict);
      case "_re" -> ReFunctions.fill(ctx, dict);
      default -> {}
    }
  }
}
