"""The result's slope grows from call to call

You add 1 to the result's grad in each call. It is 1, however often you ask.

Hint: what is c.grad after two calls?
"""


class Value(Value):
    def backward(self):
        order, seen, waiting = [], {self}, [(self, iter(self._from))]
        while waiting:
            node, rest = waiting[-1]
            parent = next(rest, None)
            if parent is None:
                order.append(node)
                waiting.pop()
            elif parent[0] not in seen:
                seen.add(parent[0])
                waiting.append((parent[0], iter(parent[0]._from)))
        for node in order:
            node.grad = 0.0
        self._calls = getattr(self, "_calls", 0) + 1
        self.grad = float(self._calls)
        for node in reversed(order):
            for origin, slope in node._from:
                origin.grad += slope * node.grad
