"""backward of a value that was not computed

Where a value was made from nothing, your backward does nothing. Its slope with respect to itself
is 1, as for any other.

Hint: what is Value(3.0).grad after backward?
"""


class Value(Value):
    def backward(self):
        if not self._from:
            return
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
            for origin, slope in node._from:
                origin.grad += slope * node.grad
