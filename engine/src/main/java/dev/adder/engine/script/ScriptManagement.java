package dev.adder.engine.script;

import dev.adder.engine.jit.JitStatistics;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Puts {@link ScriptRuns} into the platform's MBean server, when the host asks for it. */
public final class ScriptManagement {
  /** The name of the bean. */
  public static final String NAME = "dev.adder:type=ScriptRuns";

  private ScriptManagement() {}

  /** The bean; it has no state. */
  private static final class Bean implements ScriptRunsMXBean {
    @Override
    public List<RunningScript> getRunning() {
      return ScriptRuns.running();
    }

    @Override
    public Map<String, TenantTotals> getTotals() {
      return ScriptRuns.totals();
    }

    @Override
    public JitStatistics getJit() {
      return ScriptRuns.jit();
    }

    @Override
    public String dump() {
      return ScriptRuns.dump();
    }

    @Override
    public boolean stop(String id, String why) {
      return ScriptRuns.stop(id, why);
    }
  }

  /** Registers the bean as {@link #NAME}; does nothing when it is there. */
  public static void register() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      synchronized (ScriptManagement.class) {
        if (!server.isRegistered(new ObjectName(NAME))) {
          server.registerMBean(new Bean(), new ObjectName(NAME));
        }
      }
    } catch (JMException e) {
      throw new IllegalStateException("the platform's MBean server refuses " + NAME, e);
    }
  }

  /** Takes the bean out; does nothing when it is not there. */
  public static void unregister() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      synchronized (ScriptManagement.class) {
        if (server.isRegistered(new ObjectName(NAME))) {
          server.unregisterMBean(new ObjectName(NAME));
        }
      }
    } catch (JMException e) {
      throw new IllegalStateException("the platform's MBean server refuses " + NAME, e);
    }
  }
}
