"""A sum changes its first summand

You add to a itself and return it. a + b is a new value; a stays what it is.

Hint: what is a.data after a + b?
"""


class Value(Value):
    def __add__(self, other):
        o = Value._value(other)
        old = Value._result(self.data, *self._from)
        self.data, self._from = self.data + o.data, ((old, 1.0), (o, 1.0))
        return self
