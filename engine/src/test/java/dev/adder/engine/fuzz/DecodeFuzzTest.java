package dev.adder.engine.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes: codecs, struct, array, base64 and its kin, times, uuids. */
class DecodeFuzzTest {
  private static final FuzzHost HOST =
      FuzzHost.of(
          """
          import array, base64, binascii, codecs, datetime, struct, uuid

          CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
                    "utf-32-le", "utf-32-be", "utf-7", "latin-1", "ascii", "unicode_escape",
                    "raw_unicode_escape", "cp1252", "idna", "punycode")
          EXACT = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1", "ascii")
          HANDLERS = ("strict", "ignore", "replace", "backslashreplace", "surrogateescape",
                      "surrogatepass", "xmlcharrefreplace", "namereplace")
          TEXTS = (base64.b64decode, base64.b32decode, base64.b85decode, base64.a85decode,
                   base64.b16decode, binascii.a2b_base64, binascii.a2b_hex, binascii.a2b_uu,
                   binascii.a2b_qp, bytes.fromhex)

          def codec(name, data, text):
              for errors in HANDLERS:
                  try:
                      read = data.decode(name, errors)
                      if errors == "strict" and name in EXACT:
                          assert read.encode(name) == data, name
                      if errors == "surrogateescape" and name == "utf-8":
                          assert read.encode(name, errors) == data
                  except (UnicodeError, TypeError):
                      pass
                  except LookupError:
                      return
                  try:
                      written = text.encode(name, errors)
                      if errors == "surrogatepass" and name == "utf-8":
                          assert written.decode(name, errors) == text
                  except UnicodeError:
                      pass
              try:
                  decoder = codecs.getincrementaldecoder(name)()
                  parts = [decoder.decode(data[i:i + 1]) for i in range(len(data))]
                  parts.append(decoder.decode(b"", True))
                  # An octal escape that comes in parts is several characters, as in CPython.
                  assert name == "unicode_escape" or "".join(parts) == data.decode(name), name
              except (UnicodeError, LookupError):
                  pass

          def fuzz(text, data):
              for name in CODECS:
                  codec(name, data, text)
              for read in TEXTS:
                  try:
                      read(text if read is bytes.fromhex else data)
                  except (ValueError, TypeError):
                      pass
              assert base64.b64decode(base64.b64encode(data)) == data
              assert base64.b85decode(base64.b85encode(data)) == data
              assert base64.a85decode(base64.a85encode(data)) == data
              assert base64.b32decode(base64.b32encode(data)) == data
              assert binascii.a2b_qp(binascii.b2a_qp(data, istext=False)) == data
              split = data.find(b"\\n")
              layout, rest = data[:max(split, 0)], data[split + 1:]
              try:
                  size = struct.calcsize(layout)
                  values = struct.unpack(layout, rest[:size])
                  struct.unpack(layout, struct.pack(layout, *values))
              except (struct.error, OverflowError, UnicodeError):
                  pass
              try:
                  a = array.array(text[:1], data[:len(data) // 8 * 8])
                  assert array.array(a.typecode, a.tobytes()).tobytes() == a.tobytes()
              except (ValueError, TypeError):
                  pass
              for read in (datetime.datetime.fromisoformat, datetime.date.fromisoformat,
                           datetime.time.fromisoformat, uuid.UUID):
                  try:
                      value = read(text)
                  except (ValueError, OverflowError):
                      continue
                  assert read(str(value)) == value
          """);

  @FuzzTest
  void decode(byte[] data) {
    HOST.call(FuzzHost.text(data), data);
  }
}
