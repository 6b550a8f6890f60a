def run():
    parts = []
    for i in range(4000):
        parts.append("item-" + str(i) + ":" + f"{i % 13:03d}")
    text = ",".join(parts)
    n = 0
    for piece in text.split(","):
        if piece.startswith("item-1") and piece.endswith("5"):
            n += len(piece.upper())
    return n
