"""The debugger's names: there is no interactive debugger in an embedded engine."""


class Pdb:
    """A debugger; starting it is refused."""

    def __init__(self, completekey='tab', stdin=None, stdout=None, skip=None, nosigint=False,
                 readrc=True):
        self.stdin = stdin
        self.stdout = stdout
        self.nosigint = nosigint

    def set_trace(self, frame=None):
        raise RuntimeError('the debugger is not available')

    def set_continue(self):
        """Go on without stopping."""

    def reset(self):
        """Forget all breakpoints."""


def set_trace(*, header=None):
    """Refused."""
    Pdb().set_trace()


def post_mortem(t=None):
    """Refused."""
    Pdb().set_trace()
