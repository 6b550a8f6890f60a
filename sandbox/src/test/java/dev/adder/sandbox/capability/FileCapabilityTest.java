package dev.adder.sandbox.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCapabilityTest {
  @TempDir private Path temp;
  private Path granted;
  private Path secret;
  private FileRead grant;

  @BeforeEach
  void makeTree() throws IOException {
    granted = Files.createDirectory(temp.resolve("a"));
    secret = Files.createDirectory(temp.resolve("ab"));
    Files.writeString(secret.resolve("secret.txt"), "canary");
    Files.writeString(granted.resolve("open.txt"), "data");
    grant = new FileRead(granted);
  }

  @Test
  void covers_belowPrefix_isAllowed() {
    assertTrue(grant.covers(new FileRead(granted)));
    assertTrue(grant.covers(new FileRead(granted.resolve("open.txt"))));
    assertTrue(grant.covers(new FileRead(granted.resolve("new/deep.txt"))));
    assertTrue(grant.covers(new FileRead(granted.resolve("x/.././open.txt"))));
  }

  @Test
  void covers_nameThatStartsAlike_isDenied() {
    assertFalse(grant.covers(new FileRead(secret)));
    assertFalse(grant.covers(new FileRead(Path.of(granted + "b/secret.txt"))));
  }

  @Test
  void covers_dotsOutOfPrefix_isDenied() {
    assertFalse(grant.covers(new FileRead(granted.resolve("../ab/secret.txt"))));
    assertFalse(grant.covers(new FileRead(granted.resolve("new/../../ab/secret.txt"))));
    assertFalse(grant.covers(new FileRead(granted.resolve(".."))));
  }

  @Test
  void covers_linkOutOfPrefix_isDenied() throws IOException {
    Files.createSymbolicLink(granted.resolve("link"), secret);
    Files.createSymbolicLink(granted.resolve("relative"), Path.of("../ab/secret.txt"));
    assertFalse(grant.covers(new FileRead(granted.resolve("link/secret.txt"))));
    assertFalse(grant.covers(new FileRead(granted.resolve("relative"))));
  }

  @Test
  void covers_linkToNothingOutOfPrefix_isDenied() throws IOException {
    Files.createSymbolicLink(granted.resolve("link"), secret.resolve("created-later"));
    FileWrite writer = new FileWrite(granted);
    assertFalse(writer.covers(new FileWrite(granted.resolve("link"))));
  }

  @Test
  void covers_parentOfLinkTarget_isDenied() throws IOException {
    Path inner = Files.createDirectories(secret.resolve("inner"));
    Files.createSymbolicLink(granted.resolve("link"), inner);
    assertFalse(grant.covers(new FileRead(granted.resolve("link/../secret.txt"))));
  }

  @Test
  void covers_grantThroughLink_followsIt() throws IOException {
    Path alias = Files.createSymbolicLink(temp.resolve("alias"), granted);
    assertEquals(grant, new FileRead(alias));
    assertTrue(new FileRead(alias).covers(new FileRead(granted.resolve("open.txt"))));
  }

  @Test
  void constructor_loopOfLinks_isRefused() throws IOException {
    Files.createSymbolicLink(granted.resolve("one"), granted.resolve("two"));
    Files.createSymbolicLink(granted.resolve("two"), granted.resolve("one"));
    assertThrows(
        IllegalArgumentException.class, () -> new FileRead(granted.resolve("one/file.txt")));
  }

  @Test
  void covers_otherKind_isDenied() {
    assertFalse(grant.covers(new FileWrite(granted)));
    assertFalse(new FileWrite(granted).covers(grant));
  }

  @Test
  void constructor_relativePath_isMadeAbsolute() {
    assertTrue(new FileRead(Path.of("x.txt")).prefix().isAbsolute());
  }

  @Test
  void constructor_dots_areTakenOut() {
    assertEquals(grant, new FileRead(granted.resolve("./x/../.")));
    Path root = temp.getRoot();
    assertEquals(root, new FileRead(root.resolve("../..")).prefix());
    assertEquals(root.resolve("a"), new FileRead(root.resolve("../a")).prefix());
  }

  @Test
  void constructor_chainOfLinks_isFollowedFortyTimes() throws IOException {
    Path last = granted.resolve("open.txt");
    for (int i = 1; i <= 40; i++) {
      last = Files.createSymbolicLink(temp.resolve("link" + i), last);
    }
    assertEquals(granted.resolve("open.txt"), new FileRead(last).prefix());
    Path tooFar = Files.createSymbolicLink(temp.resolve("link41"), last);
    assertThrows(IllegalArgumentException.class, () -> new FileRead(tooFar));
  }

  @Test
  void covers_samePathOfAnotherFileSystem_isDenied() throws IOException {
    try (FileSystem zip =
        FileSystems.newFileSystem(temp.resolve("a.zip"), Map.of("create", "true"))) {
      Path inside = zip.getPath("/");
      FileRead root = new FileRead(temp.getRoot());
      assertFalse(root.covers(new FileRead(inside)));
      assertFalse(new FileRead(inside).covers(root));
      assertFalse(new FileWrite(temp.getRoot()).covers(new FileWrite(inside)));
    }
  }
}
