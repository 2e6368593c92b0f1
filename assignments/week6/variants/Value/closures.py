"""Closures, and leaves that add up

Each result keeps a function that hands its slope on; a second backward adds to the leaves.
"""

import math


class Value:
    def __init__(self, data, prev=()):
        self.data, self.grad = data, 0.0
        self._prev = set(prev)
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def step():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = step
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def step():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = step
        return out

    def _one(self, data, slope):
        out = Value(data, (self,))

        def step():
            self.grad += slope * out.grad

        out._backward = step
        return out

    def __pow__(self, n):
        return self._one(self.data**n, n * self.data ** (n - 1))

    def exp(self):
        return self._one(math.exp(self.data), math.exp(self.data))

    def log(self):
        return self._one(math.log(self.data), 1 / self.data)

    def tanh(self):
        return self._one(math.tanh(self.data), 1 - math.tanh(self.data) ** 2)

    def relu(self):
        return self._one(self.data if self.data > 0 else 0, 1 if self.data > 0 else 0)

    def backward(self):
        order, seen, todo = [], set(), [(self, False)]
        while todo:
            v, ready = todo.pop()
            if ready:
                order.append(v)
            elif v not in seen:
                seen.add(v)
                todo.append((v, True))
                todo.extend((p, False) for p in v._prev)
        for v in order:
            if v._prev:
                v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):
            v._backward()

    def __neg__(self):
        return self * -1

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return other + (-self)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return other * self**-1

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"
