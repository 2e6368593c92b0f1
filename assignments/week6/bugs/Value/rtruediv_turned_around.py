"""2 / a is a / 2

You use the same method for both. A quotient is not the same when its sides are exchanged.

Hint: what is 6 / a for a = 2?
"""


class Value(Value):
    def __rtruediv__(self, other):
        return self / other
