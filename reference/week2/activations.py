"""Week 2: activations.

Conventions of this week:

* an activation takes an array of any shape and returns a new one of the same shape. It treats each
  element by itself; softmax and log_softmax work along one axis instead;
* a batch comes first: logits and probabilities of N samples and C classes are (N, C), a row for each
  sample;
* a layer's weights W are (O, I), with a row for each output, and its biases b are (O,), so that a batch X
  (N, I) becomes X @ W.T + b;
* a slope, or gradient, is with respect to an activation's **input**;
* inputs may be integers, int32 too, or float32: compute in floats (float64);
* no function changes its arguments, and none warns or overflows for inputs between -10000 and 10000.
"""

import math

import numpy as np


def step(x: np.ndarray) -> np.ndarray:
    """Return the step function of x: 1 where x > 0, and 0 elsewhere, also at 0. x has any shape.

    The result has the same shape as x.

    >>> step(np.array([-2.0, 0.0, 0.5]))
    array([0., 0., 1.])
    """
    ### BEGIN SOLUTION step
    return np.where(np.asarray(x) > 0, 1.0, 0.0)
    ### END SOLUTION step


def relu(x: np.ndarray) -> np.ndarray:
    """Return the rectified linear unit of x: x where x > 0, and 0 elsewhere. x has any shape.

    The result has the same shape as x.

    >>> relu(np.array([-2.0, 0.0, 0.5]))
    array([0. , 0. , 0.5])
    """
    ### BEGIN SOLUTION relu
    return np.maximum(0.0, np.asarray(x))
    ### END SOLUTION relu


def leaky_relu(x: np.ndarray, alpha: float = 0.01) -> np.ndarray:
    """Return the leaky ReLU of x: x where x > 0, and alpha x elsewhere. x has any shape.

    alpha, the slope on the negative side, is between 0 and 1. The result has the same shape as x.

    >>> leaky_relu(np.array([-2.0, 0.0, 0.5]))
    array([-0.02,  0.  ,  0.5 ])
    >>> leaky_relu(np.array([-2.0, 0.5]), alpha=0.25)
    array([-0.5,  0.5])
    """
    ### BEGIN SOLUTION leaky_relu
    v = np.asarray(x, float)
    return np.where(v > 0, v, alpha * v)
    ### END SOLUTION leaky_relu


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Return the logistic function of x, 1 / (1 + exp(-x)), between 0 and 1. x has any shape.

    The result has the same shape as x. It must be right, and without any warning, for every x between
    -10000 and 10000. exp of a large positive number overflows, so call it on -|x| only.

    >>> sigmoid(np.array([0.0, 10000.0, -10000.0]))
    array([0.5, 1. , 0. ])
    >>> round(float(sigmoid(np.array([2.0]))[0]), 6)
    0.880797
    """
    ### BEGIN SOLUTION sigmoid
    v = np.asarray(x, float)
    e = np.exp(-np.abs(v))
    return np.where(v >= 0, 1.0, e) / (1 + e)
    ### END SOLUTION sigmoid


def tanh(x: np.ndarray) -> np.ndarray:
    """Return the hyperbolic tangent of x, (exp(x) - exp(-x)) / (exp(x) + exp(-x)), between -1 and 1.

    It is 2 sigmoid(2x) - 1: a sigmoid of 2x, stretched to (-1, 1). x has any shape, and the result has
    the same. It must be right, and without any warning, for every x between -10000 and 10000.

    >>> tanh(np.array([0.0, 10000.0, -10000.0]))
    array([ 0.,  1., -1.])
    >>> round(float(tanh(np.array([1.0]))[0]), 6)
    0.761594
    """
    ### BEGIN SOLUTION tanh
    v = np.asarray(x, float)
    e = np.exp(-2 * np.abs(v))
    return np.sign(v) * (1 - e) / (1 + e)
    ### END SOLUTION tanh


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return probabilities from logits: exp(Z) divided by its sum along axis. Z has any shape.

    The result has the same shape as Z. With the default axis, each row of a matrix (N, C) sums to 1;
    with axis=0, each column does. Adding a constant to a row changes nothing. The result must be right,
    and without any warning, for logits of 10000 and -10000, even in one array: each row needs its own
    shift.

    >>> softmax(np.array([[0.0, 0.0], [10000.0, 0.0]]))
    array([[0.5, 0.5],
           [1. , 0. ]])
    >>> softmax(np.array([[3.0, 1.0], [3.0, 1.0]]), axis=0)
    array([[0.5, 0.5],
           [0.5, 0.5]])
    """
    ### BEGIN SOLUTION softmax
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=axis, keepdims=True))
    return E / E.sum(axis=axis, keepdims=True)
    ### END SOLUTION softmax


def log_softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the natural logarithm of softmax(Z, axis): Z - log(sum of exp(Z) along axis).

    The result has the same shape as Z. It must be finite, right, and without any warning for logits of
    10000 and -10000, even where the softmax itself is rounded to 0 and has no logarithm.

    >>> log_softmax(np.array([[10000.0, 0.0]]))
    array([[     0., -10000.]])
    >>> log_softmax(np.array([0.0, 0.0])).round(6)  # log(1/2)
    array([-0.693147, -0.693147])
    """
    ### BEGIN SOLUTION log_softmax
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
    ### END SOLUTION log_softmax


def silu(x: np.ndarray) -> np.ndarray:
    """Return the sigmoid linear unit of x, also called Swish: x sigmoid(x). x has any shape.

    The result has the same shape as x. It must be right, and without any warning, for every x between
    -10000 and 10000.

    >>> silu(np.array([0.0, 2.0, -2.0])).round(6)
    array([ 0.      ,  1.761594, -0.238406])
    """
    ### BEGIN SOLUTION silu
    v = np.asarray(x, float)
    return v * sigmoid(v)
    ### END SOLUTION silu


def gelu(x: np.ndarray, approximate: bool = False) -> np.ndarray:
    """Return the Gaussian error linear unit of x: x Phi(x), with the normal distribution's cdf Phi.

    By default, compute it exactly: x (1 + erf(x / sqrt(2))) / 2. NumPy has no erf; math.erf is exact and
    takes one number at a time. With approximate=True, compute
    x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2 instead. x has any shape, and the result has the
    same. It must be right, and without any warning, for every x between -10000 and 10000.

    Source: D. Hendrycks and K. Gimpel, Gaussian Error Linear Units (2016).

    >>> gelu(np.array([0.0, 1.0, -1.0])).round(6)
    array([ 0.      ,  0.841345, -0.158655])
    >>> gelu(np.array([0.0, 1.0, -1.0]), approximate=True).round(6)
    array([ 0.      ,  0.841192, -0.158808])
    """
    ### BEGIN SOLUTION gelu
    v = np.asarray(x, float)
    if approximate:
        u = math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)
        return v * (1 + np.tanh(u)) / 2
    erf = np.vectorize(math.erf, otypes=[float])
    return v * (1 + erf(v / math.sqrt(2))) / 2
    ### END SOLUTION gelu


def act_grad(name: str, x: np.ndarray) -> np.ndarray:
    """Return the slope d act / dx of the activation called name, at each element of its **input** x.

    name is one of "relu", "leaky_relu" (with alpha = 0.01), "sigmoid", "tanh", "silu" and "gelu" (the
    exact one). For any other name, raise ValueError. The result has the same shape as x. relu and
    leaky_relu have a kink at 0, where any number between the slopes on the two sides is right. The
    result must be finite, and without any warning, for every x between -10000 and 10000.

    >>> act_grad("relu", np.array([-2.0, 0.5, 3.0]))
    array([0., 1., 1.])
    >>> act_grad("sigmoid", np.array([0.0, 10000.0]))  # 1/4 is as steep as it gets
    array([0.25, 0.  ])
    >>> act_grad("silu", np.array([0.0, 2.0])).round(6)
    array([0.5     , 1.090784])
    """
    ### BEGIN SOLUTION act_grad
    v = np.asarray(x, float)
    if name == "relu":
        return np.where(v > 0, 1.0, 0.0)
    if name == "leaky_relu":
        return np.where(v > 0, 1.0, 0.01)
    if name == "sigmoid":
        s = sigmoid(v)
        return s * (1 - s)
    if name == "tanh":
        return 1 - tanh(v) ** 2
    if name == "silu":
        s = sigmoid(v)
        return s + v * s * (1 - s)
    if name == "gelu":
        Phi = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
        bell = np.exp(-(v**2) / 2) / math.sqrt(2 * math.pi)
        return Phi + v * bell
    raise ValueError(f"no activation is called {name!r}")
    ### END SOLUTION act_grad


def softmax_vjp(Z: np.ndarray, dP: np.ndarray) -> np.ndarray:
    """Return a loss's gradient with respect to Z (N, C), given dP, its gradient with respect to P.

    P = softmax(Z), along each row, and dP (N, C) is dL/dP for some loss L. In row i, with the sum over
    every class c:  dZ[i, j] = P[i, j] (dP[i, j] - sum_c P[i, c] dP[i, c]). The result is dZ (N, C). It
    must be right, and without any warning, for logits of 10000 and -10000.

    >>> softmax_vjp(np.array([[0.0, 0.0]]), np.array([[1.0, 0.0]]))
    array([[ 0.25, -0.25]])
    >>> softmax_vjp(np.array([[0.0, 0.0]]), np.array([[3.0, 3.0]]))  # the same for all classes: no effect
    array([[0., 0.]])
    """
    ### BEGIN SOLUTION softmax_vjp
    P = softmax(np.asarray(Z, float))
    G = np.asarray(dP, float)
    return P * (G - np.sum(P * G, axis=1, keepdims=True))
    ### END SOLUTION softmax_vjp


def collapse_linear(
    layers: list[tuple[np.ndarray, np.ndarray]],
) -> tuple[np.ndarray, np.ndarray]:
    """Return the one layer (W, b) that does what all the layers do, with no activation between them.

    layers is a list of at least one pair (W, b), in the order in which the layers are applied. W is
    (O, I) and b (O,), where a layer's I is the O of the layer before. A layer takes X (N, I) to
    X @ W.T + b. The result's W is (O of the last layer, I of the first), and its b is (O of the last
    layer,). Both are new arrays.

    >>> first = np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([1.0, -1.0])
    >>> second = np.array([[3.0, 1.0]]), np.array([0.5])
    >>> W, b = collapse_linear([first, second])
    >>> W
    array([[3., 7.]])
    >>> b
    array([2.5])
    """
    ### BEGIN SOLUTION collapse_linear
    W, b = (np.array(part, float) for part in layers[0])
    for V, c in layers[1:]:
        W, b = V @ W, V @ b + c
    return W, b
    ### END SOLUTION collapse_linear
