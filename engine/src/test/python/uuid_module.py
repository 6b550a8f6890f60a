import uuid, copy
from uuid import UUID
u = UUID("{12345678-1234-5678-9234-567812345678}")
print(u, repr(u), u.int, u.hex, u.urn, u.bytes, u.bytes_le, u.fields, u.version, u.variant, u.is_safe)
print(u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.time, u.clock_seq, u.node, int(u), hash(u) == hash(u.int))
print(u == UUID(u.urn) == UUID(bytes=u.bytes) == UUID(bytes_le=u.bytes_le) == UUID(fields=u.fields) == UUID(int=u.int), u == 3, u < UUID(int=5), u >= UUID(int=5))
for ns in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500):
    print(uuid.uuid3(ns, "python.org"), uuid.uuid5(ns, "pythön.org"), uuid.uuid5(ns, b"x").version)
r = uuid.uuid4()
print(r.version, r.variant, r != uuid.uuid4(), len(str(r)))
print([UUID(int=v << 61).variant for v in range(8)], UUID(int=0).version, UUID(int=0, version=4))
print(u.__getstate__(), copy.copy(u) == u, copy.deepcopy(u) == u, sorted([UUID(int=3), UUID(int=1)]))
for f in (lambda: UUID(), lambda: UUID("12"), lambda: UUID("z" * 32), lambda: UUID(bytes=b"1"), lambda: UUID(bytes_le=b"1"), lambda: UUID(fields=(1,)),
          lambda: UUID(fields=(1 << 32, 0, 0, 0, 0, 0)), lambda: UUID(fields=(0, 1 << 16, 0, 0, 0, 0)), lambda: UUID(fields=(0, 0, 1 << 16, 0, 0, 0)),
          lambda: UUID(fields=(0, 0, 0, 256, 0, 0)), lambda: UUID(fields=(0, 0, 0, 0, -1, 0)), lambda: UUID(fields=(0, 0, 0, 0, 0, 1 << 48)), lambda: UUID(int=-1), lambda: UUID(int=1 << 128), lambda: UUID(int=1, version=9),
          lambda: setattr(u, "int", 3), lambda: u < 3, lambda: UUID("1" * 32, int=3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
