package dev.adder.engine.bench;

/**
 * One round of calls of a program.
 *
 * @param wallMillis milliseconds of a call on the clock, the mean of the round
 * @param cpuMillis milliseconds of a call that processors spent for the whole process, its
 *     collector and compiler included; the mean of the round
 */
record Round(double wallMillis, double cpuMillis) {}
