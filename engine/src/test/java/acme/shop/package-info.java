/**
 * Classes of an imagined host, outside of the engine's packages, for scripts of tests to import.
 */
package acme.shop;
