package dev.adder.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The jars as bundles in a framework that sees nothing of this class path. */
class FrameworkTest {
  /** What SLF4J asks for of those who connect it; it logs nothing here. */
  private static final String SLF4J =
      "osgi.extender;osgi.extender=osgi.serviceloader.processor;version:Version=1.0,"
          + "osgi.serviceloader;osgi.serviceloader=org.slf4j.spi.SLF4JServiceProvider";

  @TempDir Path storage;
  private Framework framework;

  @BeforeEach
  void start() throws Exception {
    framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow()
            .newFramework(
                Map.of(
                    "org.osgi.framework.storage",
                    storage.toString(),
                    "org.osgi.framework.system.capabilities.extra",
                    SLF4J));
    framework.start();
  }

  @AfterEach
  void stop() throws Exception {
    framework.stop();
    framework.waitForStop(10_000);
  }

  private Bundle installAll() throws Exception {
    List<Bundle> bundles = new ArrayList<>();
    for (String jar : System.getProperty("bundle.files").split(",")) {
      bundles.add(framework.getBundleContext().installBundle(Path.of(jar).toUri().toString()));
    }
    for (Bundle each : bundles) {
      each.start();
      assertEquals(Bundle.ACTIVE, each.getState(), each::toString);
    }
    return Stream.of(framework.getBundleContext().getBundles())
        .filter(each -> "dev.adder.engine".equals(each.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theBundles_resolve_andTheEngineEvaluates() throws Exception {
    Class<?> adder = installAll().loadClass("dev.adder.engine.script.Adder");
    assertNotSame(getClass().getClassLoader(), adder.getClassLoader());
    Object engine = adder.getMethod("engine").invoke(null);
    javax.script.ScriptEngine python = (javax.script.ScriptEngine) engine;
    assertEquals(2L, python.eval("1 + 1"));
    assertEquals(
        "{'a': [1, 2.5]} 3",
        python.eval(
            """
            import json, re, asyncio, decimal
            async def three():
                return decimal.Decimal(3)
            f'{json.loads(json.dumps(dict(a=[1, 2.5])))} {asyncio.run(three())}'
            """));
    ((AutoCloseable) engine).close();
  }
}
