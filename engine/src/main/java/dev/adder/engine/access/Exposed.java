package dev.adder.engine.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that scripts may use a member, or all public members that a class or interface declares. It
 * counts for tenants whose policy has a grant {@code host.exposed} for the declaring class, and
 * gives nothing by itself.
 *
 * <p>It goes for what is declared where it stands: members of subclasses and of nested classes are
 * not meant, an overriding method is as far as it is called through the method that is. Static
 * fields can be read, not written. A class has to be granted by {@code host.class} to be imported.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Exposed {}
