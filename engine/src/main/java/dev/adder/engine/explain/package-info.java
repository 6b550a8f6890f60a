/**
 * What a script can touch at most, answered from its text alone: {@link
 * dev.adder.engine.explain.Explainer} walks over the tree, {@link
 * dev.adder.engine.explain.LibraryReach} knows what the engine's own modules lead to.
 *
 * <p>The answer errs on the side of more. Where a text computes names while it runs, nothing can be
 * said but that everything granted may be reached, and the line is reported.
 */
package dev.adder.engine.explain;
