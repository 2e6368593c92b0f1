"""a + 3 changes a

Where a plain number is added, you write the sum into a. Each operation leaves its values as they
are.

Hint: what is a.data after b = a + 3?
"""


class Value(Value):
    def __add__(self, other):
        o = Value._value(other)
        made = Value._result(self.data + o.data, (self, 1.0), (o, 1.0))
        if o is not other:
            self.data = made.data
        return made

    __radd__ = __add__
