"""A sum's slopes are the summands

You treat a sum's slopes like a product's. Each is 1.

Hint: by how much does 2 + 5 grow when the 2 becomes 3?
"""


class Value(Value):
    def __add__(self, other):
        o = Value._value(other)
        return Value._result(self.data + o.data, (self, o.data), (o, self.data))
