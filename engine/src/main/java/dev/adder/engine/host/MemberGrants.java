package dev.adder.engine.host;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.monitor.StandingRequest;
import dev.adder.sandbox.policy.Decision;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * The rights of one isolate to the members of one group, and which of its methods calls with
 * arguments of certain kinds mean. What is kept holds for one epoch of the monitor, which is
 * compared at each use; methods are kept as positions in the group. Confined to the isolate.
 */
final class MemberGrants {
  private static final int UNKNOWN = -1;

  private static final int[] NOTHING = {};

  private final WeakReference<Object> key;
  private final StandingRequest[] methods;
  private final StandingRequest[] fields;
  private final KnownChoices choices = new KnownChoices();
  private int[] visible = NOTHING;
  private final int[] only = new int[KnownChoices.MOST + 1];
  private ReferenceMonitor asked;
  private long epoch;

  MemberGrants(MemberGroup group) {
    key = new WeakReference<>(group.key());
    methods = new StandingRequest[group.methods().length];
    for (int i = 0; i < methods.length; i++) {
      methods[i] = new StandingRequest(group.methods()[i].request());
    }
    fields = new StandingRequest[group.fields().length];
    for (int i = 0; i < fields.length; i++) {
      Field field = group.fields()[i];
      fields[i] =
          new StandingRequest(new HostMember(field.getDeclaringClass().getName(), field.getName()));
    }
  }

  boolean isOf(MemberGroup group) {
    return key.refersTo(group.key());
  }

  /** The field that may be read now, or null. */
  Field field(Context ctx, MemberGroup group) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].isAllowed(ctx.monitor())) {
        return group.fields()[i];
      }
    }
    return null;
  }

  /**
   * Whether some method of the group is covered by a grant. A look-up in vain is put to the monitor
   * each time, so that it stands in the audit log.
   */
  boolean hasMethods(Context ctx, MemberGroup group) {
    ReferenceMonitor monitor = ctx.monitor();
    if (asked != monitor || epoch != monitor.epoch()) {
      see(monitor, group);
    }
    return visible.length > 0;
  }

  private void see(ReferenceMonitor monitor, MemberGroup group) {
    long before = monitor.epoch();
    int[] found = new int[methods.length];
    int count = 0;
    for (int i = 0; i < methods.length; i++) {
      HostMember request = group.methods()[i].request();
      if (monitor.holds(request) || monitor.check(request) instanceof Decision.Allowed) {
        found[count++] = i;
      }
    }
    visible = Arrays.copyOf(found, count);
    choices.clear();
    for (int arity = 0; arity < only.length; arity++) {
      only[arity] = only(group, arity);
    }
    asked = count == 0 ? null : monitor;
    epoch = before;
  }

  /** The one visible method with so many parameters, if there are no two that differ. */
  private int only(MemberGroup group, int arity) {
    int found = UNKNOWN;
    for (int i : visible) {
      Class<?>[] types = group.methods()[i].types();
      if (types.length != arity) {
        continue;
      }
      if (found != UNKNOWN && !Arrays.equals(types, group.methods()[found].types())) {
        return UNKNOWN;
      }
      found = found == UNKNOWN ? i : found;
    }
    return found;
  }

  /** Calls the method of the group that fits best, if the policy allows it now. */
  Object call(Context ctx, MemberGroup group, HostGrants grants, HostCall call) {
    Object[] args = call.args();
    if (!hasMethods(ctx, group)) {
      // Taken back since it was looked up.
      Denials.require(ctx, methods[0], call.name());
    }
    if (args.length < only.length && !grants.isTaped()) {
      long kinds = 0;
      int at = only[args.length];
      if (at == UNKNOWN) {
        kinds = KnownChoices.kinds(args);
        at = choices.get(kinds);
      }
      QuickCall quick = at == UNKNOWN ? null : group.methods()[at].quick();
      Object[] fitted = quick == null ? null : quick.fit(args);
      if (fitted != null) {
        Denials.require(ctx, methods[at], call.name());
        return HostCalls.quick(ctx, group.methods()[at], call.target(), fitted);
      }
    }
    return chosen(ctx, group, call);
  }

  private Object chosen(Context ctx, MemberGroup group, HostCall call) {
    HostCode[] candidates = new HostCode[visible.length];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = group.methods()[visible[i]];
    }
    HostArguments.Choice choice = HostArguments.choose(ctx, call.name(), candidates, call.args());
    int at = Arrays.asList(group.methods()).indexOf(choice.method());
    Denials.require(ctx, methods[at], call.name());
    choices.put(KnownChoices.kinds(call.args()), at);
    return choice.call(ctx, call.target());
  }
}
