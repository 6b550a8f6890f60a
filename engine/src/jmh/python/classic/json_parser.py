"""Reads JSON, character by character."""


class Parser:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def fail(self, wanted):
        raise ValueError("%s expected at %d" % (wanted, self.at))

    def blanks(self):
        text, at = self.text, self.at
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        self.at = at

    def takes(self, char):
        if self.at < len(self.text) and self.text[self.at] == char:
            self.at += 1
            return True
        return False

    def value(self):
        self.blanks()
        char = self.text[self.at]
        if char == "{":
            result = self.members()
        elif char == "[":
            result = self.items()
        elif char == '"':
            result = self.string()
        elif char == "t":
            result = self.word("true", True)
        elif char == "f":
            result = self.word("false", False)
        elif char == "n":
            result = self.word("null", None)
        else:
            result = self.number()
        self.blanks()
        return result

    def word(self, word, value):
        if not self.text.startswith(word, self.at):
            self.fail(word)
        self.at += len(word)
        return value

    def members(self):
        self.at += 1
        result = {}
        self.blanks()
        if self.takes("}"):
            return result
        while True:
            self.blanks()
            name = self.string()
            self.blanks()
            if not self.takes(":"):
                self.fail("a colon")
            result[name] = self.value()
            if self.takes("}"):
                return result
            if not self.takes(","):
                self.fail("a comma")

    def items(self):
        self.at += 1
        result = []
        self.blanks()
        if self.takes("]"):
            return result
        while True:
            result.append(self.value())
            if self.takes("]"):
                return result
            if not self.takes(","):
                self.fail("a comma")

    def string(self):
        if not self.takes('"'):
            self.fail("a quote")
        parts = []
        start = self.at
        while True:
            char = self.text[self.at]
            if char == '"':
                parts.append(self.text[start : self.at])
                self.at += 1
                return "".join(parts)
            if char == "\\":
                parts.append(self.text[start : self.at])
                self.at += 1
                parts.append({"n": "\n", "t": "\t"}.get(self.text[self.at], self.text[self.at]))
                start = self.at + 1
            self.at += 1

    def number(self):
        start = self.at
        is_float = False
        while self.at < len(self.text):
            char = self.text[self.at]
            if char in ".eE":
                is_float = True
            elif not (char.isdigit() or char in "+-"):
                break
            self.at += 1
        digits = self.text[start : self.at]
        return float(digits) if is_float else int(digits)


def document():
    rows = []
    for i in range(60):
        rows.append(
            '{"id": %d, "name": "item \\"%d\\"", "price": %d.%02d, "tags": ["a", "b%d", null],'
            ' "open": %s, "place": {"x": -%d, "y": %de1}}'
            % (i, i, i * 7 % 50, i % 100, i, "true" if i % 3 else "false", i, i)
        )
    return '{"rows": [' + ",\n  ".join(rows) + '], "count": 60}'


DOCUMENT = document()


def run():
    read = Parser(DOCUMENT).value()
    prices = sum(row["price"] for row in read["rows"])
    places = sum(row["place"]["x"] + row["place"]["y"] for row in read["rows"])
    return read["count"], round(prices, 2), places, read["rows"][-1]["name"]
