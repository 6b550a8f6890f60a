package dev.adder.engine.host;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.SlotDescriptor;
import dev.adder.engine.object.Str;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Values of the library's datetime, decimal and uuid that leave a script. Their slots are read, so
 * that no code of a script runs. A module that the script has not imported is not imported: then
 * there can be no value of its classes.
 */
final class LibraryObjects {
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
  private static final int MAX_OFFSET_SECONDS = ZoneOffset.MAX.getTotalSeconds();

  private LibraryObjects() {}

  /** The Java value, or a view of the object when there is none that says the same. */
  static Object toHost(Context ctx, PyInstance value) {
    Object converted = null;
    try {
      converted = convert(ctx, value);
    } catch (DateTimeException | ArithmeticException | PyException e) {
      // The script wrote into the slots, or made the object without filling them: it is no date.
      return new ObjectView(ctx, value);
    }
    return converted == null ? new ObjectView(ctx, value) : converted;
  }

  private static Object convert(Context ctx, PyInstance value) {
    PyDict times = module(ctx, "datetime");
    if (times != null) {
      Object time = time(ctx, times, value);
      if (time != null) {
        return time;
      }
    }
    Reader decimal = Reader.of(ctx, module(ctx, "decimal"), "Decimal", value);
    if (decimal != null) {
      return decimal.number("_k") == 0 ? number(decimal) : null;
    }
    Reader uuid = Reader.of(ctx, module(ctx, "uuid"), "UUID", value);
    return uuid == null ? null : uuid(uuid.integer("int"));
  }

  private static PyDict module(Context ctx, String name) {
    return ctx.isolate().modules().get(ctx, Str.of(name)) instanceof PyModule module
        ? module.dict()
        : null;
  }

  private static Object time(Context ctx, PyDict times, PyInstance value) {
    Reader datetime = Reader.of(ctx, times, "datetime", value);
    if (datetime != null) {
      LocalDate day = day(Reader.of(ctx, times, "date", value));
      return zoned(ctx, times, datetime, LocalDateTime.of(day, clock(datetime)));
    }
    Reader date = Reader.of(ctx, times, "date", value);
    if (date != null) {
      return day(date);
    }
    Reader time = Reader.of(ctx, times, "time", value);
    if (time != null) {
      return zoned(ctx, times, time, clock(time));
    }
    Reader delta = Reader.of(ctx, times, "timedelta", value);
    return delta == null ? null : duration(delta.integer("_us"));
  }

  private static LocalDate day(Reader date) {
    return LocalDate.of(date.number("_year"), date.number("_month"), date.number("_day"));
  }

  private static LocalTime clock(Reader time) {
    return LocalTime.of(
        time.number("_hour"),
        time.number("_minute"),
        time.number("_second"),
        Math.multiplyExact(time.number("_micro"), 1000));
  }

  /** With the distance from UTC, if it has one; null when that depends on the day. */
  private static Object zoned(Context ctx, PyDict times, Reader reader, Object local) {
    Object zone = reader.get("_zone");
    if (zone == PyNone.NONE) {
      return local;
    }
    Reader fixed = Reader.of(ctx, times, "timezone", zone);
    Reader distance =
        fixed == null ? null : Reader.of(ctx, times, "timedelta", fixed.get("_offset"));
    if (distance == null) {
      return null;
    }
    Duration offset = duration(distance.integer("_us"));
    if (offset.getNano() != 0 || Math.abs(offset.getSeconds()) > MAX_OFFSET_SECONDS) {
      return null;
    }
    ZoneOffset at = ZoneOffset.ofTotalSeconds((int) offset.getSeconds());
    return local instanceof LocalTime time
        ? time.atOffset(at)
        : ((LocalDateTime) local).atOffset(at);
  }

  private static Duration duration(BigInteger micros) {
    BigInteger rest = micros.mod(MILLION);
    long seconds = micros.subtract(rest).divide(MILLION).longValueExact();
    return Duration.ofSeconds(seconds, rest.intValue() * 1000L);
  }

  /** A finite number; one whose exponent is out of Java's range has none. */
  private static Object number(Reader decimal) {
    BigInteger digits = decimal.integer("_c");
    int scale = Math.negateExact(decimal.number("_e"));
    return new BigDecimal(decimal.number("_s") == 0 ? digits : digits.negate(), scale);
  }

  private static Object uuid(BigInteger bits) {
    return bits.signum() < 0 || bits.bitLength() > 128
        ? null
        : new UUID(bits.shiftRight(64).longValue(), bits.longValue());
  }

  /** Reads the slots that a class of the library declares. */
  private record Reader(Context ctx, PyType declaring, PyInstance value) {
    /** Null when the value is not of the class. */
    static Reader of(Context ctx, PyDict module, String type, Object value) {
      return module != null
              && value instanceof PyInstance instance
              && module.get(ctx, Str.of(type)) instanceof PyType declaring
              && instance.type().isSubtypeOf(declaring)
          ? new Reader(ctx, declaring, instance)
          : null;
    }

    Object get(String slot) {
      if (declaring.own(slot) instanceof SlotDescriptor descriptor) {
        return descriptor.get(ctx, value, declaring);
      }
      throw new DateTimeException("no slot " + slot);
    }

    BigInteger integer(String slot) {
      return switch (get(slot)) {
        case Long n -> BigInteger.valueOf(n);
        case BigInteger n -> n;
        default -> throw new DateTimeException("no int in " + slot);
      };
    }

    int number(String slot) {
      return integer(slot).intValueExact();
    }
  }
}
