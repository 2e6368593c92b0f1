"""Slots, and quotients by their own rule

No division by way of a power; attributes declared.
"""


class Value(Value):
    __slots__ = ("note",)

    def __truediv__(self, other):
        b = other if isinstance(other, Value) else Value(other)
        q = self.data / b.data
        return Value._result(q, (self, 1 / b.data), (b, -q / b.data))

    def __rtruediv__(self, other):
        return Value(other) / self

    def __sub__(self, other):
        b = other if isinstance(other, Value) else Value(other)
        return Value._result(self.data - b.data, (self, 1), (b, -1))

    def __rsub__(self, other):
        return Value(other) - self

    def __neg__(self):
        return 0 - self
