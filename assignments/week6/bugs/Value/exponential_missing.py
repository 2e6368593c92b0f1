"""exp is not known

You have no method exp.

Hint: which methods does the docstring list?
"""


class Value(Value):
    exp = None
