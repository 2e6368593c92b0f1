"""a / b is b / a

You raise the wrong one to the power of -1.

Hint: what is 6 / 3?
"""


class Value(Value):
    def __truediv__(self, other):
        return Value._value(other) * self**-1
