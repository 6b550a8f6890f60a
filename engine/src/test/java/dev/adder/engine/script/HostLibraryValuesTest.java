package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.host.HostValues;
import dev.adder.engine.object.PyObject;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, decimals, identifiers, paths, enums, records and entries at the border. */
public class HostLibraryValuesTest {
  private static final String IMPORTS =
      "from datetime import *\nfrom decimal import Decimal\nimport uuid, fractions\n";

  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  /** A record of the host. */
  public record Point(int x, List<String> names) {
    public int doubled() {
      return 2 * x;
    }
  }

  /** A record that only this class sees. */
  private record Hidden(String secret) {}

  /** An enum of the host whose constants have classes of their own. */
  public enum Step {
    UP {
      @Override
      int by() {
        return 1;
      }
    },
    DOWN {
      @Override
      int by() {
        return -1;
      }
    };

    abstract int by();
  }

  /** A class of the host with parameters of java.time. */
  public static class Clock {
    public String day(LocalDate day) {
      return day.getDayOfWeek().name();
    }

    public long at(Instant time) {
      return time.getEpochSecond();
    }

    public String zone(ZonedDateTime time) {
      return time.getZone().getId();
    }
  }

  private Object leaving(String expression) throws ScriptException {
    return engine.eval(IMPORTS + expression);
  }

  private String entering(Object value) throws ScriptException {
    engine.put("v", value);
    return (String) engine.eval("repr(v)");
  }

  @Test
  void values_thatLeave_areTheirCounterparts() throws ScriptException {
    assertEquals(LocalDate.of(2024, 2, 29), leaving("date(2024, 2, 29)"));
    assertEquals(LocalTime.of(1, 2, 3, 4000), leaving("time(1, 2, 3, 4)"));
    assertEquals(
        LocalDateTime.of(2024, 2, 29, 1, 2, 3, 999_999_000),
        leaving("datetime(2024, 2, 29, 1, 2, 3, 999999)"));
    assertEquals(
        OffsetDateTime.of(2024, 2, 29, 1, 0, 0, 0, ZoneOffset.ofHoursMinutes(-3, -30)),
        leaving("datetime(2024, 2, 29, 1, tzinfo=timezone(-timedelta(hours=3, minutes=30)))"));
    assertEquals(
        OffsetTime.of(1, 0, 0, 0, ZoneOffset.UTC), leaving("time(1, tzinfo=timezone.utc)"));
    assertEquals(Duration.ofMillis(-1500), leaving("timedelta(seconds=-1.5)"));
    assertEquals(Duration.ofDays(999_999_999), leaving("timedelta(days=999999999)"));
    assertEquals(new BigDecimal("-12.340"), leaving("Decimal('-12.340')"));
    assertEquals(new BigDecimal("1E+20"), leaving("Decimal('1e20')"));
    assertEquals(
        UUID.fromString("ffffffff-0000-4000-8000-0000000000ff"),
        leaving("uuid.UUID('ffffffff-0000-4000-8000-0000000000ff')"));
    assertEquals(LocalDate.of(1, 1, 1), leaving("class D(date): pass\nD(1, 1, 1)"));
    assertEquals(List.of(LocalDate.of(1, 1, 1)), leaving("[date(1, 1, 1)]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Decimal('NaN')",
        "Decimal('-Infinity')",
        "Decimal('1e99999999999')",
        "fractions.Fraction(1, 3)",
        "1j",
        "datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=23)))",
        "time(1, tzinfo=timezone(timedelta(microseconds=1)))",
        "object.__new__(date)",
        "class Z(tzinfo): pass\ndatetime(2024, 1, 1, tzinfo=Z())",
        "d = date(2024, 1, 1)\nd._month = 13\nd"
      })
  void values_withoutACounterpart_stayObjectsOfTheScript(String expression) throws ScriptException {
    Object value = leaving(expression);
    assertInstanceOf(PyObject.class, ((HostValues.View) value).target());
    engine.put("first", value);
    engine.put("second", value);
    assertEquals(true, engine.eval("first is second and first is not None"));
  }

  @Test
  void values_thatEnter_areThoseOfTheLibrary() throws ScriptException {
    assertEquals("datetime.date(2024, 2, 29)", entering(LocalDate.of(2024, 2, 29)));
    assertEquals("datetime.time(1, 2, 3, 4)", entering(LocalTime.of(1, 2, 3, 4999)));
    assertEquals(
        "datetime.datetime(2024, 2, 29, 1, 2)", entering(LocalDateTime.of(2024, 2, 29, 1, 2)));
    assertEquals(
        "datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)",
        entering(Instant.EPOCH));
    String plusTwo = "tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))";
    assertEquals(
        "datetime.datetime(2024, 7, 1, 0, 0, " + plusTwo,
        entering(ZonedDateTime.of(2024, 7, 1, 0, 0, 0, 0, ZoneId.of("Europe/Berlin"))));
    assertEquals(
        "datetime.datetime(2024, 7, 1, 0, 0, " + plusTwo,
        entering(OffsetDateTime.of(2024, 7, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2))));
    assertEquals(
        "datetime.time(5, 0, " + plusTwo,
        entering(OffsetTime.of(5, 0, 0, 0, ZoneOffset.ofHours(2))));
    assertEquals(
        "datetime.timedelta(days=-1, seconds=86398, microseconds=500000)",
        entering(Duration.ofMillis(-1500)));
    assertEquals(
        "UUID('00000000-0000-0001-ffff-ffffffffffff')",
        entering(new UUID(1, 0xffff_ffff_ffff_ffffL)));
    assertEquals("'some/where'", entering(Path.of("some", "where")));
  }

  @Test
  void values_ofTheHostThatPythonCannotHold_stayViews() throws ScriptException {
    for (Object far :
        List.of(
            LocalDate.of(0, 1, 1),
            LocalDateTime.MAX,
            OffsetDateTime.MIN,
            Instant.MAX,
            Instant.MIN,
            Duration.ofSeconds(Long.MAX_VALUE))) {
      assertTrue(entering(far).startsWith("<host"), entering(far));
      assertSame(far, engine.eval("v"));
    }
  }

  @Test
  void modules_areImportedByTheFirstValueOnly() throws ScriptException {
    engine.put("n", 1);
    engine.put("f", (Supplier<Object>) () -> List.of("a", 2.5));
    String asked = "import sys\nsys.modules.keys().isdisjoint(['datetime', 'decimal', 'uuid'])";
    assertEquals(true, engine.eval("class A: pass\na = A()\nx = [n, f(), a]\n" + asked));
    engine.put("d", LocalDate.EPOCH);
    assertEquals("1970", engine.eval("str(d.year)"));
    assertEquals(true, engine.eval("import sys\n'datetime' in sys.modules"));
  }

  @Test
  void variables_keepTheirObjectsBetweenRuns() throws ScriptException {
    leaving("class D(date): pass\nd = D(2024, 1, 1)\nn = Decimal('1.0')");
    assertEquals("D", engine.eval("type(d).__name__"));
    assertEquals(LocalDate.of(2024, 1, 1), engine.get("d"));
    assertEquals(new BigDecimal("2.0"), engine.eval("n * 2"));
  }

  @Test
  void parameters_ofJavaTime_takeValuesOfTheLibrary() throws ScriptException {
    Policy policy =
        Policy.computation().toBuilder().allow(new HostMember(Clock.class.getName(), "*")).build();
    try (AdderScriptEngine granting =
        new AdderScriptEngineFactory()
            .getScriptEngine(EngineOptions.defaults().withPolicy(policy))) {
      granting.put("c", new Clock());
      assertEquals("THURSDAY", granting.eval(IMPORTS + "c.day(date(1970, 1, 1))"));
      assertEquals(60L, granting.eval("c.at(datetime(1970, 1, 1, 0, 1, tzinfo=timezone.utc))"));
      assertEquals("Z", granting.eval("c.zone(datetime(1970, 1, 1, tzinfo=timezone.utc))"));
      assertThrows(PythonException.class, () -> granting.eval("c.at(datetime(1970, 1, 1))"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day.name | FRIDAY",
        "day.ordinal | 4",
        "day == same and day is same and day != other | True",
        "{day: 1}[same] | 1",
        "up.name | UP",
        "point.x, point.names[0] | (3, 'a')",
        "hasattr(point, 'doubled'), hasattr(point, 'toString') | (False, False)",
        "hasattr(day, 'getValue'), hasattr(up, 'by') | (False, False)",
        "hidden.secret | s",
        "entry.key, entry.value | ('k', 5)",
        "hasattr(entry, 'setValue') | False"
      })
  void parts_ofEnumsRecordsAndEntries_areAttributes(String expression, String expected)
      throws ScriptException {
    engine.put("day", DayOfWeek.FRIDAY);
    engine.put("same", DayOfWeek.FRIDAY);
    engine.put("other", DayOfWeek.MONDAY);
    engine.put("up", Step.UP);
    engine.put("point", new Point(3, List.of("a")));
    engine.put("hidden", new Hidden("s"));
    engine.put("entry", Map.entry("k", 5));
    assertEquals(expected, engine.eval("str((" + expression + "))"));
  }

  @Test
  void records_matchByTheirComponents() throws ScriptException {
    engine.put("p", new Point(3, List.of("a")));
    assertEquals(
        "3 a",
        engine.eval(
            "match p:\n  case object(x=0): r = 'no'\n"
                + "  case object(x=x, names=names): r = f'{x} {names[0]}'\nr"));
    assertFalse((Boolean) engine.eval("hasattr(p, 'y')"));
  }
}
