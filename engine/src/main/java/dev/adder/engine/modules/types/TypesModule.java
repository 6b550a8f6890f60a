package dev.adder.engine.modules.types;

import dev.adder.engine.code.Code;
import dev.adder.engine.interp.Frame;
import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.interp.PyGenerator;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyEllipsis;
import dev.adder.engine.object.PyMethod;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTraceback;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.PyGenericAlias;
import dev.adder.engine.types.PyMappingProxy;
import dev.adder.engine.types.PyNamespace;
import dev.adder.engine.types.PyUnion;

/** Module _types: the types of values that have no name in builtins. */
public final class TypesModule {
  private TypesModule() {}

  /** Puts the types into the namespace of the module. */
  public static void fill(Context ctx, PyDict dict) {
    put(ctx, dict, "FunctionType", PyFunction.TYPE);
    put(ctx, dict, "LambdaType", PyFunction.TYPE);
    put(ctx, dict, "CodeType", Code.TYPE);
    put(ctx, dict, "MappingProxyType", PyMappingProxy.TYPE);
    put(ctx, dict, "SimpleNamespace", PyNamespace.TYPE);
    put(ctx, dict, "CellType", PyCell.TYPE);
    put(ctx, dict, "GeneratorType", PyGenerator.GENERATOR);
    put(ctx, dict, "CoroutineType", PyGenerator.COROUTINE);
    put(ctx, dict, "AsyncGeneratorType", PyGenerator.ASYNC_GENERATOR);
    put(ctx, dict, "MethodType", PyMethod.TYPE);
    put(ctx, dict, "ModuleType", PyModule.TYPE);
    put(ctx, dict, "TracebackType", PyTraceback.TYPE);
    put(ctx, dict, "FrameType", Frame.TYPE);
    put(ctx, dict, "GenericAlias", PyGenericAlias.TYPE);
    put(ctx, dict, "UnionType", PyUnion.TYPE);
    put(ctx, dict, "EllipsisType", PyEllipsis.TYPE);
    put(ctx, dict, "NoneType", PyNone.TYPE);
    put(ctx, dict, "NotImplementedType", PyNotImplemented.TYPE);
  }

  private static void put(Context ctx, PyDict dict, String name, PyType type) {
    dict.put(ctx, name, type);
  }
}
