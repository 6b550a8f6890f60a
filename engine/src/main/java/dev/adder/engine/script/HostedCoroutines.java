package dev.adder.engine.script;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyNone;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The coroutines of one isolate that hosts wait for. Which there are any thread may ask and change;
 * all else is guarded by the isolate's turn.
 */
final class HostedCoroutines {
  private final Set<HostedCoroutine> waiting = ConcurrentHashMap.newKeySet();
  private QuotaLeft shared;
  private boolean wasStopped;

  void add(HostedCoroutine made) {
    waiting.add(made);
  }

  void remove(HostedCoroutine ended) {
    waiting.remove(ended);
  }

  /** Ends all of them. */
  void stop(String why) {
    waiting.forEach(each -> each.stop(why));
  }

  /**
   * What a coroutine may use that a host drives from now on: those that one run begins share it, so
   * that a script gets no more by beginning many. For any thread.
   */
  QuotaLeft quota(ScriptIsolate isolate) {
    boolean isInRun = isolate.context().isolate().turn().isMine() && isolate.current() != null;
    if (!isInRun) {
      return new QuotaLeft(isolate.options().quota());
    }
    if (shared == null) {
      shared = new QuotaLeft(isolate.options().quota());
    }
    return shared;
  }

  /** Sets what they share from now on in the active run; what it was before. */
  QuotaLeft share(QuotaLeft left) {
    QuotaLeft before = shared;
    shared = left;
    return before;
  }

  /** A run was stopped; a loop that ran in it could not say so. */
  void stopped() {
    wasStopped = true;
  }

  /** The outermost run begins: no loop runs. */
  void begin(Context ctx) {
    shared = null;
    if (wasStopped) {
      wasStopped = false;
      if (ctx.isolate().modules().get(ctx, "asyncio.events") instanceof PyModule events) {
        events.dict().put(ctx, "_running", PyNone.NONE);
      }
    }
  }
}
