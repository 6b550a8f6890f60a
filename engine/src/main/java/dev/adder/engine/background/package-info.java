/**
 * Work of the engine that belongs to no script: where it runs and how much of the processor it may
 * take. Knows nothing of Python. Start at {@link dev.adder.engine.background.CompileService}.
 *
 * <pre>{@code
 * CompileService service = CompileService.daemon(Duration.ofSeconds(1), CpuBudget.unlimited());
 * boolean accepted = service.submit(() -> compile(trace));
 * }</pre>
 */
package dev.adder.engine.background;
