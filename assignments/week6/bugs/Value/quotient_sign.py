"""The denominator's slope has the wrong sign

You give b the slope a / b^2 in a / b. It is minus that.

Hint: does 1 / b grow when b does?
"""


class Value(Value):
    def __truediv__(self, other):
        o = Value._value(other)
        return Value._result(self.data / o.data, (self, 1 / o.data), (o, self.data / o.data**2))

    def __rtruediv__(self, other):
        return Value._value(other) / self
