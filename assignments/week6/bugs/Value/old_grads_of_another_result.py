"""The grads of another result's backward are handed on

You begin the values in between at 0 only where this result's backward has run before. Where
another result that shares them has left its slopes there, yours are added to them.

Hint: c and d are both made from b. What is b.grad when d.backward() begins?
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
        if getattr(self, "_ran", False):
            for node in order:
                node.grad = 0.0
        self._ran = True
        self.grad = 1.0
        for node in reversed(order):
            for origin, slope in node._from:
                origin.grad += slope * node.grad
