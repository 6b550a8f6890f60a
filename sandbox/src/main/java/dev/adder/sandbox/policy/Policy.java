package dev.adder.sandbox.policy;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.ClockRead;
import dev.adder.sandbox.capability.EnvRead;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.capability.FileWrite;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.capability.HostExposed;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.capability.NativeCall;
import dev.adder.sandbox.capability.NetConnect;
import dev.adder.sandbox.capability.OutputWrite;
import dev.adder.sandbox.capability.ProcessExit;
import dev.adder.sandbox.capability.RandomRead;
import dev.adder.sandbox.capability.ThreadStart;
import dev.adder.sandbox.quota.Quota;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of grants and the quota of a run. Two policies are equal if they hold the same
 * grants, in whatever order, and the same quota.
 *
 * <p>Thread rule: immutable.
 */
public final class Policy {
  private static final Policy NONE = new Policy(List.of(), Quota.defaults());
  private static final Policy COMPUTATION =
      new PolicyBuilder(NONE)
          .allow(new ModuleImport("*"))
          .allow(new OutputWrite())
          .allow(new RandomRead(RandomRead.Mode.SEEDED))
          .build();

  private final Set<Grant> grants;
  private final Map<Class<? extends Capability>, List<Grant>> byKind;
  private final Quota quota;

  /** Made at the first question; threads that ask at once make the same. */
  private volatile @Nullable String fingerprint;

  Policy(Collection<Grant> grants, Quota quota) {
    this.grants = Collections.unmodifiableSet(new LinkedHashSet<>(grants));
    this.quota = quota;
    Map<Class<? extends Capability>, List<Grant>> kinds = new HashMap<>();
    for (Grant grant : this.grants) {
      Class<? extends Capability> kind = grant.capability().getClass();
      List<Grant> all = new ArrayList<>(kinds.getOrDefault(kind, List.of()));
      all.add(grant);
      kinds.put(kind, all);
    }
    this.byKind = Map.copyOf(kinds);
  }

  /** No grant at all, not even to import a module or to print, and the default limits. */
  public static Policy none() {
    return NONE;
  }

  /**
   * Pure computation, what engines allow by default: importing modules (which gives no authority:
   * whatever a module does for a script is asked for again), writing to the output that the host
   * gave, random numbers from a seed, and the default limits. No file, clock, environment, network,
   * thread, native code or member of a host object.
   */
  public static Policy computation() {
    return COMPUTATION;
  }

  /**
   * Every kind of authority without bounds, and the default limits. For scripts that are trusted
   * like the host itself.
   */
  public static Policy allowAll() {
    PolicyBuilder builder = builder();
    for (Path root : FileSystems.getDefault().getRootDirectories()) {
      builder.allow(new FileRead(root)).allow(new FileWrite(root));
    }
    return builder
        .allow(NetConnect.any())
        .allow(new EnvRead("*"))
        .allow(new HostClass("***"))
        .allow(new HostExposed("**", "*"))
        .allow(new HostMember("***", "*"))
        .allow(new ModuleImport("*"))
        .allow(new NativeCall("*", "*"))
        .allow(new ClockRead(ClockRead.Mode.REAL))
        .allow(new RandomRead(RandomRead.Mode.SYSTEM))
        .allow(new ThreadStart())
        .allow(new ProcessExit())
        .allow(new OutputWrite())
        .build();
  }

  /** A builder that starts from {@link #none()}. */
  public static PolicyBuilder builder() {
    return new PolicyBuilder(NONE);
  }

  /** A builder that starts from this policy. */
  public PolicyBuilder toBuilder() {
    return new PolicyBuilder(this);
  }

  /**
   * Parses the text form; see {@link PolicyParser}.
   *
   * @throws PolicySyntaxException with all faults, if there are any
   */
  public static Policy parse(String text) {
    return PolicyParser.parse(text);
  }

  /** The grants in the order they were given. */
  public Set<Grant> grants() {
    return grants;
  }

  /** The limits of a run under this policy. */
  public Quota quota() {
    return quota;
  }

  /** Whether there is any grant of a kind for a tenant; a cheap question to ask first. */
  public boolean hasAny(Class<? extends Capability> kind, String tenant) {
    for (Grant grant : byKind.getOrDefault(kind, List.of())) {
      if (grant.isFor(tenant)) {
        return true;
      }
    }
    return false;
  }

  /** The tenant's grants that cover a request, in order, whatever their expiry. */
  public List<Grant> covering(Capability request, String tenant) {
    List<Grant> candidates = byKind.get(request.getClass());
    if (candidates == null) {
      return List.of();
    }
    List<Grant> covering = new ArrayList<>();
    for (Grant grant : candidates) {
      if (grant.isFor(tenant) && grant.capability().covers(request)) {
        covering.add(grant);
      }
    }
    return List.copyOf(covering);
  }

  /** SHA-256 of the canonical text, in hex: equal policies have equal fingerprints, in any JVM. */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = sha256(PolicyPrinter.canonical(grants, quota));
      fingerprint = known;
    }
    return known;
  }

  /** The text form; parsing it gives an equal policy. */
  public String text() {
    return PolicyPrinter.print(grants, quota);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy that && grants.equals(that.grants) && quota.equals(that.quota);
  }

  @Override
  public int hashCode() {
    return grants.hashCode() * 31 + quota.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
