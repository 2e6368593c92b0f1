"""A factor is missing from a product's slope

In the slope of a product or of a quotient you leave the other factor out, as if it were a sum.

Hint: by how much does 2 * 5 grow when the 2 becomes 3? And 6 / 3, when the 3 becomes 4?
"""


class Value(Value):
    def __mul__(self, other):
        o = Value._value(other)
        return Value._result(self.data * o.data, (self, 1.0), (o, 1.0))
