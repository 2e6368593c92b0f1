"""Uses that do not lead to the result count

You wait until a value has got a share from each result that was ever made from it. Those that the
result at hand does not depend on never send one.

Hint: b is used by c and by d. Whose share does c.backward() wait for?
"""


class Value(Value):
    @staticmethod
    def _result(data, *origin):
        made = Value(data)
        made._from = origin
        for parent, _ in origin:
            parent._uses = getattr(parent, "_uses", 0) + 1
        return made

    def backward(self):
        seen, waiting = {self}, [self]
        while waiting:
            for parent, _ in waiting.pop()._from:
                if parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
        for node in seen:
            node.grad = 0.0
        self.grad = 1.0
        left, ready = {node: getattr(node, "_uses", 0) for node in seen}, [self]
        while ready:
            node = ready.pop()
            for origin, slope in node._from:
                origin.grad += slope * node.grad
                left[origin] -= 1
                if not left[origin]:
                    ready.append(origin)
