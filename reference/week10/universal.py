"""Week 10: what networks can represent, mistakes in lecture notes, and architectures.

Conventions of this week:

* a network's parameters are a list of (W, b), one for each layer, W of shape (outputs, inputs) and b of shape
  (outputs,); a layer computes h W^T + b for a batch h of shape (N, inputs);
* random numbers come from a generator that you make from the seed that you get;
* arrays may hold integers or float32: compute in floats (float64);
* no function changes its arguments.
"""

from collections.abc import Callable, Sequence

import numpy as np


def relu_interpolant(xs: np.ndarray, ys: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return a network with one hidden ReLU layer that goes through given points exactly.

    xs (K,) are ascending, no two alike, and ys (K,) the values there; K is at least 1. Return
    [(W1, b1), (W2, b2)], of shapes (H, 1), (H,), (1, H), (1,), for any H, so that for x of shape (N, 1)

        f(x) = max(0, x W1^T + b1) W2^T + b2

    is ys[i] at xs[i], a straight line between neighbouring points, and constant outside: ys[0] to the left
    of xs[0], and ys[-1] to the right of xs[-1].

    >>> (W1, b1), (W2, b2) = relu_interpolant(np.array([0.0, 1.0, 3.0]), np.array([1.0, 2.0, 0.0]))
    >>> x = np.array([[-5.0], [0.0], [0.5], [1.0], [2.0], [3.0], [9.0]])
    >>> (np.maximum(0, x @ W1.T + b1) @ W2.T + b2).ravel()
    array([1. , 1. , 1.5, 2. , 1. , 0. , 0. ])
    """
    ### BEGIN SOLUTION relu_interpolant
    x, v = np.asarray(xs, float), np.asarray(ys, float)
    slopes = np.concatenate([[0.0], np.diff(v) / np.diff(x), [0.0]])
    return [(np.ones((len(x), 1)), -x), (np.diff(slopes)[None, :], v[:1].copy())]
    ### END SOLUTION relu_interpolant


def fit_function(
    arch: tuple[Sequence[int], str],
    target: Callable[[np.ndarray], np.ndarray],
    steps: int,
    seed: int,
) -> float:
    """Train a network of a given shape to fit a function. Return its mean squared error at the end.

    arch is (widths, act): the widths of the hidden layers, such as (16, 16), and the activation after each
    of them, 'tanh' or 'identity' (none). The network has one input and one output, and no activation after
    its last layer. Train it to return target(x), on all 101 points x = np.linspace(-1, 1, 101) at once, by
    `steps` steps of Adam (learning rate 0.03, decay 0.9 and 0.999, epsilon 1e-8) on the mean squared error.
    Return that error on the same points after the last step.

    Draw each layer's initial weights from the seed: normal, with mean 0 and variance 1 / (inputs of that
    layer); uniform ones of that mean and variance will do too. The biases begin at 0. target takes an array
    (101,) and returns one; call it once. steps may be 0: then return the error of the initial network. A
    call may take 20 seconds; with arrays it takes well under one.

    >>> round(fit_function(((8,), "identity"), np.square, 200, seed=0), 4)  # the best line
    0.0925
    >>> fit_function(((8,), "tanh"), np.square, 200, seed=0) < 0.03
    True
    """
    ### BEGIN SOLUTION fit_function
    widths, act = arch
    rng = np.random.default_rng(seed)
    x = np.linspace(-1, 1, 101)
    y = np.asarray(target(x), float)[:, None]
    sizes = [1, *widths, 1]
    layers = range(len(sizes) - 1)
    theta = []
    for k in layers:
        weights = rng.normal(size=(sizes[k + 1], sizes[k])) / np.sqrt(sizes[k])
        theta += [weights, np.zeros(sizes[k + 1])]
    mean, square = [0 * p for p in theta], [0 * p for p in theta]

    def forward() -> list[np.ndarray]:
        hs = [x[:, None]]
        for k in layers:
            z = hs[-1] @ theta[2 * k].T + theta[2 * k + 1]
            hs.append(np.tanh(z) if act == "tanh" and k < len(widths) else z)
        return hs

    for t in range(1, steps + 1):
        hs = forward()
        d = 2 * (hs[-1] - y) / len(x)
        for k in reversed(layers):
            grads = d.T @ hs[k], d.sum(axis=0)
            d = d @ theta[2 * k]
            if act == "tanh":
                d = d * (1 - hs[k] ** 2)
            for j, g in zip((2 * k, 2 * k + 1), grads, strict=True):
                mean[j] = 0.9 * mean[j] + 0.1 * g
                square[j] = 0.999 * square[j] + 0.001 * g**2
                step = mean[j] / (1 - 0.9**t) / (np.sqrt(square[j] / (1 - 0.999**t)) + 1e-8)
                theta[j] = theta[j] - 0.03 * step
    return float(np.mean((forward()[-1] - y) ** 2))
    ### END SOLUTION fit_function


def choose_activation(task: str) -> str:
    """Return the activation that belongs after a layer, for each of six tasks.

    * 'hidden': a hidden layer of a deep network; it must not be linear, nor flat for large inputs of
      both signs;
    * 'binary': one output, the probability that the answer is yes;
    * 'multiclass': C outputs, the probabilities of C classes, exactly one of which is right;
    * 'multilabel': C outputs, the probabilities of C labels, any number of which may be right;
    * 'regression': one output, any real number;
    * 'bounded': one output, a number between -1 and 1.

    Return one of 'identity', 'relu', 'leaky_relu', 'gelu', 'silu', 'sigmoid', 'tanh', 'softmax'. For
    'hidden', several are right. Raise ValueError for any other task.

    >>> choose_activation("multiclass")
    'softmax'
    """
    ### BEGIN SOLUTION choose_activation
    table = {
        "hidden": "relu",
        "binary": "sigmoid",
        "multiclass": "softmax",
        "multilabel": "sigmoid",
        "regression": "identity",
        "bounded": "tanh",
    }
    if task not in table:
        raise ValueError(f"no such task: {task!r}")
    return table[task]
    ### END SOLUTION choose_activation


def line_loss(m: float, b: float, x: np.ndarray, y: np.ndarray) -> float:
    """Mend: return the mean squared error of the line m x + b.

    The notes say: "loss = y_hat - y". That is a signed difference: you can make it as small as you like by
    predicting large negative numbers, and errors of opposite sign cancel. A loss must be smallest where the
    predictions are right. Return the mean of the squared differences, for x and y (N,).

    >>> line_loss(2.0, 1.0, np.array([0.0, 1.0]), np.array([0.0, 4.0]))  # predicted: 1 and 3
    1.0
    """
    ### BEGIN SOLUTION line_loss
    predicted = m * np.asarray(x, float) + b
    return float(np.mean((predicted - np.asarray(y, float)) ** 2))
    ### END SOLUTION line_loss


def surprise(p: float) -> float:
    """Mend: return the loss if the right class has the probability p: -log p.

    The notes say: "log(0.5) is about -0.69, a moderate penalty". But a penalty is positive, and a smaller p
    must give a larger one: the loss is minus the natural logarithm. p is in (0, 1].

    >>> round(surprise(0.5), 4), round(surprise(0.01), 4)
    (0.6931, 4.6052)
    """
    ### BEGIN SOLUTION surprise
    return float(-np.log(p))
    ### END SOLUTION surprise


def stop_epoch(val_losses: Sequence[float], patience: int) -> int:
    """Mend: return how many epochs a training with early stopping runs.

    The notes' loop counts the epochs without a new lowest loss, and stops when the count is `patience`:

        if loss < best:  best = loss
        else:            counter += 1
        if counter >= patience:  break

    It never sets the counter back to 0, so it stops a training even if the loss improves every other epoch.
    Write it so that only `patience` epochs **in a row** without a new lowest loss end the training. Return
    the number of epochs run, including the last one. If training never stops early, that is all of them.

    >>> stop_epoch([1.0, 0.9, 0.95, 0.8, 0.85, 0.7, 0.75, 0.6], patience=3)  # the notes' stops after 7
    8
    >>> stop_epoch([1.0, 0.9, 0.95, 0.93, 0.8], patience=2)
    4
    """
    ### BEGIN SOLUTION stop_epoch
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, counter = loss, 0
        else:
            counter += 1
        if counter >= patience:
            return epoch + 1
    return len(val_losses)
    ### END SOLUTION stop_epoch


def dropout_eval(A: np.ndarray, p: float) -> np.ndarray:
    """Mend: return the activations at test time, after training with classic dropout.

    In training, classic dropout sets each activation to 0 with probability p, and does not scale the
    others. (Inverted dropout does, and then changes nothing at test time.) At test time nothing is dropped,
    so the sums that the next layer gets would be too large. The notes say that activations are then "scaled
    by the dropout rate", p. But p is the share of dropped activations. Scale so that each activation is what
    it was on average in training. p is in [0, 1). Return a new array of A's shape.

    >>> dropout_eval(np.array([[1.0, -2.0]]), 0.25)
    array([[ 0.75, -1.5 ]])
    """
    ### BEGIN SOLUTION dropout_eval
    return (1 - p) * np.asarray(A, float)
    ### END SOLUTION dropout_eval


def flat_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Mend: flatten each sample and apply one dense layer: return (N, O).

    The notes' network calls `x.view(-1, input_size)` in its forward pass, but only its __init__ knows the
    name input_size: a NameError. X is (N, ...), such as images (N, H, W), with I numbers in each sample; W
    is (O, I) and b (O,). Take the size from the arrays, never from a name outside. Flatten a sample in
    NumPy's usual order, in which the last index changes fastest.

    >>> flat_forward(np.arange(4.0).reshape(1, 2, 2), np.array([[1.0, 10.0, 100.0, 1000.0]]), np.zeros(1))
    array([[3210.]])
    """
    ### BEGIN SOLUTION flat_forward
    return np.asarray(X).reshape(len(X), W.shape[1]) @ W.T + b
    ### END SOLUTION flat_forward


def leaky(x: np.ndarray, alpha: float) -> np.ndarray:
    """Mend: return the leaky ReLU for any alpha: x where x > 0, and alpha x elsewhere.

    The notes write it as max(alpha x, x). For alpha <= 1 that is the same; for alpha = 2 it is not. x is an
    array of any shape, alpha any number.

    >>> leaky(np.array([-1.0, 3.0]), 2.0)
    array([-2.,  3.])
    """
    ### BEGIN SOLUTION leaky
    v = np.asarray(x, float)
    return np.where(v > 0, v, alpha * v)
    ### END SOLUTION leaky


def conv1d_valid(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return a one-dimensional convolution as networks use it: out[i] = sum over k of x[i + k] w[k].

    x is (L,) and w (K,), with K at most L. The result is (L - K + 1,): only places where all of w is on x.
    In mathematics a convolution reverses the kernel; here do not reverse it. This is also called
    cross-correlation. If x shifts, the result shifts too. Raise ValueError if K is larger than L.

    >>> conv1d_valid(np.array([1.0, 2.0, 4.0, 8.0]), np.array([1.0, 10.0]))
    array([21., 42., 84.])
    """
    ### BEGIN SOLUTION conv1d_valid
    if len(w) > len(x):
        raise ValueError(f"a kernel of {len(w)} is longer than an input of {len(x)}")
    windows = np.lib.stride_tricks.sliding_window_view(np.asarray(x, float), len(w))
    return windows @ np.asarray(w, float)
    ### END SOLUTION conv1d_valid


def set_sum(X: np.ndarray, phi: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Return a set's features: the sum over the rows of X of phi(row).

    X is (N, D), N elements of a set, N at least 1; phi takes one row (D,) and returns an array (F,). The
    result (F,) does not depend on the order of the rows. An element that is there twice counts twice.

    >>> set_sum(np.array([[1.0, 2.0], [3.0, 4.0]]), lambda row: np.array([row[0] * row[1], 1.0]))
    array([14.,  2.])
    """
    ### BEGIN SOLUTION set_sum
    return np.sum([phi(row) for row in X], axis=0)
    ### END SOLUTION set_sum


def rnn_step(
    h: np.ndarray, x: np.ndarray, Wh: np.ndarray, Wx: np.ndarray, b: np.ndarray
) -> np.ndarray:
    """Make one step of a recurrent network: return the next state tanh(Wh h + Wx x + b).

    h (H,) is the state, x (D,) the next input. The weights Wh (H, H) and Wx (H, D) and the bias b (H,) are
    the same at every step. The order of the inputs matters.

    >>> Wh, Wx = np.array([[2.0]]), np.array([[1.0, -1.0]])
    >>> rnn_step(np.array([0.5]), np.array([1.0, 2.0]), Wh, Wx, np.zeros(1))
    array([0.])
    """
    ### BEGIN SOLUTION rnn_step
    return np.tanh(Wh @ h + Wx @ x + b)
    ### END SOLUTION rnn_step


def message_pass(A: np.ndarray, H: np.ndarray) -> np.ndarray:
    """Send one round of messages on a graph: each node adds up its own features and those sent to it.

    A is (N, N): A[i, j] is the weight of the edge from node j to node i, or 0 if there is no such edge. So
    node i hears from node j. Edges need not go both ways, and a node may have an edge to itself. H (N, D)
    holds the nodes' features. Row i of the result (N, D) is

        H[i] + sum over j of A[i, j] H[j]

    If you number the nodes differently, only the rows of the result change their order.

    >>> A = np.array([[0.0, 1.0], [0.0, 0.0]])  # node 0 hears from node 1
    >>> message_pass(A, np.array([[1.0], [10.0]]))
    array([[11.],
           [10.]])
    """
    ### BEGIN SOLUTION message_pass
    A, H = np.asarray(A, float), np.asarray(H, float)
    return H + A @ H
    ### END SOLUTION message_pass
