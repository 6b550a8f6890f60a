/**
 * Who may do what, and how much: grants, quotas and the decisions they lead to.
 *
 * <p>A {@link dev.adder.sandbox.policy.Policy} is an immutable set of grants and one quota. It can
 * be built, parsed from and printed as text ({@link dev.adder.sandbox.policy.PolicyParser}
 * documents the grammar), and compared by a fingerprint. It decides nothing by itself: rates,
 * expiry and revocation are looked at by the reference monitor.
 *
 * <pre>{@code
 * Policy policy = Policy.parse("""
 *     allow file.read "/data/in"
 *     allow net.connect "*.example.com" 443 tenant "acme" rate 10/s
 *     limit memory 64m
 *     """);
 * }</pre>
 */
@NullMarked
package dev.adder.sandbox.policy;

import org.jspecify.annotations.NullMarked;
