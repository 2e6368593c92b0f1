"""a + 0 is a itself

You return the value itself where 0 is added. It should be a new Value: as it is, the two share
one grad, and what belongs to the one is counted for the other.

Hint: is (a + 0) is a?
"""


class Value(Value):
    def __add__(self, other):
        if not isinstance(other, Value) and other == 0:
            return self
        o = Value._value(other)
        return Value._result(self.data + o.data, (self, 1.0), (o, 1.0))

    __radd__ = __add__
