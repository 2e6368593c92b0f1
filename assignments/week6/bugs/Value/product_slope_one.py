"""A product's slope is 1

You hand the slope of a product on as if it were a sum.

Hint: by how much does 2 * 5 grow when the 2 becomes 3?
"""


class Value(Value):
    def __mul__(self, other):
        o = Value._value(other)
        return Value._result(self.data * o.data, (self, 1.0), (o, 1.0))
