package dev.adder.jit.opt;

import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import java.util.List;

/**
 * Makes one guard of a region fail whenever it is reached, although it may hold: what the exit
 * hands over is tested that way. No part of any pipeline, because the exits that runs take change;
 * what whoever goes on after them computes must not.
 *
 * <p>Calls that leave when something is pending are no guards: nobody could say what they raised.
 */
public final class FailingGuard implements Pass {

  private final int number;

  /**
   * The pass for one guard.
   *
   * @param number of the guard in the order of the blocks, from 0; counted around when the region
   *     has fewer
   */
  public FailingGuard(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("a guard has no number " + number);
    }
    this.number = number;
  }

  @Override
  public String name() {
    return "fail";
  }

  /** How many guards a region has. */
  public static int guards(Region region) {
    return (int)
        region.blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .filter(FailingGuard::isGuard)
            .count();
  }

  private static boolean isGuard(Instruction instruction) {
    return instruction.has(Effect.EXITS) && !instruction.has(Effect.PENDING);
  }

  @Override
  public Region run(Region region) {
    int guards = guards(region);
    if (guards == 0) {
      return region;
    }
    int left = number % guards;
    RegionEditor editor = new RegionEditor(region);
    for (int block = 0; block < editor.blockCount(); block++) {
      List<Instruction> instructions = editor.instructions(block);
      for (int i = 0; i < instructions.size(); i++) {
        if (isGuard(instructions.get(i)) && left-- == 0) {
          editor.end(block, new Terminator.Exit(instructions.get(i).snapshot().orElseThrow()));
          instructions.subList(i, instructions.size()).clear();
          return editor.finish();
        }
      }
    }
    throw new IllegalStateException("guard " + number + " of " + guards + " is not there");
  }
}
