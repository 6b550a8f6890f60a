package dev.adder.engine.code;

/**
 * Rare operations behind one instruction: {@code a = intrinsic(b, b+1, ...)}. The number of
 * registers read is part of the row.
 */
public enum Intrinsic {
  /** Import: name, from-list or None, level. */
  IMPORT_NAME(3),
  /** Attribute of a module for {@code from m import name}: module, name. */
  IMPORT_FROM(2),
  /** All public names of a module into the locals: module. */
  IMPORT_STAR(1),
  /** The builtin that makes classes. */
  LOAD_BUILD_CLASS(0),
  /** Prints a value as the interactive interpreter does, unless it is None. */
  PRINT_EXPRESSION(1),
  /** Makes sure that {@code __annotations__} is in the locals. */
  SETUP_ANNOTATIONS(0),
  /** AssertionError. */
  LOAD_ASSERTION_ERROR(0),
  /** The mapping that a class body executes in. */
  LOAD_NAMESPACE(0),
  /** Class-body variable of an outer scope: name, cell: locals first, then the cell. */
  LOAD_CLASS_CELL(2),
  /** Name, mapping: the mapping first, then globals and builtins. */
  LOAD_MAPPING_OR_GLOBAL(2),
  /** Name, mapping, cell: the mapping first, then the cell. */
  LOAD_MAPPING_OR_CELL(3),
  LIST_TO_TUPLE(1),
  /** A display of three or more constants in CPython's order: the set of them. */
  CONSTANT_SET(1),
  /** The same for the constants that a loop runs over. */
  CONSTANT_LOOP_SET(1),
  /** Sets the defaults tuple of a function: function, tuple. */
  SET_DEFAULTS(2),
  SET_KEYWORD_DEFAULTS(2),
  SET_ANNOTATIONS(2),
  SET_TYPE_PARAMS(2),
  /** with: manager -> (exit method, value of enter) in a, a+1. */
  WITH_ENTER(1),
  /** Leaves a with block without an exception: exit method. */
  WITH_EXIT(1),
  /** Leaves a with block with an exception: exit method, exception; true swallows it. */
  WITH_EXCEPT(2),
  /** async with: manager -> (exit method, awaitable of enter) in a, a+1. */
  ASYNC_WITH_ENTER(1),
  /** Calls an async exit without an exception: the awaitable. */
  ASYNC_WITH_EXIT(1),
  /** Calls an async exit with an exception: exit method, exception: the awaitable. */
  ASYNC_WITH_EXCEPT(2),
  GET_AWAITABLE(1),
  /** The iterator for {@code yield from}. */
  GET_YIELD_FROM_ITER(1),
  GET_ASYNC_ITER(1),
  /** The awaitable for the next value. */
  GET_ASYNC_NEXT(1),
  /** StopAsyncIteration ends the loop, anything else is raised again: exception. */
  END_ASYNC_FOR(1),
  /** Wraps a value that an async generator yields. */
  ASYNC_YIELD(1),
  /** Turns StopIteration leaving a generator into RuntimeError: exception. */
  GENERATOR_STOP(1),
  MATCH_SEQUENCE(1),
  MATCH_MAPPING(1),
  /** Subject, tuple of keys: tuple of values or None. */
  MATCH_KEYS(2),
  /** Subject, class, number of positional patterns, tuple of names: tuple of values or None. */
  MATCH_CLASS(4),
  /** Subject, tuple of keys: dict of what is left. */
  MATCH_REST(2),
  LENGTH(1),
  /** except*: exception, type: tuple (rest or None, match or None). */
  EXCEPT_STAR_MATCH(2),
  /** except*: original exception, list of exceptions raised and left: exception or None. */
  EXCEPT_STAR_RESULT(2),
  /** Checks that an except* type is valid and wraps a plain exception: exception. */
  EXCEPT_STAR_BEGIN(1),
  TYPE_VAR(1),
  /** Name, function that computes the bound. */
  TYPE_VAR_BOUND(2),
  /** Name, function that computes the constraints. */
  TYPE_VAR_CONSTRAINTS(2),
  TYPE_VAR_TUPLE(1),
  PARAM_SPEC(1),
  /** Type parameter, function that computes its default. */
  SET_TYPE_PARAM_DEFAULT(2),
  /** Name, type parameters, function that computes the value. */
  TYPE_ALIAS(3),
  /** Type parameters: the Generic base of a class. */
  SUBSCRIPT_GENERIC(1),
  /** super(): callable found, cell of the class, first argument: the super object. */
  ZERO_SUPER(3);

  private static final Intrinsic[] VALUES = values();

  private final int arguments;

  Intrinsic(int arguments) {
    this.arguments = arguments;
  }

  /** How many registers are read. */
  public int arguments() {
    return arguments;
  }

  /** The intrinsic with this number. */
  public static Intrinsic of(int number) {
    return VALUES[number];
  }
}
