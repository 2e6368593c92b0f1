"""Week 8: tools that keep a deep network trainable: initial weights, clipping, normalising, dropout.

Conventions of this week:

* a batch comes first: X is (N, D), a row for each of N samples and a column for each of D features;
* the weights of a layer are W (fan_out, fan_in), and the layer computes X @ W.T;
* random numbers come only from the np.random.Generator that you get: the same generator gives the same
  answer;
* gradients with respect to a batch already contain the 1/N of a mean loss: do not divide by N again for
  that (a mean inside a layer, as in batch normalisation, has its own 1/N, which you do need);
* inputs may be integers or float32: compute in floats (float64);
* no function changes its arguments (except rng, whose state changes as you draw numbers).
"""

import math
from collections.abc import Sequence

import numpy as np


def xavier_init(
    fan_in: int, fan_out: int, rng: np.random.Generator, dist: str = "normal"
) -> np.ndarray:
    """Return Xavier (Glorot) weights, (fan_out, fan_in): mean 0, variance 2 / (fan_in + fan_out).

    dist is their distribution: "normal" (the default), with that variance, or "uniform", between -limit
    and limit with limit = sqrt(6 / (fan_in + fan_out)), which has the same variance. The weights are
    independent of each other. Raise ValueError for any other dist. (Glorot and Bengio, 2010.)

    >>> rng = np.random.default_rng(0)
    >>> xavier_init(3, 2, rng).shape
    (2, 3)
    >>> round(float(np.std(xavier_init(400, 600, rng))), 3)  # sqrt(2 / 1000) = 0.0447...
    0.045
    >>> round(float(np.max(xavier_init(400, 600, rng, "uniform"))), 3)  # sqrt(6 / 1000) = 0.07746
    0.077
    """
    ### BEGIN SOLUTION xavier_init
    if dist == "normal":
        return rng.normal(0.0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
    if dist == "uniform":
        limit = np.sqrt(6 / (fan_in + fan_out))
        return rng.uniform(-limit, limit, (fan_out, fan_in))
    raise ValueError(f"dist is {dist!r}")
    ### END SOLUTION xavier_init


def he_init(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Return He weights for ReLU layers, (fan_out, fan_in): mean 0 and variance 2 / fan_in.

    Draw them from a normal distribution, independently of each other. A uniform distribution with that
    mean and variance is right too. (He, Zhang, Ren and Sun, 2015.)

    >>> rng = np.random.default_rng(0)
    >>> he_init(3, 2, rng).shape
    (2, 3)
    >>> round(float(np.std(he_init(800, 300, rng))), 3)  # sqrt(2 / 800) = 0.05
    0.05
    """
    ### BEGIN SOLUTION he_init
    return np.sqrt(2 / fan_in) * rng.standard_normal((fan_out, fan_in))
    ### END SOLUTION he_init


def gradient_flow(
    Ws: Sequence[np.ndarray], X: np.ndarray, act: str, dout: np.ndarray
) -> list[float]:
    """Return the norm of the gradient at the output of each layer: L norms, first layer first.

    The network has L layers without biases. With A_0 = X (N, D), layer l computes Z_l = A_{l-1} @ W_l.T
    and A_l = act(Z_l), also in the last layer. Ws is the list W_1 ... W_L, each (outputs, inputs). act is
    "sigmoid", "tanh" or "relu"; raise ValueError for any other.

    dout, (N, outputs of the last layer), is the gradient of the loss with respect to A_L. Going back,
    dL/dA_{l-1} = (dL/dA_l * act'(Z_l)) @ W_l. The result is the list [|dL/dA_1|, ..., |dL/dA_L|], where
    |G| = sqrt(sum of all G[i, j]^2). So its last entry is the norm of dout. The slope of relu at exactly
    0 may be 0 or 1. The activations and their slopes must not overflow, however large the Z are.

    >>> Ws = [np.array([[2.0]]), np.array([[3.0]]), np.array([[4.0]])]
    >>> gradient_flow(Ws, np.array([[1.0]]), "relu", np.array([[0.5]]))  # 0.5 * 4 * 3, 0.5 * 4, 0.5
    [6.0, 2.0, 0.5]
    """
    ### BEGIN SOLUTION gradient_flow
    A, G = np.asarray(X, float), np.asarray(dout, float)
    slopes = []
    for W in Ws:
        Z = A @ np.asarray(W, float).T
        if act == "relu":
            A = np.maximum(Z, 0.0)
            slopes.append(Z > 0)
        elif act == "tanh":
            A = np.tanh(Z)
            slopes.append(1 - A**2)
        elif act == "sigmoid":
            e = np.exp(-np.abs(Z))
            A = np.where(Z >= 0, 1.0, e) / (1 + e)
            slopes.append(e / (1 + e) ** 2)
        else:
            raise ValueError(f"act is {act!r}")
    gradients = [G]
    for W, slope in zip(Ws[:0:-1], slopes[:0:-1], strict=True):
        G = (G * slope) @ np.asarray(W, float)
        gradients.append(G)
    return [float(np.linalg.norm(G)) for G in gradients[::-1]]
    ### END SOLUTION gradient_flow


def classify(norms: Sequence[float]) -> str:
    """Return what the norms of gradient_flow show: "exploding", "vanishing" or "ok".

    Compare only the first norm (at the first layer) and the last (where the gradient comes in):

    1. "exploding" if any of the norms is NaN or infinite, or if first > 1000 * last;
    2. "vanishing" if first < last / 1000, or if first is 0: then nothing reaches the first layer;
    3. "ok" otherwise.

    >>> classify([1e-7, 1e-3, 1.0]), classify([5000.0, 40.0, 1.0]), classify([0.2, 3.0, 1.0])
    ('vanishing', 'exploding', 'ok')
    >>> classify([0.0, 0.0])
    'vanishing'
    """
    ### BEGIN SOLUTION classify
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first > 1000 * last:
        return "exploding"
    if first < last / 1000 or first == 0:
        return "vanishing"
    return "ok"
    ### END SOLUTION classify


def clip_by_value(grads: Sequence[np.ndarray], c: float) -> list[np.ndarray]:
    """Return the gradients with each entry limited to [-c, c], for a c > 0.

    grads is a list of arrays of any shapes; the result is a list of new arrays of the same shapes.

    >>> clip_by_value([np.array([0.5, -3.0]), np.array([[2.0]])], 1.0)
    [array([ 0.5, -1. ]), array([[1.]])]
    """
    ### BEGIN SOLUTION clip_by_value
    return [np.clip(np.asarray(g, float), -c, c) for g in grads]
    ### END SOLUTION clip_by_value


def clip_by_norm(grads: Sequence[np.ndarray], max_norm: float) -> tuple[list[np.ndarray], float]:
    """Return all gradients, scaled by one factor so that their global norm is at most max_norm.

    The global norm is that of all arrays together: sqrt(sum of the squares of all entries of all arrays).
    If it is above max_norm (> 0), multiply every array by max_norm / norm, which keeps the direction;
    otherwise change none. Return (list of new arrays, the norm **before** clipping). Gradients that are
    all 0 stay 0.

    >>> clip_by_norm([np.array([3.0]), np.array([[4.0, 0.0]])], 1.0)
    ([array([0.6]), array([[0.8, 0. ]])], 5.0)
    """
    ### BEGIN SOLUTION clip_by_norm
    arrays = [np.asarray(g, float) for g in grads]
    total = math.sqrt(sum(float(np.sum(g * g)) for g in arrays))
    scale = max_norm / total if total > max_norm else 1.0
    return [g * scale for g in arrays], total
    ### END SOLUTION clip_by_norm


def standardize(
    train: np.ndarray, other: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Scale columns to mean 0 and standard deviation 1, by the statistics of the training data alone.

    train (N, D) and other (M, D) become (x - mean) / std, column by column. Return (train, other, mean,
    std), with mean and std (D,) of train, and std with N in the denominator (not N - 1). If all entries of
    a column of train are equal, its std in the result is 1, so that you do not divide by 0. (Test for equal
    entries: the computed deviation of 0.1, 0.1, 0.1 is not exactly 0.)

    >>> standardize(np.array([[1.0], [3.0]]), np.array([[6.0]]))
    (array([[-1.],
           [ 1.]]), array([[4.]]), array([2.]), array([1.]))
    """
    ### BEGIN SOLUTION standardize
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
    ### END SOLUTION standardize


def minmax(
    train: np.ndarray, other: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Scale columns to [0, 1], by the smallest and largest entries of the training data alone.

    train (N, D) and other (M, D) become (x - low) / (high - low), column by column. Return (train, other,
    low, high), with low and high (D,) of train. Where high equals low, divide x - low by 1 instead.
    Entries of other may be outside of [0, 1]: do not clip them.

    >>> minmax(np.array([[1.0], [3.0]]), np.array([[6.0]]))
    (array([[0.],
           [1.]]), array([[2.5]]), array([1.]), array([3.]))
    """
    ### BEGIN SOLUTION minmax
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    return (A - low) / width, (B - low) / width, low, high
    ### END SOLUTION minmax


class BatchNorm:
    """Batch normalisation of (N, D) batches, like PyTorch's BatchNorm1d.

    num_features is D; eps and momentum are those of the formulas in forward.

    Attributes at the start: `gamma` (D,), ones, and `beta` (D,), zeros, which training may replace;
    `running_mean` (D,), zeros, and `running_var` (D,), ones. (Ioffe and Szegedy, 2015.)

    >>> layer = BatchNorm(1, eps=0.0)
    >>> layer.forward(np.array([[1.0], [3.0]]), True)  # mean 2, variance 1
    array([[-1.],
           [ 1.]])
    >>> layer.running_mean, layer.running_var  # 0.9 * 0 + 0.1 * 2, and 0.9 * 1 + 0.1 * 2
    (array([0.2]), array([1.1]))
    """

    gamma: np.ndarray
    beta: np.ndarray
    running_mean: np.ndarray
    running_var: np.ndarray

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        ### BEGIN SOLUTION BatchNorm
        self.eps = eps
        self.momentum = momentum
        self.gamma = np.ones(num_features)
        self.beta = np.zeros(num_features)
        self.running_mean = np.zeros(num_features)
        self.running_var = np.ones(num_features)
        ### END SOLUTION BatchNorm

    def forward(self, X: np.ndarray, training: bool) -> np.ndarray:
        """Return Y (N, D) = gamma * (X - mean) / sqrt(var + eps) + beta, column by column.

        In training, mean and var are those of the columns of X, var with N in the denominator. Update the
        running statistics: running = (1 - momentum) * running + momentum * batch. **Only here**, the batch's
        variance has N - 1 in the denominator. Raise ValueError for a batch of one, which has no variance.

        Otherwise, mean and var are the running statistics, which do not change. Then N may also be 1.
        """
        ### BEGIN SOLUTION forward
        A = np.asarray(X, float)
        if training:
            n = len(A)
            if n < 2:
                raise ValueError("a batch of one has no variance")
            mean, var = A.mean(axis=0), A.var(axis=0)
            old = 1 - self.momentum
            self.running_mean = old * self.running_mean + self.momentum * mean
            self.running_var = old * self.running_var + self.momentum * var * n / (n - 1)
        else:
            mean, var = self.running_mean, self.running_var
        return self.gamma * (A - mean) / np.sqrt(var + self.eps) + self.beta
        ### END SOLUTION forward


def batchnorm_backward(
    dY: np.ndarray, cache: dict[str, np.ndarray]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients of batch normalisation in training: (dX, dgamma, dbeta), from dY (N, D).

    cache is a dict with what a forward pass has stored: "x_hat" (N, D), which is (X - mean) * inv_std with
    the batch's own mean; "inv_std" (D,), which is 1 / sqrt(var + eps) with the batch's own variance; and
    "gamma" (D,). The forward pass was Y = gamma * x_hat + beta. The mean and the variance depend on every
    row of X: that is why dX is not dY * gamma * inv_std. dX is (N, D). dgamma and dbeta are (D,), and are
    sums over the batch.

    >>> x_hat = np.array([[-1.0], [-1.0], [1.0], [1.0]])  # of a batch that had mean 0 and variance 1 already
    >>> cache = {"x_hat": x_hat, "inv_std": np.array([1.0]), "gamma": np.array([2.0])}
    >>> dX, dgamma, dbeta = batchnorm_backward(np.array([[1.0], [0.0], [0.0], [0.0]]), cache)
    >>> dX.ravel()
    array([ 1., -1.,  0.,  0.])
    >>> dgamma, dbeta
    (array([-1.]), array([1.]))
    """
    ### BEGIN SOLUTION batchnorm_backward
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    n = len(G)
    inner = G - dbeta / n - x_hat * dgamma / n
    dX = cache["gamma"] * cache["inv_std"] * inner
    return dX, dgamma, dbeta
    ### END SOLUTION batchnorm_backward


def dropout_forward(
    X: np.ndarray, p: float, rng: np.random.Generator, training: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Apply inverted dropout to X, of any shape. Return (Y, mask), both with the shape of X.

    In training, drop each entry of X (set it to 0) with probability p, independently of the others.
    Multiply the kept entries by 1 / (1 - p), so that the expected Y is X. mask is 1 where an entry was
    kept and 0 where it was dropped (numbers or truth values). p is in [0, 1]; for p = 1 every entry is
    dropped, and Y is 0.

    If training is false, drop nothing and scale nothing: Y is a copy of X, and mask is 1 everywhere.
    (Srivastava et al., 2014.)

    >>> Y, mask = dropout_forward(np.full(4, 3.0), 0.25, np.random.default_rng(3), True)
    >>> Y  # the kept ones are 3 / 0.75; which they are depends on how you draw, yours may differ
    array([0., 0., 4., 4.])
    >>> mask
    array([0., 0., 1., 1.])
    """
    ### BEGIN SOLUTION dropout_forward
    A = np.array(X, float)
    if not training:
        return A, np.ones(A.shape)
    mask = np.where(rng.random(A.shape) < p, 0.0, 1.0)
    scale = 1 / (1 - p) if p < 1 else 0.0
    return A * mask * scale, mask
    ### END SOLUTION dropout_forward


def dropout_backward(dY: np.ndarray, mask: np.ndarray, p: float) -> np.ndarray:
    """Return the gradient of dropout_forward in training with respect to X, from dY and its mask.

    A dropped entry has gradient 0; a kept entry has its dY times 1 / (1 - p). For p = 1 every gradient
    is 0. If your dropout_forward returns another mask, such as a scaled one, this function takes that one.

    >>> dropout_backward(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0.0, 1.0, 1.0, 1.0]), 0.5)
    array([0., 4., 6., 8.])
    """
    ### BEGIN SOLUTION dropout_backward
    scale = 1 / (1 - p) if p < 1 else 0.0
    return np.asarray(dY, float) * mask * scale
    ### END SOLUTION dropout_backward


def dead_units(A: np.ndarray) -> np.ndarray:
    """Return which of H units are dead: (H,) truth values, for the activations A (N, H) of N samples.

    A unit is on for a sample if its entry is above 0, however little; it is off if the entry is 0 or
    below. A unit that is off for every sample is dead. So A may hold the pre-activations of a ReLU, or
    its outputs: the result is the same.

    >>> dead_units(np.array([[0.0, 0.5, 0.0], [0.0, 0.0, 2.0]]))
    array([ True, False, False])
    """
    ### BEGIN SOLUTION dead_units
    return np.all(np.asarray(A) <= 0, axis=0)
    ### END SOLUTION dead_units


def sparsity(A: np.ndarray) -> float:
    """Return the share of all entries of A (N, H) that are off, that is, 0 or below.

    >>> sparsity(np.array([[0.0, 0.5, 0.0], [0.0, 0.0, 2.0]]))
    0.6666666666666666
    """
    ### BEGIN SOLUTION sparsity
    return float(np.mean(np.asarray(A) <= 0))
    ### END SOLUTION sparsity
