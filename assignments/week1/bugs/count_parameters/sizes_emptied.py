"""The caller's list is changed

You remove entries from sizes, which is the caller's list.

Hint: who else sees sizes after the call?
"""


def count_parameters(sizes, bias=True):
    sizes = sizes if isinstance(sizes, list) else list(sizes)
    total, i = 0, sizes.pop(0)
    while sizes:
        o = sizes.pop(0)
        total += i * o + (o if bias else 0)
        i = o
    return total
