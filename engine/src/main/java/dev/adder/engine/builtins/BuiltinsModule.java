package dev.adder.engine.builtins;
import dev.adder.engine.object.*;
public final class BuiltinsModule { public static void fill(PyDict d) { d.putName("int", Types.INT); d.putName("list", PyList.TYPE); d.putName("object", PyType.OBJECT); d.putName("range", dev.adder.engine.types.PyRange.TYPE); d.putName("type", PyType.TYPE); d.putName("str", Str.TYPE); for (PyType t : Exceptions.all()) d.putName(t.name(), t); } }
