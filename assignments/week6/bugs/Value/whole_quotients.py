"""Whole numbers are divided as whole numbers

Where both numbers are whole, you divide with //, and lose what stands behind the point.

Hint: what is 7 / 2?
"""


class Value(Value):
    def __init__(self, data):
        self.data, self.grad, self._from = data, 0.0, ()

    def __truediv__(self, other):
        o = Value._value(other)
        a, b = self.data, o.data
        quotient = a // b if isinstance(a, int) and isinstance(b, int) else a / b
        return Value._result(quotient, (self, 1 / b), (o, -a / b**2))
