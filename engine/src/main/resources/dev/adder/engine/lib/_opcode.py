"""What module opcode asks for. The engine has a bytecode of its own: CPython's is not described."""
ENABLE_SPECIALIZATION = False


def is_valid(opcode):
    return False


has_arg = has_const = has_name = has_jump = has_free = has_local = has_exc = is_valid


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """The effect of an instruction on the stack; no instruction is known."""
    raise ValueError('invalid opcode or oparg')


def get_executor(*, code, offset):
    return None


def get_specialization_stats():
    return None


def get_nb_ops():
    return [('NB_ADD', '+'), ('NB_AND', '&'), ('NB_FLOOR_DIVIDE', '//'), ('NB_LSHIFT', '<<'),
            ('NB_MATRIX_MULTIPLY', '@'), ('NB_MULTIPLY', '*'), ('NB_REMAINDER', '%'),
            ('NB_OR', '|'), ('NB_POWER', '**'), ('NB_RSHIFT', '>>'), ('NB_SUBTRACT', '-'),
            ('NB_TRUE_DIVIDE', '/'), ('NB_XOR', '^')]


def get_intrinsic1_descs():
    return []


def get_intrinsic2_descs():
    return []
