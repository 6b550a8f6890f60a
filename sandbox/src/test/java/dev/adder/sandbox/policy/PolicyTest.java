package dev.adder.sandbox.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.EnvRead;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.capability.OutputWrite;
import dev.adder.sandbox.capability.RandomRead;
import dev.adder.sandbox.capability.ThreadStart;
import dev.adder.sandbox.quota.Quota;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {
  @Test
  void none_anything_isNotCovered() {
    for (Capability request : Samples.ALL) {
      assertTrue(Policy.none().covering(request, "t").isEmpty(), request.text());
      assertFalse(Policy.none().hasAny(request.getClass(), "t"));
    }
    assertEquals(Quota.defaults(), Policy.none().quota());
  }

  @Test
  void allowAll_everyKind_isCovered() {
    for (Capability request : Samples.ALL) {
      assertFalse(Policy.allowAll().covering(request, "t").isEmpty(), request.text());
    }
  }

  @Test
  void samples_holdEveryKind() {
    Set<Class<?>> kinds = new HashSet<>();
    Samples.ALL.forEach(capability -> kinds.add(capability.getClass()));
    assertEquals(Set.copyOf(Arrays.asList(Capability.class.getPermittedSubclasses())), kinds);
  }

  @Test
  void text_randomPolicies_parseToTheSame() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Policy policy = randomPolicy(random);
      Policy parsed = Policy.parse(policy.text());
      assertEquals(policy, parsed, "seed " + seed + "\n" + policy);
      assertEquals(policy.fingerprint(), parsed.fingerprint());
      assertEquals(policy.text(), parsed.text());
    }
  }

  private static Policy randomPolicy(Random random) {
    PolicyBuilder builder = Policy.builder();
    for (Capability capability : Samples.ALL) {
      if (random.nextBoolean()) {
        continue;
      }
      Grant grant = Grant.of(capability);
      if (random.nextBoolean()) {
        grant = grant.forTenant("tenant \"" + random.nextInt(5) + "\" #");
      }
      if (random.nextBoolean()) {
        grant = grant.until(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
      }
      if (random.nextBoolean()) {
        Rate.Unit unit = Rate.Unit.values()[random.nextInt(3)];
        grant = grant.atMost(new Rate(1 + random.nextInt(1000), unit));
      }
      builder.allow(grant);
    }
    Quota quota =
        new Quota(
            random.nextBoolean() ? Quota.UNLIMITED : random.nextLong(Long.MAX_VALUE),
            random.nextLong(Long.MAX_VALUE),
            random.nextBoolean() ? Quota.UNLIMITED : 0,
            random.nextInt(1000),
            1,
            random.nextBoolean() ? Quota.UNLIMITED_COUNT : 7,
            2,
            3,
            4,
            5);
    return builder.quota(quota).build();
  }

  @Test
  void fingerprint_otherOrder_isTheSame() {
    Grant a = Grant.of(new EnvRead("A"));
    Grant b = Grant.of(new EnvRead("B"));
    Policy ab = Policy.builder().allow(a).allow(b).allow(a).build();
    Policy ba = Policy.builder().allow(b).allow(a).build();
    assertEquals(ab, ba);
    assertEquals(ab.fingerprint(), ba.fingerprint());
    assertEquals(List.of(a, b), List.copyOf(ab.grants()));
  }

  @Test
  void fingerprint_anyDifference_differs() {
    Set<String> seen = new HashSet<>();
    Grant grant = Grant.of(new EnvRead("A"));
    List<Policy> policies =
        List.of(
            Policy.none(),
            Policy.builder().allow(grant).build(),
            Policy.builder().allow(grant.forTenant("t")).build(),
            Policy.builder().allow(grant.until(Instant.EPOCH)).build(),
            Policy.builder().allow(grant.atMost(new Rate(1, Rate.Unit.HOUR))).build(),
            Policy.builder().quota(Quota.unlimited()).build());
    policies.forEach(policy -> assertTrue(seen.add(policy.fingerprint())));
    assertNotEquals(policies.get(0), policies.get(1));
  }

  @Test
  void fingerprint_knownPolicy_staysStable() {
    assertEquals(
        "d4357fffcbc228760f3b8a0ae05251d17c0d0acad055dc2b8644b7a0d1877806",
        Policy.none().fingerprint());
  }

  @Test
  void covering_otherTenant_isEmpty() {
    Policy policy = Policy.builder().allow(Grant.of(new ThreadStart()).forTenant("acme")).build();
    assertEquals(1, policy.covering(new ThreadStart(), "acme").size());
    assertTrue(policy.covering(new ThreadStart(), "other").isEmpty());
    assertFalse(policy.hasAny(ThreadStart.class, "other"));
  }

  @Test
  void toBuilder_remove_takesTheGrantOut() {
    Grant grant = Grant.of(new ThreadStart());
    Policy policy = Policy.builder().allow(grant).build();
    assertEquals(Policy.none(), policy.toBuilder().remove(grant).build());
  }

  @Test
  void covers_otherKind_isDenied() {
    for (Capability grant : Policy.allowAll().grants().stream().map(Grant::capability).toList()) {
      for (Capability request : Samples.ALL) {
        boolean isSameKind = grant.getClass() == request.getClass();
        assertEquals(isSameKind, grant.covers(request), grant.text() + " / " + request.text());
      }
    }
  }

  @Test
  void covering_otherRequestOfTheKind_isEmpty() {
    Policy policy = Policy.builder().allow(new EnvRead("A")).build();
    assertTrue(policy.covering(new EnvRead("B"), "t").isEmpty());
    assertEquals(1, policy.covering(new EnvRead("A"), "t").size());
  }

  @Test
  void hasAny_grantForAllOrForTheTenant_isTrue() {
    Grant grant = Grant.of(new EnvRead("A"));
    assertTrue(Policy.builder().allow(grant).build().hasAny(EnvRead.class, "t"));
    Policy own = Policy.builder().allow(grant.forTenant("t")).build();
    assertTrue(own.hasAny(EnvRead.class, "t"));
    assertFalse(own.hasAny(ThreadStart.class, "t"));
  }

  @Test
  void computation_givesModulesOutputAndSeededNumbersOnly() {
    Set<Capability> expected =
        Set.of(new ModuleImport("*"), new OutputWrite(), new RandomRead(RandomRead.Mode.SEEDED));
    Set<Capability> given = new HashSet<>();
    Policy.computation().grants().forEach(grant -> given.add(grant.capability()));
    assertEquals(expected, given);
    assertEquals(Quota.defaults(), Policy.computation().quota());
  }

  @Test
  void equals_grantsOrQuotaDiffer_isFalse() {
    Policy policy = Policy.builder().allow(new EnvRead("A")).build();
    Policy otherGrant = Policy.builder().allow(new EnvRead("B")).build();
    Policy otherQuota = policy.toBuilder().quota(Quota.unlimited()).build();
    assertNotEquals(policy, otherGrant);
    assertNotEquals(policy, otherQuota);
    assertNotEquals(policy, (Object) policy.text());
    assertNotEquals(policy.hashCode(), otherGrant.hashCode());
    assertNotEquals(otherQuota.fingerprint(), policy.fingerprint());
    assertEquals(policy.hashCode(), policy.toBuilder().build().hashCode());
  }

  @Test
  void text_unlimitedFigure_isTheWord() {
    Policy policy = Policy.builder().quota(Quota.defaults().withSteps(Quota.UNLIMITED)).build();
    assertTrue(policy.text().contains("limit steps unlimited\n"), policy.text());
    assertEquals(policy.text(), policy.toString());
  }
}
