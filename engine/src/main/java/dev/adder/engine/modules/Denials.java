package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Str;
import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.monitor.DeniedException;
import dev.adder.sandbox.monitor.StandingRequest;

/** Denials of the monitor as scripts see them: PermissionError with errno 13. */
public final class Denials {
  private Denials() {}

  /** The same for a request that is made again and again. */
  public static void require(Context ctx, StandingRequest request, String what) {
    try {
      request.require(ctx.monitor());
    } catch (DeniedException e) {
      throw Errors.os(13, "Permission denied", what == null ? null : Str.of(what));
    }
  }

  /** Asks the monitor; PermissionError, with {@code what} as the file name, when it denies. */
  public static void require(Context ctx, Capability request, String what) {
    try {
      ctx.monitor().require(request);
    } catch (DeniedException e) {
      throw Errors.os(13, "Permission denied", what == null ? null : Str.of(what));
    } catch (IllegalArgumentException e) {
      throw Errors.os(40, "Too many levels of symbolic links", what == null ? null : Str.of(what));
    }
  }
}
