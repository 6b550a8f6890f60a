/** Capabilities, policies, quotas, the meter and the audit trail. It knows no Python. */
module dev.adder.sandbox {
  requires java.management;
  requires jdk.management;
  requires jdk.jfr;
  requires transitive org.slf4j;
  requires static org.jspecify;

  exports dev.adder.sandbox.audit;
  exports dev.adder.sandbox.capability;
  exports dev.adder.sandbox.monitor;
  exports dev.adder.sandbox.policy;
  exports dev.adder.sandbox.quota;
}
