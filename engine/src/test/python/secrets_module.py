import secrets
print(sorted(secrets.__all__), secrets.DEFAULT_ENTROPY, secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"))
for bound in (0, -1):
    try: secrets.randbelow(bound)
    except ValueError as e: print(e)
