/**
 * The border between Java and script values: conversions both ways, the views that let Java code
 * work on lists, dicts and sets of a script, and the views that let a script work on the host's
 * objects and classes as far as the policy grants it. Failures of the host become HostError. It
 * must not keep anything of an isolate with a class of the host, nor a class with an isolate.
 *
 * <p>Start at {@link dev.adder.engine.host.HostValues} for values, at {@code HostMembers} for
 * members and at {@link dev.adder.engine.host.HostImports} for classes. In {@code from java.time
 * import LocalDate; LocalDate.of(2024, 1, 2)} HostImports asks the monitor for the class and gives
 * a HostType; HostStatics finds the member group {@code of} in the MemberTable of the class, whose
 * rights in this isolate are a MemberGrants; the HostMethod made of both chooses the method by the
 * arguments, asks for it, and calls it.
 */
package dev.adder.engine.host;
