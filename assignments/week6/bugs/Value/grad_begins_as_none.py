"""grad begins as None

You leave grad empty. It is 0.0 until backward has been called.

Hint: what is Value(2.0).grad?
"""


class Value(Value):
    def __init__(self, data):
        self.data, self.grad, self._from = float(data), None, ()
