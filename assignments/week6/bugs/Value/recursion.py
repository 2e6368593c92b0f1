"""Recursion as deep as the expression

Your backward calls itself for each step of the expression. Python stops at a depth of about a
thousand; keep a list of what is still to be done.

Hint: add 1 to a value five thousand times, and go backward.
"""


class Value(Value):
    def backward(self):
        order, seen = [], set()

        def visit(node):
            if node not in seen:
                seen.add(node)
                for origin, _ in node._from:
                    visit(origin)
                order.append(node)

        visit(self)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for origin, slope in node._from:
                origin.grad += slope * node.grad
