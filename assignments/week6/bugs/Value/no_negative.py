"""-a is not known

You have no __neg__.

Hint: what does -a call?
"""


class Value(Value):
    __neg__ = None

    def __sub__(self, other):
        return self + Value._value(other) * -1

    def __rsub__(self, other):
        return self * -1 + other
