/** Module _collections: deque and what named tuples, counters and ordered dicts need. */
package dev.adder.engine.modules.collections;
