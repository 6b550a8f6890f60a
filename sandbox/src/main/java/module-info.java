/** Capabilities, policies, quotas, the meter and the audit trail. It knows no Python. */
module dev.adder.sandbox {
  requires org.slf4j;
  requires static org.jspecify;
}
