package dev.adder.jit.ir;

import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A static Java method that regions call, with what it may do. Immutable.
 *
 * <p>A helper with PENDING reports a failure by setting {@code pending} of its context; what it
 * throws in Java leaves the region and everything above it. GUEST implies that it reads, writes and
 * spends fuel.
 *
 * @param owner the class that declares it
 * @param name its Java name
 * @param type its Java type; its kinds are those of {@link IrType#of}
 * @param effects what it may do beside computing its result
 */
public record Helper(Class<?> owner, String name, MethodType type, Set<Effect> effects) {

  /** Effects that make no sense for a helper: it has no snapshot but that of PENDING, no proof. */
  public static final Set<Effect> REFUSED =
      Collections.unmodifiableSet(
          EnumSet.of(Effect.EXITS, Effect.LOOKS_AT_FUEL, Effect.NEEDS_PROOF));

  /** Completes the effects of GUEST. */
  public Helper {
    Set<Effect> all = EnumSet.noneOf(Effect.class);
    all.addAll(effects);
    if (all.contains(Effect.GUEST)) {
      Collections.addAll(all, Effect.READS, Effect.WRITES, Effect.ALLOCATES, Effect.FUEL);
    }
    effects = Collections.unmodifiableSet(all);
  }

  /** Kinds of the arguments. */
  public List<IrType> arguments() {
    return type.parameterList().stream().<IrType>map(IrType::of).toList();
  }

  /** Kind of the result, or nothing. */
  public Optional<IrType> result() {
    return type.returnType() == void.class
        ? Optional.empty()
        : Optional.of(IrType.of(type.returnType()));
  }
}
