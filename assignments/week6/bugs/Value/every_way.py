"""Every way is walked by itself

You walk each way from the result to the beginning. Where values are used twice in each of forty
steps, there are 2 to the power of 40 ways.

Hint: count the ways in a = a + a, ten times over.
"""


class Value(Value):
    def backward(self):
        met, waiting = [], [(self, 1.0)]
        for _ in range(30_000_000):
            if not waiting:
                break
            node, grad = waiting.pop()
            if len(met) < 5000:
                met.append((node, grad))
            waiting += [(origin, slope * grad) for origin, slope in node._from]
        for node, _ in met:
            node.grad = 0.0
        for node, grad in met:
            node.grad += grad
