"""a * 1 is a itself

You return the value itself where it is multiplied by 1. It should be a new Value: as it is, the
two share one grad, and what belongs to the one is counted for the other.

Hint: is (a * 1) is a?
"""


class Value(Value):
    def __mul__(self, other):
        if not isinstance(other, Value) and other == 1:
            return self
        o = Value._value(other)
        return Value._result(self.data * o.data, (self, o.data), (o, self.data))

    __rmul__ = __mul__
