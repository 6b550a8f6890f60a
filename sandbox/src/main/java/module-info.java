/** Capabilities, policies, quotas, the meter and the audit trail. It knows no Python. */
module dev.adder.sandbox {
  requires java.management;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.adder.sandbox.quota;
}
