"""2 - a is not known

You have a - 2, and not 2 - a. Where a plain number stands first, Python asks the value behind it,
by __rsub__.

Hint: what does 2 - a call?
"""


class Value(Value):
    __rsub__ = None
