"""After backward the way back is gone

You forget what a result was made from once backward has run. Another result that shares values
cannot go back through them.

Hint: if c and d are both made from b, what does d.backward() give after c.backward()?
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
                origin.grad += slope * node.grad
        for node in order:
            node._from = ()
