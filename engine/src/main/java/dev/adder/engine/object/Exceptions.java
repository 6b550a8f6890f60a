package dev.adder.engine.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The builtin exception types, and the fields that some of them add. */
public final class Exceptions {
  private static final Map<PyType, String[]> FIELDS = new HashMap<>();
  private static final List<PyType> ALL = new ArrayList<>();
  private static final String[] NO_FIELDS = {};

  /** {@code BaseException}. */
  public static final PyType BASE_EXCEPTION = root();

  public static final PyType EXCEPTION = type("Exception", BASE_EXCEPTION);
  public static final PyType BASE_EXCEPTION_GROUP =
      type("BaseExceptionGroup", BASE_EXCEPTION, "message", "exceptions");
  public static final PyType GENERATOR_EXIT = type("GeneratorExit", BASE_EXCEPTION);
  public static final PyType KEYBOARD_INTERRUPT = type("KeyboardInterrupt", BASE_EXCEPTION);
  public static final PyType SYSTEM_EXIT = type("SystemExit", BASE_EXCEPTION, "code");
  public static final PyType ARITHMETIC_ERROR = type("ArithmeticError", EXCEPTION);
  public static final PyType FLOATING_POINT_ERROR = type("FloatingPointError", ARITHMETIC_ERROR);
  public static final PyType OVERFLOW_ERROR = type("OverflowError", ARITHMETIC_ERROR);
  public static final PyType ZERO_DIVISION_ERROR = type("ZeroDivisionError", ARITHMETIC_ERROR);
  public static final PyType ASSERTION_ERROR = type("AssertionError", EXCEPTION);
  public static final PyType ATTRIBUTE_ERROR = type("AttributeError", EXCEPTION, "name", "obj");
  public static final PyType BUFFER_ERROR = type("BufferError", EXCEPTION);
  public static final PyType EOF_ERROR = type("EOFError", EXCEPTION);
  public static final PyType IMPORT_ERROR =
      type("ImportError", EXCEPTION, "msg", "name", "path", "name_from");
  public static final PyType MODULE_NOT_FOUND_ERROR = type("ModuleNotFoundError", IMPORT_ERROR);
  public static final PyType LOOKUP_ERROR = type("LookupError", EXCEPTION);
  public static final PyType INDEX_ERROR = type("IndexError", LOOKUP_ERROR);
  public static final PyType KEY_ERROR = type("KeyError", LOOKUP_ERROR);
  public static final PyType MEMORY_ERROR = type("MemoryError", EXCEPTION);
  public static final PyType NAME_ERROR = type("NameError", EXCEPTION, "name");
  public static final PyType UNBOUND_LOCAL_ERROR = type("UnboundLocalError", NAME_ERROR);
  public static final PyType OS_ERROR =
      type("OSError", EXCEPTION, "errno", "strerror", "filename", "filename2");
  public static final PyType BLOCKING_IO_ERROR = type("BlockingIOError", OS_ERROR);
  public static final PyType CHILD_PROCESS_ERROR = type("ChildProcessError", OS_ERROR);
  public static final PyType CONNECTION_ERROR = type("ConnectionError", OS_ERROR);
  public static final PyType BROKEN_PIPE_ERROR = type("BrokenPipeError", CONNECTION_ERROR);
  public static final PyType CONNECTION_ABORTED_ERROR =
      type("ConnectionAbortedError", CONNECTION_ERROR);
  public static final PyType CONNECTION_REFUSED_ERROR =
      type("ConnectionRefusedError", CONNECTION_ERROR);
  public static final PyType CONNECTION_RESET_ERROR =
      type("ConnectionResetError", CONNECTION_ERROR);
  public static final PyType FILE_EXISTS_ERROR = type("FileExistsError", OS_ERROR);
  public static final PyType FILE_NOT_FOUND_ERROR = type("FileNotFoundError", OS_ERROR);
  public static final PyType INTERRUPTED_ERROR = type("InterruptedError", OS_ERROR);
  public static final PyType IS_A_DIRECTORY_ERROR = type("IsADirectoryError", OS_ERROR);
  public static final PyType NOT_A_DIRECTORY_ERROR = type("NotADirectoryError", OS_ERROR);
  public static final PyType PERMISSION_ERROR = type("PermissionError", OS_ERROR);
  public static final PyType PROCESS_LOOKUP_ERROR = type("ProcessLookupError", OS_ERROR);
  public static final PyType TIMEOUT_ERROR = type("TimeoutError", OS_ERROR);
  public static final PyType REFERENCE_ERROR = type("ReferenceError", EXCEPTION);
  public static final PyType RUNTIME_ERROR = type("RuntimeError", EXCEPTION);
  public static final PyType NOT_IMPLEMENTED_ERROR = type("NotImplementedError", RUNTIME_ERROR);
  public static final PyType PYTHON_FINALIZATION_ERROR =
      type("PythonFinalizationError", RUNTIME_ERROR);
  public static final PyType RECURSION_ERROR = type("RecursionError", RUNTIME_ERROR);
  public static final PyType STOP_ASYNC_ITERATION = type("StopAsyncIteration", EXCEPTION);
  public static final PyType STOP_ITERATION = type("StopIteration", EXCEPTION, "value");
  public static final PyType SYNTAX_ERROR =
      type(
          "SyntaxError",
          EXCEPTION,
          "msg",
          "filename",
          "lineno",
          "offset",
          "text",
          "end_lineno",
          "end_offset",
          "print_file_and_line");
  public static final PyType INDENTATION_ERROR = type("IndentationError", SYNTAX_ERROR);
  public static final PyType TAB_ERROR = type("TabError", INDENTATION_ERROR);
  public static final PyType SYSTEM_ERROR = type("SystemError", EXCEPTION);
  public static final PyType TYPE_ERROR = type("TypeError", EXCEPTION);
  public static final PyType VALUE_ERROR = type("ValueError", EXCEPTION);
  public static final PyType UNICODE_ERROR = type("UnicodeError", VALUE_ERROR);
  public static final PyType UNICODE_DECODE_ERROR =
      type("UnicodeDecodeError", UNICODE_ERROR, "encoding", "object", "start", "end", "reason");
  public static final PyType UNICODE_ENCODE_ERROR =
      type("UnicodeEncodeError", UNICODE_ERROR, "encoding", "object", "start", "end", "reason");
  public static final PyType UNICODE_TRANSLATE_ERROR =
      type("UnicodeTranslateError", UNICODE_ERROR, "object", "start", "end", "reason");
  public static final PyType WARNING = type("Warning", EXCEPTION);
  public static final PyType BYTES_WARNING = type("BytesWarning", WARNING);
  public static final PyType DEPRECATION_WARNING = type("DeprecationWarning", WARNING);
  public static final PyType ENCODING_WARNING = type("EncodingWarning", WARNING);
  public static final PyType FUTURE_WARNING = type("FutureWarning", WARNING);
  public static final PyType IMPORT_WARNING = type("ImportWarning", WARNING);
  public static final PyType PENDING_DEPRECATION_WARNING =
      type("PendingDeprecationWarning", WARNING);
  public static final PyType RESOURCE_WARNING = type("ResourceWarning", WARNING);
  public static final PyType RUNTIME_WARNING = type("RuntimeWarning", WARNING);
  public static final PyType SYNTAX_WARNING = type("SyntaxWarning", WARNING);
  public static final PyType UNICODE_WARNING = type("UnicodeWarning", WARNING);
  public static final PyType USER_WARNING = type("UserWarning", WARNING);

  /** A Java exception thrown by a host object; the original is inside. */
  public static final PyType HOST_ERROR = type("HostError", EXCEPTION, "java_class");

  private Exceptions() {}

  private static PyType root() {
    PyType type = PyType.builtin("BaseException").withDict();
    ALL.add(type);
    return type;
  }

  private static PyType type(String name, PyType base, String... added) {
    PyType type = PyType.variant(name, base);
    List<String> fields = new ArrayList<>(List.of(fieldsOf(base)));
    for (String field : added) {
      if (!fields.contains(field)) {
        fields.add(field);
      }
    }
    if (!fields.isEmpty()) {
      FIELDS.put(type, fields.toArray(new String[0]));
    }
    ALL.add(type);
    return type;
  }

  /** The builtin exception types, bases before what derives from them; do not modify. */
  public static List<PyType> all() {
    return java.util.Collections.unmodifiableList(ALL);
  }

  /** {@code ExceptionGroup}, the one builtin type with two bases. */
  public static final PyType EXCEPTION_GROUP =
      PyType.builtinWithTwoBases("ExceptionGroup", BASE_EXCEPTION_GROUP, EXCEPTION);

  static {
    FIELDS.put(EXCEPTION_GROUP, FIELDS.get(BASE_EXCEPTION_GROUP));
    ALL.add(EXCEPTION_GROUP);
  }

  /** The names of the fields an exception of {@code type} has; do not modify. */
  public static String[] fieldsOf(PyType type) {
    for (PyType t : type.mro()) {
      String[] fields = FIELDS.get(t);
      if (fields != null) {
        return fields;
      }
    }
    return NO_FIELDS;
  }
}
