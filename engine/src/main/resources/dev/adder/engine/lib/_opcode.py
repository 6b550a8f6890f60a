"""Facts about CPython's instructions, which this engine does not have: every answer is no."""


def stack_effect(opcode, oparg=None, /, *, jump=None):
    raise ValueError("invalid opcode or oparg")


def _no(opcode):
    return False


is_valid = has_arg = has_const = has_name = has_jump = has_free = has_local = has_exc = _no


def get_executor(*, code, offset):
    raise ValueError("no executor exists at address")


def get_nb_ops():
    return []


def get_intrinsic1_descs():
    return []


def get_intrinsic2_descs():
    return []


def get_specialization_stats():
    return None
