"""Week 1: numbers, neurons, shapes.

Conventions of this week, and of the whole course:

* a batch comes first: N samples with I numbers each are an array X of shape (N, I);
* a layer with I inputs and O neurons has weights W of shape (O, I), a row for each neuron, and
  biases b of shape (O,);
* inputs may be integers: compute in floats (float64);
* an activation is a function that you get as an argument: call it, whichever it is;
* no function changes its arguments.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np


def slope(p: tuple[float, float], q: tuple[float, float]) -> float:
    """Return the slope of the line through two points: how far it rises for each step to the right.

    p and q are pairs (x, y); the slope is (y of q - y of p) / (x of q - x of p). The order of the two
    points does not matter. Raise ValueError if both have the same x: such a line has no slope.

    >>> slope((1.0, 2.0), (3.0, 8.0))  # up 6, over 2
    3.0
    >>> slope((0, 1), (4, 0))
    -0.25
    """
    ### BEGIN SOLUTION slope
    if p[0] == q[0]:
        raise ValueError("both points have the same x")
    return float((q[1] - p[1]) / (q[0] - p[0]))
    ### END SOLUTION slope


def line_errors(
    m: float, b: float, x: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return the predictions of the line y = m x + b for each x, and how wrong they are.

    Return a tuple of three, (y_hat, residual, mean_sq):

    * y_hat (N,), the predictions m x + b;
    * the residuals (N,), y_hat - y, in this order: positive where the line is too high;
    * the mean of the squared residuals, one number (no factor 1/2).

    x and y have shape (N,).

    >>> y_hat, residual, mean_sq = line_errors(2.0, 1.0, np.array([0.0, 1.0]), np.array([0.0, 5.0]))
    >>> y_hat, residual, mean_sq
    (array([1., 3.]), array([ 1., -2.]), 2.5)
    """
    ### BEGIN SOLUTION line_errors
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - np.asarray(y, float)
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
    ### END SOLUTION line_errors


def tensor_info(x: np.ndarray) -> dict[str, Any]:
    """Return a dict with four entries that describe the array x.

    * "shape": its shape, a tuple of ints;
    * "ndim": the number of its axes;
    * "size": the number of its elements;
    * "batch": the number of samples, which is the length of the first axis; None for an array without
      axes (a scalar, shape ()), which is not a batch.

    >>> tensor_info(np.zeros((32, 28, 28)))
    {'shape': (32, 28, 28), 'ndim': 3, 'size': 25088, 'batch': 32}
    >>> tensor_info(np.array(3.14))
    {'shape': (), 'ndim': 0, 'size': 1, 'batch': None}
    """
    ### BEGIN SOLUTION tensor_info
    shape = x.shape
    return {
        "shape": shape,
        "ndim": len(shape),
        "size": x.size,
        "batch": shape[0] if shape else None,
    }
    ### END SOLUTION tensor_info


def flatten_batch(x: np.ndarray) -> np.ndarray:
    """Return each sample of a batch as one row: x (N, ...) becomes (N, D).

    D is how many numbers one sample has. Their order is NumPy's usual one: the last axis changes
    fastest. N may be 1 or 0: a batch of 0 samples of shape (2, 3) becomes (0, 6). A batch (N,) of single
    numbers becomes (N, 1). Return a new array, not a view of x; integers may stay integers or become
    floats.

    >>> flatten_batch(np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]))
    array([[1, 2, 3, 4],
           [5, 6, 7, 8]])
    """
    ### BEGIN SOLUTION flatten_batch
    width = int(np.prod(x.shape[1:]))
    return x.reshape(len(x), width).copy()
    ### END SOLUTION flatten_batch


def add_batch_dim(x: np.ndarray) -> np.ndarray:
    """Return one sample as a batch of one: x of any shape becomes (1, ...), with the same numbers.

    Return a new array, not a view of x; integers may stay integers or become floats.

    >>> add_batch_dim(np.array([5.0, 6.0, 7.0]))
    array([[5., 6., 7.]])
    """
    ### BEGIN SOLUTION add_batch_dim
    return x[np.newaxis].copy()
    ### END SOLUTION add_batch_dim


def neuron(x: np.ndarray, w: np.ndarray, b: float, act: Callable[[Any], Any]) -> float:
    """Return the output of one neuron: act(w . x + b), a number.

    x (D,) are its inputs, w (D,) its weights, b its bias. act takes the sum z = w . x + b, a number,
    and returns the neuron's output. Call act once, on z.

    >>> neuron(np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5, lambda z: max(0.0, z))  # 3 - 2 + 0.5
    1.5
    """
    ### BEGIN SOLUTION neuron
    z = float(np.dot(w, x)) + b
    return float(act(z))
    ### END SOLUTION neuron


def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the sums of a dense layer, without activation: neuron j's sum for sample i at [i, j].

    X (N, I) are N samples, W (O, I) the weights of O neurons, one row for each, b (O,) their biases.
    Return Z (N, O) with Z[i, j] = W[j] . X[i] + b[j].

    >>> dense_forward(np.array([[1.0, 2.0]]), np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.zeros(3))
    array([[1., 2., 3.]])
    """
    ### BEGIN SOLUTION dense_forward
    return np.asarray(X, float) @ np.asarray(W, float).T + b
    ### END SOLUTION dense_forward


def count_parameters(sizes: Sequence[int], bias: bool = True) -> int:
    """Return the number of parameters of a fully connected network, an int.

    sizes are the widths of its layers from input to output: [4, 3, 2] has 4 inputs, a hidden layer of 3
    neurons, and 2 outputs. A layer with I inputs and O neurons has O * I weights and, if bias is true,
    O biases. The inputs themselves are not a layer: they have no parameters.

    >>> count_parameters([4, 3])  # 12 weights and 3 biases
    15
    >>> count_parameters([4, 3, 2], bias=False)
    18
    """
    ### BEGIN SOLUTION count_parameters
    total = 0
    for k in range(1, len(sizes)):
        total += sizes[k] * sizes[k - 1]
        if bias:
            total += sizes[k]
    return total
    ### END SOLUTION count_parameters


def mlp_forward(
    X: np.ndarray,
    params: list[tuple[np.ndarray, np.ndarray]],
    acts: list[Callable[[np.ndarray], np.ndarray]],
) -> tuple[np.ndarray, list[tuple[np.ndarray, np.ndarray]]]:
    """Return the output of a whole network, and each layer's input and sums.

    X (N, I) is a batch. params holds (W, b) for each layer, and acts its activation. Layer k computes
    Z = dense_forward(A_prev, W, b) and passes A = acts[k](Z) to the next. The first layer's A_prev is X.
    An activation takes the whole (N, O) array and returns one of the same shape.

    Return (out, caches). out (N, C) is the last layer's A. caches is a list with a tuple (A_prev, Z) for
    each layer, in order: its input, and its sums before the activation.

    >>> double = lambda Z: 2 * Z
    >>> params = [(np.array([[1.0, 1.0]]), np.array([0.5])), (np.array([[3.0]]), np.array([0.0]))]
    >>> out, caches = mlp_forward(np.array([[1.0, 2.0]]), params, [double, double])
    >>> out, caches[0][1], caches[1]
    (array([[42.]]), array([[3.5]]), (array([[7.]]), array([[21.]])))
    """
    ### BEGIN SOLUTION mlp_forward
    A = np.asarray(X, float)
    caches = []
    for (W, b), act in zip(params, acts, strict=True):
        Z = dense_forward(A, W, b)
        caches.append((A, Z))
        A = act(Z)
    return A, caches
    ### END SOLUTION mlp_forward
