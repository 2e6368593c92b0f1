"""relu gives the value itself

Where a is above 0 you return a. It should be a new Value: as it is, the two share one grad, and
what belongs to the one is counted for the other.

Hint: is a.relu() is a?
"""


class Value(Value):
    def relu(self):
        return self if self.data > 0 else Value._result(0.0, (self, 0.0))
