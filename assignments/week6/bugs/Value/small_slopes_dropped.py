"""Small slopes are not handed on

You hand a slope on only where it is not small. A small slope is multiplied by others on its way,
and may count.

Hint: what is the slope of a * 3 * 1e-9?
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
            if abs(node.grad) < 1e-6:
                continue
            for origin, slope in node._from:
                origin.grad += slope * node.grad
