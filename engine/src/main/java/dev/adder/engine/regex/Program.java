package dev.adder.engine.regex;

import java.util.Optional;

/**
 * A compiled pattern. Immutable.
 *
 * @param code instructions of {@link Op#SIZE} ints; operands that are addresses are indices of ints
 * @param sets the character sets
 * @param groups number of groups, with group 0
 * @param registers number of loop registers: the deepest nesting of loops with nullable bodies
 * @param branch per instruction, its number among those that may be visited twice, else -1
 * @param branches how many those are
 * @param regular whether the outcome outside lookaround and atomic groups depends on the state only
 * @param anchored whether a match can begin only at the beginning of the text
 * @param prefix characters that every match begins with; may be empty
 * @param first the characters that a match can begin with; empty if it may be empty
 */
record Program(
    int[] code,
    CharSet[] sets,
    int groups,
    int registers,
    int[] branch,
    int branches,
    boolean regular,
    boolean anchored,
    int[] prefix,
    Optional<CharSet.Union> first) {}
