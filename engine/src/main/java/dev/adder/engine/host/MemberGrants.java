package dev.adder.engine.host;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyHostCallable;
import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.HostExposed;
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
  /** Says that a call has to be looked at. */
  static final int UNKNOWN = -1;

  /** Says that there are overloads. */
  static final int SEVERAL = -2;

  private static final int[] NOTHING = {};

  private static final long SHORT_NANOS = 1_000;

  private static final int SHORT_CALLS = 31;

  private final WeakReference<Object> key;
  private final StandingRequest[] methods;

  /** Which of them the monitor allowed for as long as the epoch stays. */
  private final boolean[] isAllowed;

  private final StandingRequest[] fields;
  private final KnownChoices choices = new KnownChoices();
  private int[] visible = NOTHING;
  private final int[] only = new int[PyHostCallable.MOST + 1];
  private ReferenceMonitor asked;
  private ReferenceMonitor askedForFields;
  private long epochOfFields;
  private final boolean isTaped;
  private final boolean isFree;
  private int unwatched;
  private long epoch;

  MemberGrants(MemberGroup group, boolean isTaped) {
    isFree = group.isFree();
    this.isTaped = isTaped;
    key = new WeakReference<>(group.key());
    methods = new StandingRequest[group.methods().length];
    isAllowed = new boolean[methods.length];
    fields = new StandingRequest[group.fields().length];
  }

  boolean isOf(MemberGroup group) {
    return key.refersTo(group.key());
  }

  /** The field that may be read now, or null. */
  Field field(Context ctx, MemberGroup group) {
    ReferenceMonitor monitor = ctx.monitor();
    if (askedForFields != monitor || epochOfFields != monitor.epoch()) {
      epochOfFields = monitor.epoch();
      askedForFields = monitor;
      seeFields(monitor, group);
    }
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].isAllowed(monitor)) {
        return group.fields()[i];
      }
    }
    return null;
  }

  private void seeFields(ReferenceMonitor monitor, MemberGroup group) {
    for (int i = 0; i < fields.length; i++) {
      Field field = group.fields()[i];
      String type = field.getDeclaringClass().getName();
      fields[i] =
          new StandingRequest(
              Exposures.choose(
                  monitor,
                  field,
                  new HostMember(type, field.getName()),
                  new HostExposed(type, field.getName())));
    }
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
      Capability request = group.methods()[i].requestNow(monitor);
      methods[i] = new StandingRequest(request);
      isAllowed[i] = isFree;
      if (group.isFree()
          || monitor.holds(request)
          || monitor.check(request) instanceof Decision.Allowed) {
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
        return SEVERAL;
      }
      found = found == UNKNOWN ? i : found;
    }
    return found;
  }

  /**
   * The position of the only method that takes so many arguments, {@link #SEVERAL} when there are
   * more, {@link #UNKNOWN} when a call has to be looked at each time.
   */
  int known(Context ctx, MemberGroup group, int count) {
    return hasMethods(ctx, group) && !isTaped ? only[count] : UNKNOWN;
  }

  /** The position of the method that arguments of such kinds mean, or {@link #UNKNOWN}. */
  int known(long kinds) {
    return choices.get(kinds);
  }

  /** As {@link #require} at once after {@link #known}, which has looked at the epoch. */
  void requireKnown(Context ctx, int at, String name) {
    if (!isAllowed[at]) {
      require(ctx, at, name);
      ReferenceMonitor monitor = ctx.monitor();
      isAllowed[at] = methods[at].isKept(monitor) && asked == monitor && epoch == monitor.epoch();
    }
  }

  /** PermissionError when the policy does not allow a call of the method now. */
  void require(Context ctx, int at, String name) {
    if (!isFree) {
      Denials.require(ctx, methods[at], name);
    }
  }

  /** Calls the method of the group that fits best, if the policy allows it now. */
  Object call(Context ctx, MemberGroup group, HostMethod bound, Object[] args) {
    if (!hasMethods(ctx, group)) {
      // Taken back since it was looked up.
      require(ctx, 0, bound.name());
    }
    HostCode[] candidates = new HostCode[visible.length];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = group.methods()[visible[i]];
    }
    HostArguments.Choice choice = HostArguments.choose(ctx, bound.name(), candidates, args);
    int at = Arrays.asList(group.methods()).indexOf(choice.method());
    require(ctx, at, bound.name());
    choices.put(KnownChoices.kinds(args), at);
    return choice.call(ctx, bound.target());
  }

  /**
   * When a call begins after which the meter has to look at the clock, else 0: of calls that take
   * less than a microsecond one in 32, since a look costs more than such a call, of others each.
   */
  long watch() {
    return --unwatched < 0 ? System.nanoTime() : 0;
  }

  /** Ends what {@link #watch} began. */
  void watched(Context ctx, long start) {
    if (start != 0) {
      unwatched = System.nanoTime() - start < SHORT_NANOS ? SHORT_CALLS : 0;
      ctx.meter().poll();
    }
  }
}
