package dev.adder.tck;

/** The little texts that the tests are made of; {@code %s} are names or texts of the dialect. */
enum Idiom {
  /** A sum, as the value of the script: two operands. */
  ADD,
  /** Two statements; the value of the second, an expression, is 42. */
  LAST_EXPRESSION,
  /** The value that is null for the host. */
  NULL,
  /** Nothing but a comment. */
  COMMENT,
  /** Assigns to a global name: name, expression. */
  ASSIGN,
  /** Removes a global name. */
  REMOVE,
  /** True when the name is bound to null. */
  IS_NULL,
  /** True when the name is bound. */
  IS_BOUND,
  /** Adds a name up in a loop and binds the sum to total: name, number of rounds. */
  SUM,
  /** Prints a literal of letters and digits, and a line end. */
  PRINT,
  /** Prints the value of a name. */
  PRINT_VALUE,
  /** Writes a literal of letters and digits to the error stream. */
  PRINT_ERROR,
  /** Reads a line from the standard input: the value. */
  READ_LINE,
  /** Binds last to the last of the arguments of the script. */
  LAST_ARGUMENT,
  /** Binds count to the number of arguments, without the name of the script. */
  ARGUMENT_COUNT,
  /** The name of the file being executed. */
  FILE,
  /** Binds text to the text of a traceback. */
  STACK_TEXT,
  /** Two sound lines, then a syntax error in line 3. */
  SYNTAX_ERROR,
  /** Two lines, then an exception with the message boom in line 3. */
  THROW,
  /** Two lines, then a call of a name that is not there in line 3, column 9. */
  UNDEFINED_CALL,
  /** Defines a function that fails in line 2, and calls it in line 4. */
  FAIL_IN_FUNCTION,
  /** Catches every exception of a statement and binds seen to its text: statement. */
  CATCH,
  /** Catches the exception of a call and throws one of the script's own from it: call. */
  RETHROW,
  /** Recursion without an end. */
  DEEP,
  /** Asks for more memory at once than any machine has. */
  HUGE,
  /** A loop without an end and without a call. */
  ENDLESS,
  /** Calls a host's Function: its name, an argument. */
  HOST_CALL,
  /** Defines a function of two parameters that answers their sum: name. */
  FUNCTION,
  /** Defines a function without parameters that answers an expression: name, expression. */
  FUNCTION_OF,
  /** Defines a function that may be called with one argument or two: name; answers their sum. */
  OPTIONAL_PARAMETER,
  /** Defines a function without parameters that adds 1 to the global n and answers it: name. */
  COUNTER,
  /** Defines a function without parameters that throws an exception with the message boom: name. */
  FAILING_FUNCTION,
  /** Defines a function that calls a function of the host with one argument: name, callee. */
  CALLING_FUNCTION,
  /** Defines a function that prints a name: name, name printed. */
  PRINTING_FUNCTION,
  /** Binds thing to an object with methods apply (one argument, adds 1) and run (none). */
  OBJECT,
  /** Binds seen to an object whose method run binds the global name ran to 1. */
  GLOBAL_RUN
}
