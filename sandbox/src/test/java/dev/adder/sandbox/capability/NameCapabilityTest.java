package dev.adder.sandbox.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCapabilityTest {
  @ParameterizedTest
  @CsvSource({
    "java.util.List, java.util.List, true",
    "java.util.List, java.util.ListX, false",
    "java.util.*, java.util.List, true",
    "java.util.*, java.util.Map$Entry, true",
    "java.util.*, java.util.concurrent.Callable, false",
    "java.util.*, java.utilities.List, false",
    "java.util.*, java.util.*, true",
    "java.util.*, java.util.**, false",
    "a.b.**, a.b.c.Callable, true",
    "java.util.**, java.util.*, true",
    "a.b.**, a.b, false",
    "java.util.**, java.utilities.List, false",
    "**, anything.at.All, true",
    "java.util.List, **, false"
  })
  void hostClass_pattern_coversAsDocumented(String pattern, String name, boolean expected) {
    assertEquals(expected, new HostClass(pattern).covers(new HostClass(name)));
    assertEquals(expected, new HostMember(pattern, "size").covers(new HostMember(name, "size")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "a*", "*.b", "a.*.b", ".a", "a.", "a..b", "****", "a.***"})
  void hostClass_malformedPattern_isRefused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> new HostClass(pattern));
    assertThrows(IllegalArgumentException.class, () -> new HostMember(pattern, "m"));
  }

  @ParameterizedTest
  @CsvSource({"size, size, true", "size, sizes, false", "*, size, true", "size, *, false"})
  void hostMember_member_isExactOrStar(String member, String request, boolean expected) {
    assertEquals(expected, new HostMember("a.B", member).covers(new HostMember("a.B", request)));
    assertEquals(expected, new HostExposed("a.B", member).covers(new HostExposed("a.B", request)));
    assertFalse(new HostExposed("a.C", member).covers(new HostExposed("a.B", request)));
  }

  @ParameterizedTest
  @CsvSource({
    "json, json, true",
    "json, json.decoder, true",
    "json, jsonx, false",
    "json.decoder, json, false",
    "*, os.path, true",
    "os, *, false"
  })
  void moduleImport_name_coversWhatIsBelow(String name, String request, boolean expected) {
    assertEquals(expected, new ModuleImport(name).covers(new ModuleImport(request)));
  }

  @ParameterizedTest
  @CsvSource({"HOME, HOME, true", "HOME, HOMER, false", "*, HOME, true", "HOME, *, false"})
  void envRead_name_isExactOrStar(String name, String request, boolean expected) {
    assertEquals(expected, new EnvRead(name).covers(new EnvRead(request)));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, 443, 443, EXAMPLE.com., 443, true",
    "example.com, 443, 443, a.example.com, 443, false",
    "*.example.com, 443, 443, a.b.example.com, 443, true",
    "*.example.com, 443, 443, example.com, 443, false",
    "*.example.com, 443, 443, evilexample.com, 443, false",
    "*, 80, 90, anything, 85, true",
    "*, 80, 90, anything, 91, false",
    "example.com, 80, 90, *, 85, false"
  })
  void netConnect_hostAndPorts_coversAsDocumented(
      String host, int from, int to, String request, int port, boolean expected) {
    assertEquals(expected, new NetConnect(host, from, to).covers(new NetConnect(request, port)));
  }

  @ParameterizedTest
  @CsvSource({"'', 1, 1", "a*, 1, 1", "*.*.b, 1, 1", "h, -1, 1", "h, 5, 4", "h, 1, 65536"})
  void netConnect_malformed_isRefused(String host, int from, int to) {
    assertThrows(IllegalArgumentException.class, () -> new NetConnect(host, from, to));
  }

  @ParameterizedTest
  @CsvSource({"m, cos, m, cos, true", "m, cos, m, sin, false", "m, *, c, sin, false"})
  void nativeCall_symbol_isExactOrStar(
      String library, String symbol, String other, String name, boolean expected) {
    assertEquals(expected, new NativeCall(library, symbol).covers(new NativeCall(other, name)));
  }

  @Test
  void clockAndRandom_truerSource_includesLesser() {
    for (ClockRead.Mode a : ClockRead.Mode.values()) {
      for (ClockRead.Mode b : ClockRead.Mode.values()) {
        assertEquals(
            a.ordinal() >= b.ordinal(), new ClockRead(a).covers(new ClockRead(b)), a + " " + b);
      }
    }
    RandomRead system = new RandomRead(RandomRead.Mode.SYSTEM);
    RandomRead seeded = new RandomRead(RandomRead.Mode.SEEDED);
    assertEquals(true, system.covers(seeded));
    assertEquals(false, seeded.covers(system));
  }

  @Test
  void hostClass_starOfAPackage_doesNotCoverTheUnnamedPackage() {
    assertFalse(new HostClass("java.util.*").covers(new HostClass("List")));
    assertFalse(new HostClass("a.b.*").covers(new HostClass("x.y")));
  }

  @ParameterizedTest
  @CsvSource({
    "**, java.util.ArrayList, true",
    "**, java.time.LocalDate, true",
    "**, java.util.Map$Entry, true",
    "**, com.acme.Order, true",
    "**, Order, true",
    "**, javaish.Order, true",
    "**, java.io.File, false",
    "**, java.net.Socket, false",
    "**, java.util.concurrent.CompletableFuture, false",
    "**, java.util.regex.Pattern, false",
    "**, javax.crypto.Cipher, false",
    "**, jdk.jfr.Recording, false",
    "**, com.sun.net.httpserver.HttpServer, false",
    "**, sun.misc.Unsafe, false",
    "**, org.xml.sax.XMLReader, false",
    "**, java.io.*, false",
    "**, java.util.*, true",
    "**, java.util.**, true",
    "**, java.io.**, false",
    "**, java.**, false",
    "**, **, true",
    "**, ***, false",
    "***, ***, true",
    "***, **, true",
    "***, java.**, true",
    "***, java.io.File, true",
    "java.**, java.io.File, false",
    "java.**, java.lang.Math, true",
    "java.**, java.**, true",
    "java.util.**, java.util.concurrent.Future, false",
    "java.util.**, java.util.List, true",
    "java.io.**, java.io.File, true",
    "java.io.*, java.io.File, true",
    "java.io.File, java.io.File, true",
    "java.net.**, java.net.http.HttpClient, false"
  })
  void hostClass_twoStars_coverOfTheJvmWhatIsHarmlessOrNamed(
      String pattern, String request, boolean expected) {
    assertEquals(expected, new HostClass(pattern).covers(new HostClass(request)));
    assertEquals(
        expected, new HostMember(pattern, "*").covers(new HostMember(request, "m")), "member");
  }

  @ParameterizedTest
  @CsvSource({"*, m, cos, true", "m, m, cos, true", "m, c, cos, false"})
  void nativeCall_library_isExactOrStar(
      String library, String other, String name, boolean expected) {
    assertEquals(expected, new NativeCall(library, "*").covers(new NativeCall(other, name)));
    assertEquals(expected, new NativeCall(library, name).covers(new NativeCall(other, name)));
  }

  @Test
  void netConnect_portsBelowOrAcrossTheRange_areDenied() {
    NetConnect grant = new NetConnect("h", 80, 90);
    assertFalse(grant.covers(new NetConnect("h", 79)));
    assertFalse(grant.covers(new NetConnect("h", 79, 85)));
    assertFalse(grant.covers(new NetConnect("h", 85, 91)));
    assertTrue(grant.covers(new NetConnect("h", 80, 90)));
  }

  @Test
  void random_sameSource_isCovered() {
    for (RandomRead.Mode mode : RandomRead.Mode.values()) {
      assertTrue(new RandomRead(mode).covers(new RandomRead(mode)));
    }
  }

  @Test
  void text_ports_areOneNumberOrARange() {
    assertEquals("net.connect \"h\" 80", new NetConnect("h", 80).text());
    assertEquals("net.connect \"h\" 80-81", new NetConnect("h", 80, 81).text());
  }

  @Test
  void text_charactersOutsideOfAscii_areEscaped() {
    assertEquals(
        "env.read \" ~\\u007f\\u001f\\u00e9\\n\\r\\t\\\"\\\\\"",
        new EnvRead(" ~\u007f\u001f\u00e9\n\r\t\"\\").text());
  }
}
