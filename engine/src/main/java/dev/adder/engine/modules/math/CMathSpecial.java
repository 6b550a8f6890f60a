package dev.adder.engine.modules.math;

import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyComplex;

/**
 * The values of complex functions at arguments with an infinite or nan part (C99, annex G): seven
 * rows for the real part, seven columns for the imaginary part, each in the order -inf, negative,
 * -0, 0, positive, inf, nan; two characters per value, {@code ..} where the function computes it,
 * and {@code !!} for a domain error.
 */
enum CMathSpecial {
  ACOS(
      "TIPIPIPiPiTiNI"
          + "HI........HiNN"
          + "HI........HiHN"
          + "HI........HiHN"
          + "HI........HiNN"
          + "QI0I0I0i0iQiNI"
          + "NINNNNNNNNNiNN"),
  ACOSH(
      "ItIpIpIPIPITIN"
          + "Ih........IHNN"
          + "Ih........IHNN"
          + "Ih........IHNN"
          + "Ih........IHNN"
          + "IqIoIoI0I0IQIN"
          + "INNNNNNNNNINNN"),
  ASINH(
      "iqioioi0i0iQiN"
          + "ih........iHNN"
          + "ih........iHNN"
          + "Ih........IHNN"
          + "Ih........IHNN"
          + "IqIoIoI0I0IQIN"
          + "INNNNoN0NNINNN"),
  ATANH(
      "ohohohoHoHoHoN"
          + "oh........oHNN"
          + "oh........oHoN"
          + "0h........0H0N"
          + "0h........0HNN"
          + "0h0h0h0H0H0H0N"
          + "0hNNNNNNNN0HNN"),
  COSH(
      "!!..I0Io..!!IN"
          + "!!........!!NN"
          + "!!........!!N0"
          + "!!........!!N0"
          + "!!........!!NN"
          + "!!..IoI0..!!IN"
          + "NNNNN0N0NNNNNN"),
  EXP(
      "00..0o00..0000"
          + "!!........!!NN"
          + "!!........!!NN"
          + "!!........!!NN"
          + "!!........!!NN"
          + "!!..IoI0..!!IN"
          + "NNNNNoN0NNNNNN"),
  LOG(
      "ItIpIpIPIPITIN"
          + "Ih........IHNN"
          + "Ih........IHNN"
          + "Ih........IHNN"
          + "Ih........IHNN"
          + "IqIoIoI0I0IQIN"
          + "INNNNNNNNNINNN"),
  SINH(
      "!!..ioi0..!!IN"
          + "!!........!!NN"
          + "!!........!!0N"
          + "!!........!!0N"
          + "!!........!!NN"
          + "!!..IoI0..!!IN"
          + "NNNNNoN0NNNNNN"),
  SQRT(
      "Ii0i0i0I0IIINI"
          + "Ii........IINN"
          + "Ii........IINN"
          + "Ii........IINN"
          + "Ii........IINN"
          + "IiIoIoI0I0IIIN"
          + "IiNNNNNNNNIINN"),
  TANH(
      "m0..mom0..m0m0"
          + "!!........!!NN"
          + "!!........!!NN"
          + "!!........!!NN"
          + "!!........!!NN"
          + "10..1o10..1010"
          + "NNNNNoN0NNNNNN"),
  RECT(
      "!!..i0io..!!IN"
          + "!!........!!NN"
          + "00........0000"
          + "00........0000"
          + "!!........!!NN"
          + "!!..IoI0..!!IN"
          + "NNNNN0N0NNNNNN");

  private static final int KINDS = 7;

  private final String table;

  CMathSpecial(String table) {
    this.table = table;
  }

  /** Whether the tables are for this argument. */
  static boolean covers(double real, double imag) {
    return !Double.isFinite(real) || !Double.isFinite(imag);
  }

  private static int kind(double x) {
    if (Double.isNaN(x)) {
      return 6;
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? 5 : 0;
    }
    if (x == 0) {
      return Math.copySign(1.0, x) > 0 ? 3 : 2;
    }
    return x > 0 ? 4 : 1;
  }

  /** The function's value; ValueError where it has none. */
  PyComplex at(double real, double imag) {
    int at = 2 * (kind(real) * KINDS + kind(imag));
    if (table.charAt(at) == '!') {
      throw Errors.value("math domain error");
    }
    return new PyComplex(value(table.charAt(at)), value(table.charAt(at + 1)));
  }

  private static double value(char code) {
    return switch (code) {
      case 'N' -> Double.NaN;
      case 'I' -> Double.POSITIVE_INFINITY;
      case 'i' -> Double.NEGATIVE_INFINITY;
      case '0' -> 0.0;
      case 'o' -> -0.0;
      case '1' -> 1.0;
      case 'm' -> -1.0;
      case 'P' -> Math.PI;
      case 'p' -> -Math.PI;
      case 'H' -> Math.PI / 2;
      case 'h' -> -Math.PI / 2;
      case 'Q' -> Math.PI / 4;
      case 'q' -> -Math.PI / 4;
      case 'T' -> 3 * (Math.PI / 4);
      case 't' -> -3 * (Math.PI / 4);
      default -> throw new AssertionError("no table entry " + code);
    };
  }
}
