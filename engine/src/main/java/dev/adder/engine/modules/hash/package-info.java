/** Digests over the JDK's: module {@code _hash}, below {@code hashlib}. Pure computation. */
package dev.adder.engine.modules.hash;
