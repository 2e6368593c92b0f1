"""Week 9: generalisation, how well a network does on data that it has not seen.

Conventions of this week:

* samples come first: X is (N, ...) and y (N,), and row i of X belongs to y[i];
* random numbers come only from the np.random.Generator that you get, or from one that you make from the
  seed that you get: the same generator gives the same answer;
* epochs count from 0;
* no function changes its arrays.
"""

from collections.abc import Sequence

import numpy as np


def split(
    X: np.ndarray, y: np.ndarray, fracs: Sequence[float], rng: np.random.Generator
) -> tuple[
    tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]
]:
    """Cut data at random into training, validation and test parts.

    X is (N, ...), y (N,), and fracs three shares that sum to 1, such as (0.6, 0.2, 0.2). Return
    ((X_train, y_train), (X_val, y_val), (X_test, y_test)). Every row of X is in exactly one part, with its
    own y. The first two parts have fracs[0] N and fracs[1] N rows. Round each of these two numbers by
    itself, up or down as you like (a whole number stays as it is), but together they must be at most N. The
    third part has the rest, which may be empty. Use rng to draw which rows go where.

    Raise ValueError if X and y differ in length, or if fracs do not sum to 1 (to within 1e-9).

    >>> X, y = np.arange(10.0).reshape(5, 2), np.arange(5)  # row i is [2i, 2i + 1], and y[i] is i
    >>> train, val, test = split(X, y, (0.6, 0.2, 0.2), np.random.default_rng(0))
    >>> [len(part[0]) for part in (train, val, test)]
    [3, 1, 1]
    >>> bool(np.all(train[0][:, 0] == 2 * train[1]))  # pairs are still pairs
    True
    """
    ### BEGIN SOLUTION split
    n = len(X)
    if n != len(y):
        raise ValueError(f"X has {n} rows and y {len(y)}")
    if abs(sum(fracs) - 1) > 1e-9:
        raise ValueError(f"the shares sum to {sum(fracs)}")
    a = round(fracs[0] * n)
    b = a + round(fracs[1] * n)
    order = rng.permutation(n)
    train, val, test = order[:a], order[a:b], order[b:]
    return (X[train], y[train]), (X[val], y[val]), (X[test], y[test])
    ### END SOLUTION split


class EarlyStopping:
    """Decides when to stop training: after `patience` epochs in a row without an improvement.

    The training loop calls step(val_loss) once after each epoch. A loss is an improvement if it is below
    the best loss so far by **more than** min_delta. The first loss is an improvement, unless it is NaN or
    infinite; NaN is never an improvement. The best loss is that of the latest improvement.

    `best_epoch` is the number of the epoch of the latest improvement, counted from 0 (None before there is
    one).

    >>> stopper = EarlyStopping(patience=2)
    >>> [stopper.step(loss) for loss in (1.0, 0.8, 0.9, 0.7, 0.7, 0.75)]
    [False, False, False, False, False, True]
    >>> stopper.best_epoch
    3
    """

    best_epoch: int | None

    def __init__(self, patience: int, min_delta: float = 0) -> None:
        ### BEGIN SOLUTION EarlyStopping
        self.patience = patience
        self.min_delta = min_delta
        self.best = np.inf
        self.best_epoch = None
        self.epoch = 0
        self.bad = 0
        ### END SOLUTION EarlyStopping

    def step(self, val_loss: float) -> bool:
        """Take the validation loss of the next epoch. Return True if training should stop now.

        It should stop if the latest `patience` epochs (1 or more), including this one, brought no
        improvement. A later improvement sets the count back to 0.
        """
        ### BEGIN SOLUTION step
        if val_loss < self.best - self.min_delta:
            self.best = val_loss
            self.best_epoch = self.epoch
            self.bad = 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
        ### END SOLUTION step


def diagnose_curves(train: Sequence[float], val: Sequence[float]) -> str:
    """Return what the losses of a training run show: 'diverging', 'overfit', 'underfit' or 'ok'.

    train and val are the losses after each of n epochs. Losses jump up and down, so one epoch says little.
    Use means over k = max(1, n // 5) epochs: let start be the mean of a curve's first k losses, end the
    mean of its last k, and best the lowest mean of any k losses in a row. A curve is flat if
    end > 0.75 start. Return the first of these that holds:

    1. 'diverging': some loss of either curve is NaN or infinite, or end(train) > start(train);
    2. 'overfit': end(val) > 1.1 best(val), so the validation loss was clearly lower and rose again; or the
       validation loss is flat, and end(val) > 2 end(train), so only the training data have been learnt;
    3. 'underfit': the training loss is flat;
    4. 'ok'.

    Losses are positive. Their scale does not matter: ten times the losses give the same answer.

    >>> diagnose_curves([2.0, 1.0, 0.5, 0.2, 0.1], [2.1, 1.2, 0.9, 1.1, 1.6])
    'overfit'
    >>> diagnose_curves([1.5, 0.6, 0.2, 0.05, 0.01], [1.6, 1.5, 1.5, 1.5, 1.5])
    'overfit'
    >>> diagnose_curves([2.0, 1.9, 1.9, 1.8, 1.8], [2.1, 2.0, 2.0, 1.9, 1.9])
    'underfit'
    >>> diagnose_curves([0.30, 0.25, 0.22, 0.20, 0.18], [0.32, 0.28, 0.25, 0.23, 0.22])
    'ok'
    """
    ### BEGIN SOLUTION diagnose_curves
    t, v = np.asarray(train, float), np.asarray(val, float)
    if not (np.isfinite(t).all() and np.isfinite(v).all()):
        return "diverging"
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min(v[i : i + k].mean() for i in range(len(v) - k + 1))
    if end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if last > 0.75 * v[:k].mean() and last > 2 * end:
        return "overfit"
    if end > 0.75 * start:
        return "underfit"
    return "ok"
    ### END SOLUTION diagnose_curves


def augment(images: np.ndarray, rng: np.random.Generator, max_shift: int = 1) -> np.ndarray:
    """Shift each image by its own random number of rows and of columns.

    images is (N, H, W). For each image draw two integers dy and dx from rng; each of -max_shift, ...,
    max_shift is equally likely. Pixel [r, c] moves to [r + dy, c + dx]. Pixels that leave the image are
    lost, and empty places become 0. Return a new array of the same shape and dtype. max_shift is at least
    0, and smaller than H and W.

    >>> bright = np.ones((2, 3, 4), np.uint8)
    >>> moved = augment(bright, np.random.default_rng(0))
    >>> moved.shape, moved.dtype, int(moved.min()) >= 0, int(moved.max()) <= 1
    ((2, 3, 4), dtype('uint8'), True, True)
    >>> augment(bright[:1], np.random.default_rng(0), max_shift=0)[0]
    array([[1, 1, 1, 1],
           [1, 1, 1, 1],
           [1, 1, 1, 1]], dtype=uint8)
    """
    ### BEGIN SOLUTION augment
    n, height, width = images.shape
    m = max_shift
    padded = np.pad(images, ((0, 0), (m, m), (m, m)))
    moves = rng.integers(-m, m + 1, size=(n, 2))
    moved = np.zeros_like(images)
    for i, (dy, dx) in enumerate(moves):
        moved[i] = padded[i, m - dy : m - dy + height, m - dx : m - dx + width]
    return moved
    ### END SOLUTION augment


def train_digits(X: np.ndarray, y: np.ndarray, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Train a network to read handwritten digits. Return its parameters.

    X is (n, 64), images of 8 x 8 pixels scaled to [0, 1], and y (n,) their digits, 0 ... 9. Return a list
    of (W, b), one for each layer, W of shape (outputs, inputs) and b of shape (outputs,). The first layer
    has 64 inputs, the last one 10 outputs. You choose the hidden layers and their widths. The network has
    ReLU after each layer except the last:

        h = X;   h = max(0, h W^T + b) for each layer but the last;   logits = h W^T + b

    Its answer is the index of the largest logit. With about 1000 digits to train on, it should be right for
    93 % or more of the digits that it has not seen; the check passes from 92 %. X may hold few digits, such
    as 7: then only the shapes count. All random numbers come from seed, so that the same arguments give the
    same parameters. A call may take 20 seconds.

    One recipe of many: a hidden layer of about 50 units with He's initial weights, and 20 epochs of Adam at
    a learning rate of 0.02 over shuffled batches of 200, on the cross-entropy of the softmax. It takes less
    than a second.

    >>> rng = np.random.default_rng(0)
    >>> params = train_digits(rng.uniform(size=(30, 64)), rng.integers(0, 10, size=30), seed=1)
    >>> params[0][0].shape[1], params[-1][0].shape[0], params[-1][1].shape
    (64, 10, (10,))
    """
    ### BEGIN SOLUTION train_digits
    rng = np.random.default_rng(seed)
    hidden, batch, epochs, rate = 48, 200, 20, 0.02
    theta = [
        rng.normal(size=(hidden, 64)) * np.sqrt(2 / 64),
        np.zeros(hidden),
        rng.normal(size=(10, hidden)) * np.sqrt(2 / hidden),
        np.zeros(10),
    ]
    mean, square = [0 * p for p in theta], [0 * p for p in theta]
    t = 0
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch):
            rows = order[start : start + batch]
            x = X[rows]
            h = np.maximum(0, x @ theta[0].T + theta[1])
            z = h @ theta[2].T + theta[3]
            e = np.exp(z - z.max(axis=1, keepdims=True))
            d = e / e.sum(axis=1, keepdims=True)
            d[np.arange(len(rows)), y[rows]] -= 1
            d /= len(rows)
            dh = (d @ theta[2]) * (h > 0)
            t += 1
            for k, g in enumerate((dh.T @ x, dh.sum(axis=0), d.T @ h, d.sum(axis=0))):
                mean[k] = 0.9 * mean[k] + 0.1 * g
                square[k] = 0.999 * square[k] + 0.001 * g**2
                step = mean[k] / (1 - 0.9**t) / (np.sqrt(square[k] / (1 - 0.999**t)) + 1e-8)
                theta[k] = theta[k] - rate * step
    return [(theta[0], theta[1]), (theta[2], theta[3])]
    ### END SOLUTION train_digits
