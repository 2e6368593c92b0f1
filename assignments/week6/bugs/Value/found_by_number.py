"""Values with equal numbers are taken for one

You recognise values that you have met by their number. Two values may hold the same number and
still be two.

Hint: what are a.grad and b.grad of a * 2 + b * 5, for a = b = 3?
"""


class Value(Value):
    def backward(self):
        order, seen = [], set()
        waiting = [(self, False)]
        while waiting:
            node, done = waiting.pop()
            if done:
                order.append(node)
            elif node.data not in seen:
                seen.add(node.data)
                waiting.append((node, True))
                waiting += [(origin, False) for origin, _ in node._from]
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for origin, slope in node._from:
                origin.grad += slope * node.grad
