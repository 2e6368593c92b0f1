"""A second call counts values in between twice

You leave the old grad of the values in between, and a second backward adds to it and hands on the
sum. Begin them at 0 in each call.

Hint: what are the grads after two calls, in a chain of three?
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
        self.grad = 1.0
        for node in reversed(order):
            for origin, slope in node._from:
                origin.grad += slope * node.grad
