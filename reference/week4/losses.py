"""Week 4: losses and their gradients.

Conventions of this week:

* a batch comes first: probabilities, scores and targets of N samples are (N,) or (N, C);
* a loss is one number, the **mean** over all elements (mse, mae) or over the N samples (the others),
  with no factor 1/2;
* a gradient has the same shape as the argument that it belongs to, and already contains the 1/N of
  that mean: no later step divides again;
* classes are ints 0 ... C-1, binary targets 0 or 1, targets of the hinge loss -1 or +1;
* predictions and targets may be integers, small ones such as int8 too, or float32: compute in floats
  (float64);
* no function changes its arguments, and none warns or overflows where the answer is finite.
"""

import numpy as np


def mse(pred: np.ndarray, y: np.ndarray) -> float:
    """Return the mean squared error: mean((pred - y)^2) over all elements.

    pred and y may have any shape, but the same one. Raise ValueError if the shapes differ.

    >>> mse(np.array([1.0, 2.0, 4.0]), np.array([0.0, 2.0, 2.0]))  # (1 + 0 + 4) / 3
    1.6666666666666667
    """
    ### BEGIN SOLUTION mse
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError(f"pred has shape {p.shape} and y {t.shape}")
    return float(np.mean((p - t) ** 2))
    ### END SOLUTION mse


def mse_grad(pred: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient of mse with respect to pred: 2 (pred - y) / n, for n elements.

    It has the same shape as pred. Raise ValueError if the shapes of pred and y differ.

    >>> mse_grad(np.array([1.0, 2.0, 4.0, 0.0]), np.array([0.0, 2.0, 2.0, 1.0]))
    array([ 0.5,  0. ,  1. , -0.5])
    """
    ### BEGIN SOLUTION mse_grad
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError(f"pred has shape {p.shape} and y {t.shape}")
    return 2 * (p - t) / p.size
    ### END SOLUTION mse_grad


def mae(pred: np.ndarray, y: np.ndarray) -> float:
    """Return the mean absolute error: mean(|pred - y|) over all elements. pred and y are shaped alike.

    >>> mae(np.array([1.0, 2.0, 4.0, 0.0]), np.array([0.0, 2.0, 2.0, 1.0]))
    1.0
    """
    ### BEGIN SOLUTION mae
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return float(np.mean(np.abs(p - t)))
    ### END SOLUTION mae


def mae_grad(pred: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient of mae with respect to pred: sign(pred - y) / n, for n elements.

    It has the same shape as pred. Where pred equals y, |pred - y| has a kink: any slope between -1/n
    and 1/n is right there.

    >>> mae_grad(np.array([1.0, -2.0, 4.0, 0.0]), np.array([0.0, 2.0, 2.0, 1.0]))
    array([ 0.25, -0.25,  0.25, -0.25])
    """
    ### BEGIN SOLUTION mae_grad
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return np.sign(p - t) / p.size
    ### END SOLUTION mae_grad


def one_hot(y: np.ndarray, C: int) -> np.ndarray:
    """Return class numbers as rows: y (N,) of 0 ... C-1 becomes (N, C).

    Row i has a 1 at y[i], and is 0 everywhere else.

    >>> one_hot(np.array([2, 0]), 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    ### BEGIN SOLUTION one_hot
    rows = np.zeros((len(y), C))
    rows[np.arange(len(y)), y] = 1.0
    return rows
    ### END SOLUTION one_hot


def accuracy(logits: np.ndarray, y: np.ndarray) -> float:
    """Return the fraction of rows of logits (N, C) whose largest entry is the target class y (N,).

    >>> accuracy(np.array([[0.1, 2.0], [3.0, -1.0], [0.2, 0.3], [5.0, 4.0]]), np.array([1, 0, 0, 0]))
    0.75
    """
    ### BEGIN SOLUTION accuracy
    return float(np.mean(np.argmax(logits, axis=1) == y))
    ### END SOLUTION accuracy


def bce(p: np.ndarray, y: np.ndarray) -> float:
    """Return the binary cross-entropy of probabilities: -mean(y log p + (1 - y) log(1 - p)).

    p (N,) are probabilities in [0, 1] and y (N,) targets in {0, 1}; log is the natural logarithm. A
    mistake with p exactly 0 or 1 has an infinite loss. So clip p to [1e-12, 1 - 1e-12] first: then the
    loss is large, but finite. A coarser clip would change ordinary losses, and so would a number added to p.

    >>> round(bce(np.array([0.5, 0.8]), np.array([1, 0])), 6)  # (-log 0.5 - log 0.2) / 2
    1.151293
    """
    ### BEGIN SOLUTION bce
    q = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12)
    t = np.asarray(y, float)
    return float(-np.mean(t * np.log(q) + (1 - t) * np.log1p(-q)))
    ### END SOLUTION bce


def bce_grad(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient of bce with respect to p: (p - y) / (p (1 - p)) / N, shaped (N,).

    Clip p as in bce, so that the gradient is finite everywhere.

    >>> bce_grad(np.array([0.5, 0.8]), np.array([1, 0]))
    array([-1. ,  2.5])
    """
    ### BEGIN SOLUTION bce_grad
    q = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12)
    t = np.asarray(y, float)
    return (q - t) / (q * (1 - q)) / q.size
    ### END SOLUTION bce_grad


def bce_with_logits(z: np.ndarray, y: np.ndarray) -> float:
    """Return the binary cross-entropy of sigmoid(z), computed from logits z (N,) and targets y (N,).

    It is mean(max(z, 0) - z y + log(1 + exp(-|z|))): the same as bce(sigmoid(z), y), but exact for
    every z, including 10000 and -10000.

    >>> round(bce_with_logits(np.array([0.0, 2.0]), np.array([1, 1])), 6)
    0.410038
    >>> bce_with_logits(np.array([-10000.0]), np.array([1]))
    10000.0
    """
    ### BEGIN SOLUTION bce_with_logits
    s, t = np.asarray(z, float), np.asarray(y, float)
    return float(np.mean(np.maximum(s, 0) - s * t + np.log1p(np.exp(-np.abs(s)))))
    ### END SOLUTION bce_with_logits


def bce_with_logits_grad(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient of bce_with_logits with respect to z: (sigmoid(z) - y) / N, shaped (N,).

    It must be finite, and without overflow, for every z.

    >>> bce_with_logits_grad(np.array([0.0, 10000.0]), np.array([1, 0]))
    array([-0.25,  0.5 ])
    """
    ### BEGIN SOLUTION bce_with_logits_grad
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    return (np.where(s >= 0, 1.0, e) / (1 + e) - t) / s.size
    ### END SOLUTION bce_with_logits_grad


def cross_entropy_probs(P: np.ndarray, Y: np.ndarray) -> float:
    """Return the cross-entropy of probabilities: -mean over samples of sum over classes of Y log P.

    P (N, C) are probabilities. Y (N, C) are targets whose rows sum to 1: one-hot rows, or a
    distribution. A term with Y = 0 is 0 for any P, even for P = 0. You may assume P > 0 wherever Y > 0,
    so add nothing to P.

    >>> round(cross_entropy_probs(np.array([[0.5, 0.5], [0.0, 1.0]]), np.eye(2)), 6)  # (log 2 + 0) / 2
    0.346574
    """
    ### BEGIN SOLUTION cross_entropy_probs
    q, t = np.asarray(P, float), np.asarray(Y, float)
    logs = np.log(np.where(t > 0, q, 1.0))
    return float(-np.sum(t * logs) / len(q))
    ### END SOLUTION cross_entropy_probs


def cross_entropy_logits(Z: np.ndarray, y: np.ndarray) -> float:
    """Return the cross-entropy of softmax(Z): mean over i of log(sum_c exp Z[i, c]) - Z[i, y[i]].

    Z (N, C) are logits, y (N,) class numbers. The result must be exact for every Z, including 10000
    and -10000: subtract each row's maximum before exp.

    >>> round(cross_entropy_logits(np.array([[0.0, 0.0], [2.0, 0.0]]), np.array([0, 1])), 6)
    1.410038
    >>> cross_entropy_logits(np.array([[10000.0, 0.0]]), np.array([1]))
    10000.0
    """
    ### BEGIN SOLUTION cross_entropy_logits
    S = np.asarray(Z, float)
    shifted = S - S.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-np.mean(logs[np.arange(len(y)), y]))
    ### END SOLUTION cross_entropy_logits


def cross_entropy_logits_grad(Z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient of cross_entropy_logits with respect to Z: (softmax(Z) - onehot(y)) / N.

    softmax is along each row. The result is (N, C), and each of its rows sums to 0. It must be right, and
    without overflow, for every Z, as in cross_entropy_logits.

    >>> cross_entropy_logits_grad(np.array([[0.0, 0.0], [10000.0, 0.0]]), np.array([0, 1]))
    array([[-0.25,  0.25],
           [ 0.5 , -0.5 ]])
    """
    ### BEGIN SOLUTION cross_entropy_logits_grad
    S = np.asarray(Z, float)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    G = E / E.sum(axis=1, keepdims=True)
    G[np.arange(len(y)), y] -= 1
    return G / len(y)
    ### END SOLUTION cross_entropy_logits_grad


def hinge(s: np.ndarray, y: np.ndarray) -> float:
    """Return the hinge loss: mean(max(0, 1 - y s)), for scores s (N,) and targets y (N,) of -1 or +1.

    >>> hinge(np.array([2.0, 0.5, -1.0]), np.array([1, 1, 1]))  # (0 + 0.5 + 2) / 3
    0.8333333333333334
    """
    ### BEGIN SOLUTION hinge
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.mean(np.maximum(0.0, 1 - t * v)))
    ### END SOLUTION hinge


def hinge_grad(s: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient of hinge with respect to s: -y / N where y s < 1, and 0 where y s > 1.

    It has shape (N,). Where y s is exactly 1 there is a kink: 0, -y / N or anything between is right.

    >>> hinge_grad(np.array([2.0, 0.5, -1.0, 3.0]), np.array([1, 1, 1, -1]))
    array([ 0.  , -0.25, -0.25,  0.25])
    """
    ### BEGIN SOLUTION hinge_grad
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where(t * v < 1, -t, 0.0) / v.size
    ### END SOLUTION hinge_grad


def saturation(z: float, y: int) -> tuple[float, float]:
    """Return how hard two losses push one logit z: (|d MSE / dz|, |d BCE / dz|), with p = sigmoid(z).

    For a single sample with target y (0 or 1), MSE = (p - y)^2 gives 2 |p - y| p (1 - p), and BCE gives
    |p - y|. Both must be finite for z = 1000 and -1000 too.

    >>> saturation(0.0, 1)
    (0.25, 0.5)
    >>> tuple(round(g, 6) for g in saturation(-8.0, 1))  # confident and wrong: MSE hardly pushes
    (0.00067, 0.999665)
    """
    ### BEGIN SOLUTION saturation
    e = float(np.exp(-abs(float(z))))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return 2 * abs(p - y) * slope, abs(p - y)
    ### END SOLUTION saturation
