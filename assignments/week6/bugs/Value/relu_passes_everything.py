"""relu's slope is always 1

You hand the slope on for negative inputs as well. relu is flat there.

Hint: by how much does relu(-2) change when the -2 does?
"""


class Value(Value):
    def relu(self):
        return Value._result(max(self.data, 0.0), (self, 1.0))
