package dev.adder.sandbox.audit;

/**
 * On whose behalf something happened.
 *
 * @param tenant the tenant's name
 * @param script the script's name; empty where no script is concerned
 */
public record Origin(String tenant, String script) {}
