"""re.Scanner: a lexer made of patterns."""

import re


class Scanner:
    """Cuts a text by a list of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(re.compile(pattern, flags), action) for pattern, action in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, action in self._patterns:
                found = pattern.match(string, at)
                if found:
                    break
            else:
                break
            if found.end() == at:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
