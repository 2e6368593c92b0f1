"""Each factor's slope is the factor itself

You give a the slope a in a * b. It is b: by so much the product grows when a grows by 1.

Hint: by how much does 2 * 5 grow when the 2 becomes 3?
"""


class Value(Value):
    def __mul__(self, other):
        o = Value._value(other)
        return Value._result(self.data * o.data, (self, self.data), (o, o.data))
