/** Everything a guest may do and how much of it; see the packages below this one. */
@NullMarked
package dev.adder.sandbox;

import org.jspecify.annotations.NullMarked;
