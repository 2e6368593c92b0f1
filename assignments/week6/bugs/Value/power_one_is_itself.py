"""a ** 1 is a itself

You return the value itself where the exponent is 1. It should be a new Value: as it is, the two
share one grad, and what belongs to the one is counted for the other.

Hint: is (a ** 1) is a?
"""


class Value(Value):
    def __pow__(self, n):
        if n == 1:
            return self
        return Value._result(self.data**n, (self, n * self.data ** (n - 1)))
