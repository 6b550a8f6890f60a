/**
 * The Spring Boot starter. Nothing is implemented here yet, and no Spring dependency is declared.
 *
 * <p>This module will hold the auto-configuration of the engine, its configuration properties, a
 * template and proxies for scripts as beans, actuator endpoints and metrics. Arrays and native
 * calls stay optional.
 */
@NullMarked
package dev.adder.spring;

import org.jspecify.annotations.NullMarked;
