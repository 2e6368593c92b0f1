"""None for tasks that are not there

You return None where a ValueError should be raised.

Hint: what does dict.get return for a key that is not there?
"""

_known = choose_activation


def choose_activation(task):
    try:
        return _known(task)
    except ValueError:
        return None
