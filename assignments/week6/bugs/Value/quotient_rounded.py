"""Division rounds down

You write // where / is meant.

Hint: what is 7 / 2?
"""


class Value(Value):
    def __truediv__(self, other):
        o = Value._value(other)
        return Value._result(self.data // o.data, (self, 1 / o.data), (o, -self.data / o.data**2))
