"""Week 6: backpropagation.

Conventions of this week:

* a batch comes first: X (N, I), weights W (O, I), bias b (O,), and a layer computes Z = X @ W.T + b;
* dZ is the gradient of the loss with respect to Z, and has its shape; likewise dX, dW, db, dA;
* the gradient of the loss already contains the 1/N of its mean. Only functions that compute the loss
  themselves divide by N; the others never do;
* activations have names: "relu", "tanh", "sigmoid" or "identity". `activate` applies one; you need not
  write it;
* parameters of a network are a list of pairs (W, b), the layer next to the input first, and gradients
  are a list of pairs (dW, db) in the same order;
* arrays may hold integers or float32: compute in floats (float64);
* no function changes its arguments or returns one of them, or a view of one.

Formulas from earlier weeks, with s(z) = 1 / (1 + exp(-z)):

    relu'(z) = 1 where z > 0, else 0     tanh'(z) = 1 - tanh(z)^2     s'(z) = s(z) (1 - s(z))
    BCE of a logit z with target y: max(z, 0) - z y + log(1 + exp(-|z|)), its slope s(z) - y
    cross-entropy of logits: log(sum_c exp S[i, c]) - S[i, y[i]], its gradient softmax(Z) - onehot(y),
    where softmax(Z)[i, c] = exp S[i, c] / sum_k exp S[i, k], and S is Z minus each row's largest entry:
    this changes no result, but no exp overflows

A loss is the mean of BCE or cross-entropy over the N samples, so divide the slope or gradient above by N.
"""

import math
from typing import Union

import numpy as np


def activate(Z: np.ndarray, name: str) -> np.ndarray:
    """Return the activation called name, element by element. You need not write anything here.

    >>> activate(np.array([-1.0, 2.0]), "relu")
    array([0., 2.])
    """
    Z = np.asarray(Z, float)
    functions = {
        "relu": lambda z: np.maximum(z, 0.0),
        "tanh": np.tanh,
        "sigmoid": lambda z: (1 + np.tanh(z / 2)) / 2,
        "identity": np.copy,
    }
    return functions[name](Z)


def dense_backward(
    dZ: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Go back through a dense layer Z = X @ W.T + b: return the gradients (dX, dW, db).

    dZ (N, O) is the gradient with respect to Z, X (N, I) the layer's input, W (O, I) its weights.

        dX[n, i] = sum over o of dZ[n, o] W[o, i]      shaped (N, I)
        dW[o, i] = sum over n of dZ[n, o] X[n, i]      shaped (O, I)
        db[o]    = sum over n of dZ[n, o]              shaped (O,)

    Take sums, not means: dZ already contains the 1/N of the loss.

    >>> dX, dW, db = dense_backward(
    ...     np.array([[1.0], [2.0]]), np.array([[1.0, 3.0], [0.0, 1.0]]), np.array([[5.0, -1.0]])
    ... )
    >>> dX
    array([[ 5., -1.],
           [10., -2.]])
    >>> dW, db
    (array([[1., 5.]]), array([3.]))
    """
    ### BEGIN SOLUTION dense_backward
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x, d.sum(axis=0)
    ### END SOLUTION dense_backward


def activation_backward(dA: np.ndarray, Z: np.ndarray, name: str) -> np.ndarray:
    """Go back through an activation A = act(Z): return dZ = dA * act'(Z), element by element.

    dA is the gradient with respect to A, and Z the input of the activation. Both have the same shape, any
    shape, and so has the result. name is "relu", "tanh", "sigmoid" or "identity"; for any other name,
    raise ValueError. At Z = 0 any slope of relu between 0 and 1 is right. The result must be finite, and
    without any warning, for every Z, such as 1000.

    >>> activation_backward(np.array([1.0, 2.0, -3.0]), np.array([0.5, -1.0, 2.0]), "relu").tolist()
    [1.0, 0.0, -3.0]
    >>> activation_backward(np.array([8.0]), np.array([0.0]), "sigmoid")
    array([2.])
    """
    ### BEGIN SOLUTION activation_backward
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        e = np.exp(-np.abs(z))
        return d * e / (1 + e) ** 2
    if name == "identity":
        return np.array(d)
    raise ValueError(f"no activation is called {name!r}")
    ### END SOLUTION activation_backward


def single_weight_grad(delta: np.ndarray, h_prev: np.ndarray, j: int, k: int) -> float:
    """Return the gradient of one weight, for one sample: dL/dW[j, k] = delta[j] * h_prev[k].

    W[j, k] leads from unit k of the layer before to unit j of this layer. delta (O,) is the gradient of
    the loss with respect to this layer's Z, and h_prev (I,) the output of the layer before.

    >>> single_weight_grad(np.array([0.5, -2.0]), np.array([1.0, 3.0, 4.0]), 1, 2)
    -8.0
    """
    ### BEGIN SOLUTION single_weight_grad
    return float(delta[j]) * float(h_prev[k])
    ### END SOLUTION single_weight_grad


def delta_step(
    delta_next: np.ndarray, W_next: np.ndarray, Z: np.ndarray, act: str
) -> np.ndarray:
    """Make one step of the recursion: from the delta of one layer, compute that of the layer before.

    A layer's delta is the gradient with respect to its Z. Z (N, O1) belongs to a layer whose output act(Z)
    goes into the next layer. That one has weights W_next (O2, O1), and its delta is delta_next (N, O2):

        delta[n, k] = act'(Z[n, k]) * sum over j of delta_next[n, j] W_next[j, k]      shaped (N, O1)

    act is the name of an activation, as in activation_backward.

    >>> delta_step(
    ...     np.array([[2.0]]), np.array([[1.0, -3.0, 5.0]]), np.array([[0.5, 1.0, -1.0]]), "relu"
    ... ).tolist()
    [[2.0, -6.0, 0.0]]
    """
    ### BEGIN SOLUTION delta_step
    back = np.asarray(delta_next, float) @ np.asarray(W_next, float)
    return activation_backward(back, Z, act)
    ### END SOLUTION delta_step


def xor_grads(
    params: dict[str, np.ndarray], X: np.ndarray, y: np.ndarray
) -> tuple[float, dict[str, np.ndarray]]:
    """Return the loss and the gradients of a 2-H-1 network, as (loss, grads).

    params has "W1" (H, 2), "b1" (H,), "W2" (1, H) and "b2" (1,); X is (N, 2) and y (N, 1) of 0 and 1.

        A = tanh(X @ W1.T + b1)     z = A @ W2.T + b2     loss = mean BCE of the logits z with targets y

    grads has the same keys and shapes as params. The results must be exact for logits of any size.

    >>> params = {
    ...     "W1": np.array([[1.0, 1.0]]), "b1": np.zeros(1), "W2": np.zeros((1, 1)), "b2": np.zeros(1)
    ... }
    >>> loss, grads = xor_grads(params, np.array([[0, 0], [0, 1]]), np.array([[0], [1]]))
    >>> round(loss, 6)  # z is 0 everywhere: log 2
    0.693147
    >>> grads["W2"].round(6), grads["b2"].round(6)  # (0.5 tanh 0 - 0.5 tanh 1) / 2, (0.5 - 0.5) / 2
    (array([[-0.190399]]), array([0.]))
    """
    ### BEGIN SOLUTION xor_grads
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    loss = float(np.mean(np.maximum(z, 0) - z * t + np.log1p(e)))
    dz = (np.where(z >= 0, 1.0, e) / (1 + e) - t) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
    ### END SOLUTION xor_grads


def mlp_backward(
    dout: np.ndarray,
    caches: list[tuple[np.ndarray, np.ndarray]],
    params: list[tuple[np.ndarray, np.ndarray]],
    acts: list[str],
) -> list[tuple[np.ndarray, np.ndarray]]:
    """Go back through a whole network: return a list of (dW, db), in the order of params.

    params is a list of (W, b) and acts a list of names, one for each layer: layer l computes
    Z = A_prev @ W.T + b and passes on A = act(Z). caches holds, for each layer, what the forward pass
    stored: the pair (A_prev, Z). A_prev is the layer's input; for the first layer it is the batch itself.

    dout (N, C) is the gradient with respect to the **last Z**, such as (softmax(Z) - onehot(y)) / N. It
    already contains the slope of the last activation, if there is one, so you do not need the last name
    in acts.

    >>> X, W = np.array([[1.0, 2.0]]), np.array([[1.0, -1.0]])
    >>> caches = [(X, X @ W.T), (np.array([[-1.0]]), np.array([[-3.0]]))]
    >>> params = [(W, np.zeros(1)), (np.array([[3.0]]), np.zeros(1))]
    >>> first, second = mlp_backward(np.array([[0.5]]), caches, params, ["identity", "sigmoid"])
    >>> first
    (array([[1.5, 3. ]]), array([1.5]))
    >>> second
    (array([[-0.5]]), array([0.5]))
    """
    ### BEGIN SOLUTION mlp_backward
    dZ, grads = dout, []
    for layer in reversed(range(len(params))):
        dA, dW, db = dense_backward(dZ, caches[layer][0], params[layer][0])
        grads.append((dW, db))
        if layer:
            dZ = activation_backward(dA, caches[layer - 1][1], acts[layer - 1])
    return grads[::-1]
    ### END SOLUTION mlp_backward


def loss_and_grads(
    params: list[tuple[np.ndarray, np.ndarray]], X: np.ndarray, y: np.ndarray, l2: float = 0.0
) -> tuple[float, list[tuple[np.ndarray, np.ndarray]]]:
    """Return the loss and the gradients of a classifier with weight decay, as (loss, grads).

    The network has relu after each layer except the last, whose Z (N, C) are logits. X is (N, I), y (N,)
    class numbers, params a list of (W, b).

        loss = mean cross-entropy of the logits + l2 * sum over all layers of sum(W^2)

    There is no factor 1/2, and no bias in the sum. grads is a list of (dW, db) in the order of params: the
    gradients of the whole loss. The results must be exact for logits of any size.

    >>> params = [(np.array([[1.0, 0.0], [0.0, 1.0]]), np.zeros(2))]
    >>> loss, grads = loss_and_grads(params, np.array([[1.0, 1.0]]), np.array([0]), l2=0.1)
    >>> round(loss, 6)  # log 2 + 0.1 * 2
    0.893147
    >>> grads[0][0]  # (0.5 - 1) * 1 + 0.2 * 1 stands at the top left
    array([[-0.3, -0.5],
           [ 0.5,  0.7]])
    """
    ### BEGIN SOLUTION loss_and_grads
    A, caches = np.asarray(X, float), []
    for W, b in params:
        Z = A @ W.T + b
        caches.append((A, Z))
        A = activate(Z, "relu")
    rows = np.arange(len(y))
    shifted = Z - Z.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -np.mean(logs[rows, y]) + l2 * sum(np.sum(np.asarray(W, float) ** 2) for W, _ in params)
    dout = np.exp(logs)
    dout[rows, y] -= 1
    grads = mlp_backward(dout / len(y), caches, params, ["relu"] * len(params))
    decayed = [(dW + 2 * l2 * W, db) for (dW, db), (W, _) in zip(grads, params, strict=True)]
    return float(loss), decayed
    ### END SOLUTION loss_and_grads


def train_xor(
    seed: int, hidden: int = 8, lr: float = 0.5, steps: int = 5000
) -> tuple[dict[str, np.ndarray], list[float]]:
    """Train the network of xor_grads on XOR by gradient descent. Return (params, losses).

    The batch is all four points: (0, 0), (0, 1), (1, 0), (1, 1), with targets 0, 1, 1, 0. Draw random
    weights of size about 1 from np.random.default_rng(seed): normal with standard deviation 1, or uniform
    from -1 to 1, as you like. (Any start with mean 0 and a standard deviation from 0.5 to 1.3 will do.)
    Draw each weight separately: hidden units that begin alike stay alike. Start with biases 0. Then, steps
    times: compute the loss and the gradients at the current parameters, store the loss, and change each
    parameter by -lr times its gradient.

    params has the keys of xor_grads, and the values after the last step. losses is a list of steps
    numbers. The start depends only on seed and hidden.

    >>> params, losses = train_xor(seed=0, hidden=3, lr=0.0, steps=2)
    >>> params["W1"].shape, len(losses), losses[0] == losses[1]  # with lr 0 nothing moves
    ((3, 2), 2, True)
    """
    ### BEGIN SOLUTION train_xor
    X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(hidden, 2)), rng.normal(size=(1, hidden))
    params = {"W1": W1, "b1": np.zeros(hidden), "W2": W2, "b2": np.zeros(1)}
    losses = []
    for _ in range(steps):
        loss, grads = xor_grads(params, X, y)
        losses.append(loss)
        params = {name: value - lr * grads[name] for name, value in params.items()}
    return params, losses
    ### END SOLUTION train_xor


Operand = Union["Value", float]


class Value:
    """A number that remembers how it was computed, so that it can compute its slopes.

    Value(x) has `data`, the number, and `grad`, which is 0.0 at first. Write these:

        a + b   a - b   a * b   a / b   -a     of two values, or of a value and a plain number in either order
        a ** n                                 for a plain number n, whole or not, negative or not
        a.exp()   a.log()   a.tanh()   a.relu()
        a.backward()

    Python calls a.__add__(b) for a + b, likewise __sub__, __mul__, __truediv__, and __pow__ for **, and
    a.__neg__() for -a. If a plain number comes first, as in 2 - a, Python calls a.__rsub__(2); likewise
    __radd__, __rmul__ and __rtruediv__. Add these methods, and the named ones, to the class.

    Each method except the last returns a new Value and does not change a or b. `backward` fills in slopes:
    it sets a.grad to 1. For each value that a was computed from, directly or through others, it sets grad
    to the slope of a with respect to that value. If a value was used more than once, its slope is the
    **sum** over all the ways from it to a. A value needs all its gradient contributions before it passes
    them on. At 0 any slope of relu between 0 and 1 is right. tanh must not overflow, however large the
    number is.

    backward may be called again, for the same result or for another one that shares values with it. Then it
    may start again from 0, or add to the grad of the values that were not computed from others. It must
    not count those that were computed from others twice, and must not change data. A Value may have more
    attributes, and __init__ may take more arguments with defaults. One expression may use a value very
    often, and an expression may be thousands of steps long: too long for recursion. `a += b` needs no method
    of its own: without one, Python computes a + b.

    >>> a, b = Value(2.0), Value(-3.0)
    >>> c = a * b + a
    >>> c.backward()
    >>> c.data, a.grad, b.grad
    (-4.0, -2.0, 2.0)
    """

    def __init__(self, data: float) -> None:
        ### BEGIN SOLUTION Value
        self.data = float(data)
        self.grad = 0.0
        self._from: tuple[tuple[Value, float], ...] = ()

    @staticmethod
    def _result(data: float, *origin: "tuple[Value, float]") -> "Value":
        made = Value(data)
        made._from = origin
        return made

    @staticmethod
    def _value(x: Operand) -> "Value":
        return x if isinstance(x, Value) else Value(x)

    def __add__(self, other: Operand) -> "Value":
        o = Value._value(other)
        return Value._result(self.data + o.data, (self, 1.0), (o, 1.0))

    def __mul__(self, other: Operand) -> "Value":
        o = Value._value(other)
        return Value._result(self.data * o.data, (self, o.data), (o, self.data))

    def __pow__(self, n: float) -> "Value":
        return Value._result(self.data**n, (self, n * self.data ** (n - 1)))

    def __neg__(self) -> "Value":
        return Value._result(-self.data, (self, -1.0))

    def __sub__(self, other: Operand) -> "Value":
        return self + -other

    def __truediv__(self, other: Operand) -> "Value":
        return self * Value._value(other) ** -1

    def __rsub__(self, other: float) -> "Value":
        return -self + other

    def __rtruediv__(self, other: float) -> "Value":
        return self**-1 * other

    __radd__ = __add__
    __rmul__ = __mul__

    def exp(self) -> "Value":
        """The exponential; its slope is itself."""
        e = math.exp(self.data)
        return Value._result(e, (self, e))

    def log(self) -> "Value":
        """The natural logarithm; its slope is 1 / x."""
        return Value._result(math.log(self.data), (self, 1 / self.data))

    def tanh(self) -> "Value":
        """The hyperbolic tangent; its slope is 1 minus its square."""
        t = math.tanh(self.data)
        return Value._result(t, (self, 1 - t**2))

    def relu(self) -> "Value":
        """The number itself where it is above 0, else 0."""
        return Value._result(max(self.data, 0.0), (self, float(self.data > 0)))

    def backward(self) -> None:
        """Fill in the slopes of everything that this value was computed from."""
        order: list[Value] = []
        seen = {self}
        waiting = [(self, iter(self._from))]
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
        ### END SOLUTION Value
