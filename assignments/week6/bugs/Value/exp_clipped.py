"""exp of large numbers is cut off

You clip the number before exp. exp of 60 is a number like any other; it overflows only above 709.

Hint: what is Value(60.0).exp().data?
"""


class Value(Value):
    def exp(self):
        e = math.exp(min(self.data, 50.0))
        return Value._result(e, (self, e))
