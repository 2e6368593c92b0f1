"""Both sides of a difference have the slope 1

You hand the slope of a - b on to both as it is. For b it is -1.

Hint: does a - b grow when b does?
"""


class Value(Value):
    def __sub__(self, other):
        o = Value._value(other)
        return Value._result(self.data - o.data, (self, 1.0), (o, 1.0))
