"""2 - a is a - 2

You use the same method for both. A difference changes its sign when its sides are exchanged.

Hint: what is 5 - a for a = 2?
"""


class Value(Value):
    def __rsub__(self, other):
        return self - other
