"""A result counts once for each thing it was made from

You keep what a result was made from in a set or a dict. In a * a both factors are the same value,
and one of the two shares is lost.

Hint: what is the slope of a * a at a = 3?
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
        self.grad = 1.0

        for node in reversed(order):
            for origin, slope in dict(node._from).items():
                origin.grad += slope * node.grad
