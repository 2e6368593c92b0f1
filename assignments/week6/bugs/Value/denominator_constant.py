"""The denominator has no slope

You treat b in a / b as a plain number. A larger denominator makes the quotient smaller.

Hint: what is the slope of 1 / b at b = 2?
"""


class Value(Value):
    def __truediv__(self, other):
        o = Value._value(other)
        return Value._result(self.data / o.data, (self, 1 / o.data), (o, 0.0))

    def __rtruediv__(self, other):
        return Value._value(other) / self
