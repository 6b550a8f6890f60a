"""The token iterator of CPython; the engine's lexer is not offered to scripts yet."""


class TokenizerIter:
    def __init__(self, readline, /, *, encoding=None, extra_tokens=False):
        raise NotImplementedError("tokenize is not available in this version of Adder")
