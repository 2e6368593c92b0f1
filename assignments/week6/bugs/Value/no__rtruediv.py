"""2 / a is not known

You have a / 2, and not 2 / a. Where a plain number stands first, Python asks the value behind it,
by __rtruediv__.

Hint: what does 2 / a call?
"""


class Value(Value):
    __rtruediv__ = None
