package dev.adder.sandbox.capability;

/**
 * One kind of authority with its reach. Immutable.
 *
 * <p>A capability covers requests of its own kind only, and itself. Covering is transitive, so a
 * narrower capability never allows what a wider one does not.
 */
public sealed interface Capability
    permits FileRead,
        FileWrite,
        NetConnect,
        EnvRead,
        HostClass,
        HostExposed,
        HostMember,
        ModuleImport,
        NativeCall,
        ClockRead,
        RandomRead,
        ThreadStart,
        ProcessExit,
        OutputWrite {

  /** The stable name of this kind of authority, such as {@code file.read}. */
  String kind();

  /** Whether holding this is enough for what {@code request} stands for. */
  boolean covers(Capability request);

  /** This capability as the policy's text form writes it: the kind and its quoted arguments. */
  String text();
}
