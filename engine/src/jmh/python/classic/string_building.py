"""Texts that grow by pieces, are cut, joined, padded and replaced."""


def table(rows):
    lines = []
    for i in range(rows):
        cells = []
        for j in range(6):
            cells.append(str(i * j).rjust(6))
        lines.append("|".join(cells))
    return "\n".join(lines)


def caesar(text, shift):
    result = ""
    for char in text:
        if "a" <= char <= "z":
            result += chr((ord(char) - 97 + shift) % 26 + 97)
        else:
            result += char
    return result


def squeeze(text):
    parts = []
    before = ""
    for char in text:
        if char != " " or before != " ":
            parts.append(char)
        before = char
    return "".join(parts)


def run():
    text = squeeze(table(80).replace("|", " "))
    names = " ".join(f"name{i:03d}={i * i:x}" for i in range(200))
    turned = caesar(names, 5)
    back = caesar(turned, 21)
    return len(text), text.count("7"), back == names, turned[:20], names.upper()[-12:]
