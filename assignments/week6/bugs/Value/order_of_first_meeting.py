"""Each value is handed on when it is first met

You go level by level and visit each value once, when you first meet it. One that is used early
and late is passed before its last share has come.

Hint: draw b = a * 2, c = b * 3, d = c * b. When has b got all of its shares?
"""


class Value(Value):
    def backward(self):
        self.grad = 1.0
        queue, seen = [self], {self}
        for node in queue:
            for origin, slope in node._from:
                origin.grad += slope * node.grad
                if origin not in seen:
                    seen.add(origin)
                    queue.append(origin)
