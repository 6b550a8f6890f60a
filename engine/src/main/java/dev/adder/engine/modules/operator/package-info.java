/** Module _operator: the operators as functions. */
package dev.adder.engine.modules.operator;
