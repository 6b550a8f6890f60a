package dev.adder.conformance.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.tools.ant.BuildException;
import org.apache.tools.ant.Project;
import org.apache.tools.ant.ProjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ant's script task. */
class AntTest {
  @TempDir Path directory;

  /** The results that the script left. */
  private Map<String, Object> build(String script) throws IOException {
    Path file = directory.resolve("build.xml");
    Files.writeString(
        file,
        """
        <project default="all">
          <property name="greeting" value="hello"/>
          <target name="all">
            <script language="python" manager="javax"><![CDATA[%s]]></script>
          </target>
        </project>
        """
            .formatted(script));
    Project project = new Project();
    project.init();
    Map<String, Object> results = new HashMap<>();
    project.addReference("results", results);
    ProjectHelper.configureProject(project, file.toFile());
    project.executeTarget("all");
    return results;
  }

  @Test
  void script_readsPropertiesAndWritesResults() throws IOException {
    Map<String, Object> results =
        build("\nresults['text'] = greeting + ' ' + str(6 * 7)\nresults['n'] = len(greeting)\n");
    assertEquals(Map.of("text", "hello 42", "n", 5L), results);
  }

  @Test
  void script_failure_hasTheLine() {
    BuildException e =
        assertThrows(BuildException.class, () -> build("\nx = 1\nnosuch(greeting)\n"));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("NameError") && message.contains("line number 3"), message);
  }
}
