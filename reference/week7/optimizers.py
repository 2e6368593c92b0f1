"""Week 7: mini-batches, optimizers, learning rate.

Conventions of this week:

* a batch comes first: X (N, ...) holds N samples, y (N, ...) their targets;
* an epoch is one pass through all N samples; its last mini-batch may be short;
* random numbers come only from the np.random.Generator that you get;
* an optimizer is a function of w, its gradient g (of w's shape) and a state. It returns the pair
  (new w, new state). The state is what the optimizer must remember for this w: {} at the first step,
  later what the step before returned. You decide what to store in it: the caller only passes it back;
* no function changes its arguments, including the state and the arrays in it. An optimizer returns new
  arrays, in the state too: if you store g, store a copy, because the caller may use that array again;
* keep nothing in globals: each parameter has its own state, and must not affect another one;
* w and g may be integers or float32: compute in floats (float64);
* the steps of a schedule count from 0.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np


def batches(
    X: np.ndarray,
    y: np.ndarray,
    batch_size: int,
    rng: np.random.Generator,
    shuffle: bool = True,
    drop_last: bool = False,
) -> Iterable[tuple[np.ndarray, np.ndarray]]:
    """Return the mini-batches of one epoch: a list of pairs (xb, yb), or a generator that yields them.

    X (N, ...) and y (N, ...) have N rows each. Every batch holds batch_size rows of X and the rows of
    y that belong to them, shaped (batch_size, ...). If N is not a multiple of batch_size, the last batch
    is short: it holds the rows that are left. (If N < batch_size, it is the only batch.) With
    drop_last=True, leave out a short last batch. Every other row comes exactly once. Values and dtypes
    do not change. A batch may be a copy or a view of X, but do not reorder X and y themselves.

    With shuffle=True, draw a random order of the rows from rng. Each epoch, that is each call with the
    same rng, gets a different order. A new generator with the same seed gives the same orders again. With
    shuffle=False the rows keep their order, and rng is not used: it may be None.

    >>> X, y = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]]), np.array([7, 8, 9])
    >>> for xb, yb in batches(X, y, 2, None, shuffle=False):
    ...     print(xb.tolist(), yb.tolist())
    [[0.0, 1.0], [2.0, 3.0]] [7, 8]
    [[4.0, 5.0]] [9]
    >>> epoch = batches(X, y, 2, np.random.default_rng(0))
    >>> sorted(int(label) for _, yb in epoch for label in yb)
    [7, 8, 9]
    """
    ### BEGIN SOLUTION batches
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    chosen = [order[start : start + batch_size] for start in range(0, end, batch_size)]
    return [(X[rows], y[rows]) for rows in chosen]
    ### END SOLUTION batches


def n_updates(n: int, batch_size: int, epochs: int, drop_last: bool = False) -> int:
    """Return how many steps training makes: one for each mini-batch, in each epoch.

    There are n samples, and every epoch goes through all of them again. A short last batch counts too,
    unless drop_last is True. The result is an int that you can pass to range(...).

    >>> n_updates(10, 4, 3)  # batches of 4, 4 and 2, three times
    9
    >>> n_updates(10, 4, 3, drop_last=True)
    6
    """
    ### BEGIN SOLUTION n_updates
    if drop_last:
        return epochs * (n // batch_size)
    return epochs * ((n + batch_size - 1) // batch_size)
    ### END SOLUTION n_updates


def sgd(w: np.ndarray, g: np.ndarray, state: Any, lr: float) -> tuple[np.ndarray, Any]:
    """Make one step of (stochastic) gradient descent: w - lr g.

    w and g may have any shape, but the same one; lr is a number. Return the pair (new w, new state).
    There is nothing to remember here: return any state, such as {}.

    >>> w, state = sgd(np.array([1.0, 2.0]), np.array([0.5, -1.0]), {}, 0.5)
    >>> w
    array([0.75, 2.5 ])
    """
    ### BEGIN SOLUTION sgd
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g, {}
    ### END SOLUTION sgd


def momentum(
    w: np.ndarray, g: np.ndarray, state: Any, lr: float, beta: float = 0.9
) -> tuple[np.ndarray, Any]:
    """Make one step of gradient descent with momentum.

        v = beta v + g          (v is 0 before the first step)
        w = w - lr v

    The learning rate is not part of v: a new lr changes the whole step at once. The state is {} at the
    first step; {"v": v} is a good one to return. Return the pair (new w, new state).

    Source: B. Polyak, USSR Comput. Math. and Math. Phys. 4 (1964); the form is that of PyTorch's SGD.

    >>> w, state = momentum(np.array([1.0]), np.array([2.0]), {}, 0.25, beta=0.5)  # v = 2
    >>> w
    array([0.5])
    >>> w, state = momentum(w, np.array([2.0]), state, 0.25, beta=0.5)  # v = 0.5 * 2 + 2 = 3
    >>> w
    array([-0.25])
    """
    ### BEGIN SOLUTION momentum
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = beta * state.get("v", 0.0) + g
    return w - lr * v, {"v": v}
    ### END SOLUTION momentum


def rmsprop(
    w: np.ndarray, g: np.ndarray, state: Any, lr: float, rho: float = 0.9, eps: float = 1e-8
) -> tuple[np.ndarray, Any]:
    """Make one step of RMSprop: divide each element's step by the usual size of its recent gradients.

        v = rho v + (1 - rho) g^2          (v is 0 before the first step)
        w = w - lr g / (sqrt(v) + eps)

    Compute all of it element by element; add eps after the root. The state is {} at the first step;
    {"v": v} is a good one to return. Return the pair (new w, new state).

    Source: T. Tieleman, G. Hinton, lecture 6.5 of "Neural networks for machine learning" (2012).

    >>> w, state = rmsprop(np.array([1.0]), np.array([3.0]), {}, 0.1, rho=0.75, eps=0.5)
    >>> w  # v = 0.25 * 9 = 2.25, and 3 / (1.5 + 0.5) = 1.5
    array([0.85])
    """
    ### BEGIN SOLUTION rmsprop
    w, g = np.asarray(w, float), np.asarray(g, float)
    v = rho * state.get("v", 0.0) + (1 - rho) * g**2
    return w - lr * g / (np.sqrt(v) + eps), {"v": v}
    ### END SOLUTION rmsprop


def adam(
    w: np.ndarray,
    g: np.ndarray,
    state: Any,
    lr: float = 1e-3,
    b1: float = 0.9,
    b2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[np.ndarray, Any]:
    """Make one step of Adam: momentum and RMSprop together, with a correction for the start at 0.

        t = t + 1                                       (1 at the first step)
        m = b1 m + (1 - b1) g                           (m and v are 0 before the first step)
        v = b2 v + (1 - b2) g^2
        w = w - lr mhat / (sqrt(vhat) + eps),    mhat = m / (1 - b1^t),    vhat = v / (1 - b2^t)

    Store m and v uncorrected; add eps after the root of vhat. The state is {} at the first step;
    {"m": m, "v": v, "t": t} is a good one to return. Return the pair (new w, new state).

    Source: D. Kingma, J. Ba, "Adam: a method for stochastic optimization" (2015), algorithm 1.

    >>> w, state = adam(np.array([1.0, 1.0]), np.array([4.0, -0.01]), {}, lr=0.1)
    >>> w.round(6)  # the first step is lr, whatever the size of the gradient
    array([0.9, 1.1])
    """
    ### BEGIN SOLUTION adam
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = state.get("t", 0) + 1
    m = b1 * state.get("m", 0.0) + (1 - b1) * g
    v = b2 * state.get("v", 0.0) + (1 - b2) * g**2
    mhat, vhat = m / (1 - b1**t), v / (1 - b2**t)
    return w - lr * mhat / (np.sqrt(vhat) + eps), {"m": m, "v": v, "t": t}
    ### END SOLUTION adam


def decay_step(
    w: np.ndarray, g: np.ndarray, lr: float, lam: float, decoupled: bool
) -> np.ndarray:
    """Make one step of gradient descent that also pulls the weights towards 0. Return the new w.

    g (of w's shape) is the gradient of the loss without any penalty. There are two ways to decay:

    * decoupled=False (L2): add lam sum(w^2) to the loss, and so its gradient to g. Then make an ordinary
      step with the new gradient;
    * decoupled=True (weight decay as in PyTorch's AdamW): make the step with g alone, and also subtract
      lr lam w, with the w before the step:  w - lr g - lr lam w.

    Decay every element of w. A caller who does not want that for biases passes lam = 0 for them.

    Source: I. Loshchilov, F. Hutter, "Decoupled weight decay regularization" (2019).

    >>> decay_step(np.array([2.0, -4.0]), np.array([1.0, 0.0]), 0.5, 0.25, False)
    array([ 1., -3.])
    >>> decay_step(np.array([2.0, -4.0]), np.array([1.0, 0.0]), 0.5, 0.25, True)
    array([ 1.25, -3.5 ])
    """
    ### BEGIN SOLUTION decay_step
    w, g = np.asarray(w, float), np.asarray(g, float)
    if decoupled:
        return w - lr * g - lr * lam * w
    return w - lr * (g + 2 * lam * w)
    ### END SOLUTION decay_step


def step_decay(t: int, lr0: float, every: int, factor: float) -> float:
    """Return the learning rate at step t (0, 1, 2, ...): lr0, times factor after each `every` steps.

    Steps 0 ... every-1 have lr0, the next `every` have lr0 factor, then lr0 factor^2, and so on.

    >>> [step_decay(t, 1.0, 2, 0.5) for t in range(5)]
    [1.0, 1.0, 0.5, 0.5, 0.25]
    """
    ### BEGIN SOLUTION step_decay
    return float(lr0 * factor ** (t // every))
    ### END SOLUTION step_decay


def cosine(t: int, T: int, lr0: float, lr_min: float = 0.0) -> float:
    """Return the learning rate at step t of 0 ... T: half a cosine wave from lr0 to lr_min.

    It is lr0 at t = 0 and lr_min at t = T:

        lr_min + (lr0 - lr_min) (1 + cos(pi t / T)) / 2

    Source: I. Loshchilov, F. Hutter, "SGDR: stochastic gradient descent with warm restarts" (2017).

    >>> [round(cosine(t, 4, 0.5, 0.1), 6) for t in range(5)]
    [0.5, 0.441421, 0.3, 0.158579, 0.1]
    """
    ### BEGIN SOLUTION cosine
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(np.pi * t / T)) / 2)
    ### END SOLUTION cosine


def warmup(t: int, n: int, lr0: float) -> float:
    """Return the learning rate at step t (0, 1, 2, ...) with a warm-up of n steps.

    It is lr0 (t + 1) / n in the first n steps, from lr0 / n at step 0 to lr0 at step n - 1. Then it stays
    at lr0.

    >>> [warmup(t, 4, 1.0) for t in range(6)]
    [0.25, 0.5, 0.75, 1.0, 1.0, 1.0]
    """
    ### BEGIN SOLUTION warmup
    return float(lr0 * min(t + 1, n) / n)
    ### END SOLUTION warmup


def diagnose_lr(losses: np.ndarray) -> str:
    """Return what the losses (one after each epoch, at least two) say about the learning rate.

    Test in this order:

    * "explodes": some loss is NaN or infinite, or is more than twice the first one;
    * "too_low": no loss is below nine tenths of the first one (at exactly 0.9, "ok" is right too);
    * "ok": anything else.

    losses is a list or an array of positive numbers.

    >>> diagnose_lr([1.0, 1.5, 40.0, float("nan")])
    'explodes'
    >>> diagnose_lr([1.0, 0.999, 0.998]), diagnose_lr([1.0, 0.6, 0.65, 0.5])
    ('too_low', 'ok')
    """
    ### BEGIN SOLUTION diagnose_lr
    x = np.asarray(losses, float)
    if not np.all(np.isfinite(x)) or np.max(x) > 2 * x[0]:
        return "explodes"
    return "too_low" if np.min(x) > 0.9 * x[0] else "ok"
    ### END SOLUTION diagnose_lr


def advise_lr(lr: float, label: str) -> float:
    """Return the learning rate to try next, after diagnose_lr's answer.

    "explodes": lr / 10. "too_low": lr times a factor of your choice from 3 to 10. "ok": lr itself.
    Raise ValueError for any other label.

    >>> advise_lr(0.5, "explodes"), advise_lr(0.5, "ok")
    (0.05, 0.5)
    """
    ### BEGIN SOLUTION advise_lr
    factors = {"explodes": 0.1, "too_low": 5.0, "ok": 1.0}
    if label not in factors:
        raise ValueError(f"there is no label {label!r}: use explodes, too_low or ok")
    return float(lr * factors[label])
    ### END SOLUTION advise_lr
