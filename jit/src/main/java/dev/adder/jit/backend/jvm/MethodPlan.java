package dev.adder.jit.backend.jvm;

import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Cfg;
import dev.adder.jit.ir.Region;
import java.lang.constant.ClassDesc;
import java.util.List;

/**
 * Everything that is decided before a method is emitted.
 *
 * @param self the class that is generated
 * @param order blocks in the order of their code
 */
record MethodPlan(
    Region region,
    ClassDesc self,
    List<Integer> order,
    Schedule schedule,
    Locals locals,
    List<SideExit> exits,
    Tail tail,
    ClassData data) {

  static MethodPlan of(Region region, ClassDesc self) {
    Cfg cfg = new Cfg(region);
    Schedule schedule = new Schedule(region);
    Locals locals = new Locals(region, cfg, schedule);
    List<SideExit> exits = SideExit.of(region);
    return new MethodPlan(
        region,
        self,
        cfg.reversePostorder(),
        schedule,
        locals,
        exits,
        new Tail(exits, locals),
        new ClassData());
  }
}
