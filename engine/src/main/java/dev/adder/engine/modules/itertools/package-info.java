/**
 * Module itertools: one iterator type per class. Start at {@link
 * dev.adder.engine.modules.itertools.ItertoolsModule}.
 */
package dev.adder.engine.modules.itertools;
