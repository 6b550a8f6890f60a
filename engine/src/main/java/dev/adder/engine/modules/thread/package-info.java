/** Module _thread: locks without threads. */
package dev.adder.engine.modules.thread;
