"""Week 7: mini-batches, optimizers, learning rate.

Conventions of this week:

* a batch comes first: X (N, ...) holds N samples, y (N, ...) their targets;
* an epoch is one pass through all N samples; the last mini-batch of it may be short;
* random numbers come from the np.random.Generator that you are given, and from nowhere else;
* an optimizer is a function of w, its gradient g (shaped like w) and a state, and returns the pair
  (new w, new state). The state is what the optimizer has to remember for this w: {} before the first
  step, and after that whatever the step before returned. What you keep in it is up to you: it is
  only ever handed back to you;
* no function changes its arguments, the state and the arrays in it included, and what an optimizer
  returns is new, in the state as well: keep a copy of g if you keep it, for the caller may use that
  array again. Nothing is kept in globals: two parameters with a state each do not know of one another;
* w and g may be integers or float32: compute in floats (float64). A step counts from 0 in a schedule.
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
    """The mini-batches of one epoch: a list of pairs (xb, yb), or a generator that yields them.

    X (N, ...) and y (N, ...) have N rows each. Every batch holds batch_size rows of X and the rows of
    y that belong to them, shaped (batch_size, ...); the last one holds what is left, if N is no multiple
    of batch_size (if N < batch_size, that is all there is). With drop_last=True a short last batch is left
    out. Every row comes exactly once, but for those. Values and dtypes stay as they are; a batch may be
    a copy or a view of X, and X and y themselves stay in order.

    With shuffle=True the order of the rows is random, drawn from rng: another one in each epoch, that is
    each time the same rng is used again, and the same one again from a generator with the same seed.
    With shuffle=False the rows keep their order, and rng is not used: it may be None.

    >>> X, y = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]]), np.array([7, 8, 9])
    >>> for xb, yb in batches(X, y, 2, None, shuffle=False):
    ...     print(xb.tolist(), yb.tolist())
    [[0.0, 1.0], [2.0, 3.0]] [7, 8]
    [[4.0, 5.0]] [9]
    >>> epoch = batches(X, y, 2, np.random.default_rng(0))
    >>> sorted(int(label) for _, yb in epoch for label in yb)
    [7, 8, 9]
    """
    raise NotImplementedError("batches")


def n_updates(n: int, batch_size: int, epochs: int, drop_last: bool = False) -> int:
    """How many steps training makes: one for each mini-batch, in each of the epochs.

    There are n samples; every epoch starts afresh with all of them. A short last batch counts too, unless
    drop_last is True. The result is a whole number of type int, fit for range(...).

    >>> n_updates(10, 4, 3)  # batches of 4, 4 and 2, three times
    9
    >>> n_updates(10, 4, 3, drop_last=True)
    6
    """
    raise NotImplementedError("n_updates")


def sgd(w: np.ndarray, g: np.ndarray, state: Any, lr: float) -> tuple[np.ndarray, Any]:
    """One step of (stochastic) gradient descent: w - lr g.

    w and g have the same shape, whatever it is; lr is a number. The result is the pair (new w, new
    state). There is nothing to remember here: return any state, {} will do.

    >>> w, state = sgd(np.array([1.0, 2.0]), np.array([0.5, -1.0]), {}, 0.5)
    >>> w
    array([0.75, 2.5 ])
    """
    raise NotImplementedError("sgd")


def momentum(
    w: np.ndarray, g: np.ndarray, state: Any, lr: float, beta: float = 0.9
) -> tuple[np.ndarray, Any]:
    """One step of gradient descent with momentum.

        v = beta v + g          (v is 0 before the first step)
        w = w - lr v

    The learning rate is not part of v: a new lr acts on all of the step at once. The state is {} at the
    first step; {"v": v} is a good one to return. The result is the pair (new w, new state).

    Source: B. Polyak, USSR Comput. Math. and Math. Phys. 4 (1964); the form is that of PyTorch's SGD.

    >>> w, state = momentum(np.array([1.0]), np.array([2.0]), {}, 0.25, beta=0.5)  # v = 2
    >>> w
    array([0.5])
    >>> w, state = momentum(w, np.array([2.0]), state, 0.25, beta=0.5)  # v = 0.5 * 2 + 2 = 3
    >>> w
    array([-0.25])
    """
    raise NotImplementedError("momentum")


def rmsprop(
    w: np.ndarray, g: np.ndarray, state: Any, lr: float, rho: float = 0.9, eps: float = 1e-8
) -> tuple[np.ndarray, Any]:
    """One step of RMSprop: each element's step is divided by the usual size of its recent gradients.

        v = rho v + (1 - rho) g^2          (v is 0 before the first step)
        w = w - lr g / (sqrt(v) + eps)

    All of it element by element; eps is added after the root. The state is {} at the first step;
    {"v": v} is a good one to return. The result is the pair (new w, new state).

    Source: T. Tieleman, G. Hinton, lecture 6.5 of "Neural networks for machine learning" (2012).

    >>> w, state = rmsprop(np.array([1.0]), np.array([3.0]), {}, 0.1, rho=0.75, eps=0.5)
    >>> w  # v = 0.25 * 9 = 2.25, and 3 / (1.5 + 0.5) = 1.5
    array([0.85])
    """
    raise NotImplementedError("rmsprop")


def adam(
    w: np.ndarray,
    g: np.ndarray,
    state: Any,
    lr: float = 1e-3,
    b1: float = 0.9,
    b2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[np.ndarray, Any]:
    """One step of Adam: momentum and RMSprop together, with the bias of their start at 0 corrected.

        t = t + 1                                       (1 at the first step)
        m = b1 m + (1 - b1) g                           (m and v are 0 before the first step)
        v = b2 v + (1 - b2) g^2
        w = w - lr mhat / (sqrt(vhat) + eps),    mhat = m / (1 - b1^t),    vhat = v / (1 - b2^t)

    m and v are kept as they are, uncorrected; eps is added after the root of vhat. The state is {} at
    the first step; {"m": m, "v": v, "t": t} is a good one to return. The result is the pair
    (new w, new state).

    Source: D. Kingma, J. Ba, "Adam: a method for stochastic optimization" (2015), algorithm 1.

    >>> w, state = adam(np.array([1.0, 1.0]), np.array([4.0, -0.01]), {}, lr=0.1)
    >>> w.round(6)  # the first step is lr, whatever the size of the gradient
    array([0.9, 1.1])
    """
    raise NotImplementedError("adam")


def decay_step(
    w: np.ndarray, g: np.ndarray, lr: float, lam: float, decoupled: bool
) -> np.ndarray:
    """One step of gradient descent that also pulls the weights towards 0; returns the new w.

    g (shaped like w) is the gradient of the loss without any penalty. Two ways to decay:

    * decoupled=False (L2): lam sum(w^2) is added to the loss, and so its gradient to g; then an ordinary
      step is made with that;
    * decoupled=True (weight decay as in PyTorch's AdamW): the step is made with g alone, and besides,
      lr lam w is taken off, with the w of before the step:  w - lr g - lr lam w.

    Every element of w is decayed: whoever does not want that for biases passes lam = 0 for them.

    Source: I. Loshchilov, F. Hutter, "Decoupled weight decay regularization" (2019).

    >>> decay_step(np.array([2.0, -4.0]), np.array([1.0, 0.0]), 0.5, 0.25, False)
    array([ 1., -3.])
    >>> decay_step(np.array([2.0, -4.0]), np.array([1.0, 0.0]), 0.5, 0.25, True)
    array([ 1.25, -3.5 ])
    """
    raise NotImplementedError("decay_step")


def step_decay(t: int, lr0: float, every: int, factor: float) -> float:
    """The learning rate at step t (0, 1, 2, ...): lr0, multiplied by factor after each `every` steps.

    Steps 0 ... every-1 have lr0, the next `every` have lr0 factor, then lr0 factor^2, and so on.

    >>> [step_decay(t, 1.0, 2, 0.5) for t in range(5)]
    [1.0, 1.0, 0.5, 0.5, 0.25]
    """
    raise NotImplementedError("step_decay")


def cosine(t: int, T: int, lr0: float, lr_min: float = 0.0) -> float:
    """The learning rate at step t of 0 ... T: half a cosine wave from lr0 (t = 0) to lr_min (t = T).

        lr_min + (lr0 - lr_min) (1 + cos(pi t / T)) / 2

    Source: I. Loshchilov, F. Hutter, "SGDR: stochastic gradient descent with warm restarts" (2017).

    >>> [round(cosine(t, 4, 0.5, 0.1), 6) for t in range(5)]
    [0.5, 0.441421, 0.3, 0.158579, 0.1]
    """
    raise NotImplementedError("cosine")


def warmup(t: int, n: int, lr0: float) -> float:
    """The learning rate at step t (0, 1, 2, ...) with a warm-up of n steps: lr0 (t + 1) / n, then lr0.

    It is lr0 / n at step 0 and reaches lr0 at step n - 1, where it stays.

    >>> [warmup(t, 4, 1.0) for t in range(6)]
    [0.25, 0.5, 0.75, 1.0, 1.0, 1.0]
    """
    raise NotImplementedError("warmup")


def diagnose_lr(losses: np.ndarray) -> str:
    """What the course of the losses (one after each epoch, at least two) says of the learning rate.

    In this order:

    * "explodes": some loss is NaN or infinite, or is more than twice the first one;
    * "too_low": no loss is below nine tenths of the first one (at exactly 0.9 either answer will do);
    * "ok": anything else.

    Losses are positive, and may stand in a list or in an array.

    >>> diagnose_lr([1.0, 1.5, 40.0, float("nan")])
    'explodes'
    >>> diagnose_lr([1.0, 0.999, 0.998]), diagnose_lr([1.0, 0.6, 0.65, 0.5])
    ('too_low', 'ok')
    """
    raise NotImplementedError("diagnose_lr")


def advise_lr(lr: float, label: str) -> float:
    """The learning rate to try next, after diagnose_lr's answer.

    "explodes": lr / 10. "too_low": lr times a factor of your choice from 3 to 10. "ok": lr as it is.
    Raises ValueError for any other label.

    >>> advise_lr(0.5, "explodes"), advise_lr(0.5, "ok")
    (0.05, 0.5)
    """
    raise NotImplementedError("advise_lr")
