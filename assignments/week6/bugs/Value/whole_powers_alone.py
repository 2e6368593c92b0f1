"""Only whole positive powers are known

You multiply n times. The exponent may be negative, or a fraction.

Hint: what is 4 to the power of 0.5?
"""


class Value(Value):
    def __pow__(self, n):
        if n != int(n) or n < 1:
            raise TypeError("whole positive exponents only")
        result = self
        for _ in range(int(n) - 1):
            result = result * self
        return result

    def __truediv__(self, other):
        o = Value._value(other)
        return Value._result(self.data / o.data, (self, 1 / o.data), (o, -self.data / o.data**2))

    def __rtruediv__(self, other):
        return Value(other) / self
