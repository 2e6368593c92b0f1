"""Slopes are clipped

You keep the slopes between bounds. Some training loops do that to the gradients that they were
given; backward gives the slopes as they are.

Hint: what is the slope of 5000 a?
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
            for origin, slope in node._from:
                origin.grad = max(-1000.0, min(1000.0, origin.grad + slope * node.grad))
