"""The slope of -a is 1

You hand the slope of -a on with its sign unchanged.

Hint: does -a grow when a does?
"""


class Value(Value):
    def __neg__(self):
        return Value._result(-self.data, (self, 1.0))
