package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.PyException;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.monitor.DeniedException;
import dev.adder.sandbox.monitor.StandingRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks the monitor for modules that a script imports, before any place is searched: what is not
 * granted is denied whether it exists or not. Answers are kept while they hold. One per isolate.
 */
final class GrantedModules {
  /** What one name may cost a tenant that imports names without end. */
  private static final int ENTRY_BYTES = 160;

  /** The longest name that is asked for as it is. */
  private static final int LONGEST = 1_000;

  private final Map<String, StandingRequest> asked = new HashMap<>();

  /** Whether a grant covers the module; decides nothing. */
  boolean isHeld(Context ctx, String name) {
    return ctx.monitor().holds(capability(name));
  }

  /** ImportError when the policy does not grant module {@code name}. */
  void require(Context ctx, String name) {
    ctx.meter().spend(name.length() >> 4);
    StandingRequest request = asked.get(name);
    try {
      if (request == null) {
        request = new StandingRequest(capability(name));
        request.require(ctx.monitor());
        ctx.meter().allocate(ENTRY_BYTES);
        asked.put(name, request);
      } else {
        request.require(ctx.monitor());
      }
    } catch (DeniedException e) {
      throw denied(name, e.reason().code());
    }
  }

  /**
   * A name that no policy can write down, or none would, is covered by a grant of all modules only.
   * So the audit trail, whose memory is the host's, never holds a name that is longer.
   */
  private static ModuleImport capability(String name) {
    try {
      return new ModuleImport(name.length() > LONGEST ? "*" : name);
    } catch (IllegalArgumentException e) {
      return new ModuleImport("*");
    }
  }

  private static PyException denied(String name, String reason) {
    return Errors.importing(
        Exceptions.IMPORT_ERROR, "import of '" + name + "' denied by the policy: " + reason, name);
  }
}
