package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What one isolate knows of its rights to members of host classes, as long as they stand. It holds
 * numbers and names, never a class, so that classes of the host can go. A state of the isolate;
 * confined to it.
 */
final class HostGrants {
  private static final int RECENT = 64;

  private final boolean isTaped;
  private final MemberGrants[] recent = new MemberGrants[RECENT];
  private final Map<Object, MemberGrants> all = new WeakHashMap<>();

  private HostGrants(boolean isTaped) {
    this.isTaped = isTaped;
  }

  static HostGrants of(Context ctx) {
    return ctx.isolate()
        .state(
            HostGrants.class,
            isolate -> new HostGrants(isolate.stateOrNull(HostTape.class) != null));
  }

  /** The rights to the members of a group; constant cost. */
  MemberGrants of(MemberGroup group) {
    int at = System.identityHashCode(group.key()) & RECENT - 1;
    MemberGrants known = recent[at];
    if (known == null || !known.isOf(group)) {
      known = all.computeIfAbsent(group.key(), key -> new MemberGrants(group, isTaped));
      recent[at] = known;
    }
    return known;
  }
}
