"""A product with 0 forgets its factors

Where a factor is 0 you return a bare 0. The product is 0, but its slopes are not: they are the
other factors.

Hint: by how much does 5 a grow when a goes from 0 to 1?
"""


class Value(Value):
    def __mul__(self, other):
        o = Value._value(other)
        if self.data == 0 or o.data == 0:
            return Value(0.0)
        return Value._result(self.data * o.data, (self, o.data), (o, self.data))

    __rmul__ = __mul__
