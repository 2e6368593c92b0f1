"""Plain numbers are not understood

You take what stands behind an operator for a Value. It may be a plain number: make a Value of it.

Hint: what does a + 1 do?
"""


class Value(Value):
    @staticmethod
    def _value(x):
        x.data
        return x
