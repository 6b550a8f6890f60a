package dev.adder.engine.host;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Str;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * Dates, times, identifiers and paths of the host that enter a script, by calls of the library's
 * datetime and uuid; these are imported when the first such value comes. Times keep their
 * microseconds. What a class of Python cannot hold, such as the year 0, stays a view.
 */
final class LibraryCalls {
  private static final int MAX_YEAR = 9999;
  private static final long MAX_DAYS = 999_999_998;

  /** Seconds of the epoch of which the years 1 to 9999 are well inside. */
  private static final long FAR = 1L << 40;

  private static final Set<Class<?>> KNOWN =
      Set.of(
          LocalDate.class,
          LocalTime.class,
          OffsetTime.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Instant.class,
          Duration.class,
          UUID.class);

  private LibraryCalls() {}

  /** Whether objects of a class become values of the library, as far as these can hold them. */
  static boolean knows(Object value) {
    return KNOWN.contains(value.getClass());
  }

  /** The script's value, or null when there is none that says the same. */
  static Object fromHost(Context ctx, Object value) {
    return switch (value) {
      case LocalDate date -> isHeld(date.getYear()) ? call(ctx, "date", parts(date)) : null;
      case LocalTime time -> time(ctx, time, null);
      case OffsetTime time -> time(ctx, time.toLocalTime(), time.getOffset());
      case LocalDateTime time -> datetime(ctx, time, null);
      case OffsetDateTime time -> datetime(ctx, time.toLocalDateTime(), time.getOffset());
      case ZonedDateTime time -> datetime(ctx, time.toLocalDateTime(), time.getOffset());
      case Instant time ->
          Math.abs(time.getEpochSecond()) > FAR
              ? null
              : datetime(ctx, LocalDateTime.ofInstant(time, ZoneOffset.UTC), ZoneOffset.UTC);
      case Duration span -> Math.abs(span.toDays()) > MAX_DAYS ? null : delta(ctx, span);
      case UUID id -> uuid(ctx, id);
      case Path path -> Str.of(HostCalls.use(ctx, path::toString));
      default -> null;
    };
  }

  private static boolean isHeld(int year) {
    return year >= 1 && year <= MAX_YEAR;
  }

  private static Object call(Context ctx, String type, Object... args) {
    return Calls.method(ctx, ctx.evaluator().importModule(ctx, "datetime"), type, args);
  }

  private static Object[] parts(LocalDate date) {
    return new Object[] {
      (long) date.getYear(), (long) date.getMonthValue(), (long) date.getDayOfMonth()
    };
  }

  private static Object[] parts(Context ctx, LocalTime time, ZoneOffset offset) {
    Object[] parts = new Object[offset == null ? 4 : 5];
    parts[0] = (long) time.getHour();
    parts[1] = (long) time.getMinute();
    parts[2] = (long) time.getSecond();
    parts[3] = (long) time.getNano() / 1000;
    if (offset != null) {
      Object distance = call(ctx, "timedelta", 0L, (long) offset.getTotalSeconds());
      parts[4] = call(ctx, "timezone", distance);
    }
    return parts;
  }

  private static Object time(Context ctx, LocalTime time, ZoneOffset offset) {
    return call(ctx, "time", parts(ctx, time, offset));
  }

  private static Object datetime(Context ctx, LocalDateTime time, ZoneOffset offset) {
    if (!isHeld(time.getYear())) {
      return null;
    }
    Object[] clock = parts(ctx, time.toLocalTime(), offset);
    Object[] all = new Object[3 + clock.length];
    System.arraycopy(parts(time.toLocalDate()), 0, all, 0, 3);
    System.arraycopy(clock, 0, all, 3, clock.length);
    return call(ctx, "datetime", all);
  }

  private static Object delta(Context ctx, Duration span) {
    return call(ctx, "timedelta", 0L, span.getSeconds(), (long) span.getNano() / 1000);
  }

  private static Object uuid(Context ctx, UUID id) {
    Object module = ctx.evaluator().importModule(ctx, "uuid");
    return Calls.method(ctx, module, "UUID", Str.of(id.toString()));
  }
}
