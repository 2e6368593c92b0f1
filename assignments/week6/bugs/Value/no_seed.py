"""A slope stays 0

After backward a grad is still 0, though the result depends on that value. Perhaps the grad of the
result is never set to 1, so that nothing but zeros is handed on; or the way back is cut, or a grad
is set back to 0 afterwards.

Hint: what is the slope of a with respect to a? Which grads are 0 after your backward?
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
        for node in reversed(order):
            for origin, slope in node._from:
                origin.grad += slope * node.grad
