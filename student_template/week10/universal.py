"""Week 10: what networks can represent, mistakes in lecture notes, and architectures.

Conventions of this week:

* a network's parameters are a list of (W, b), one for each layer, W of shape (outputs, inputs) and b of shape
  (outputs,); a layer computes h W^T + b for a batch h of shape (N, inputs);
* whatever is random is drawn from a generator made of the seed that is passed in;
* arrays may hold integers or float32: compute in floats (float64);
* no function changes its arguments.
"""

from collections.abc import Callable, Sequence

import numpy as np


def relu_interpolant(xs: np.ndarray, ys: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """A network with one hidden ReLU layer that goes through given points exactly.

    xs (K,) are ascending, no two alike, and ys (K,) the values there; K is at least 1. The answer is
    [(W1, b1), (W2, b2)], of shapes (H, 1), (H,), (1, H), (1,), H as you like, so that for x of shape (N, 1)

        f(x) = max(0, x W1^T + b1) W2^T + b2

    is ys[i] at xs[i], a straight line between neighbouring points, and constant outside: ys[0] to the left
    of xs[0], and ys[-1] to the right of xs[-1].

    >>> (W1, b1), (W2, b2) = relu_interpolant(np.array([0.0, 1.0, 3.0]), np.array([1.0, 2.0, 0.0]))
    >>> x = np.array([[-5.0], [0.0], [0.5], [1.0], [2.0], [3.0], [9.0]])
    >>> (np.maximum(0, x @ W1.T + b1) @ W2.T + b2).ravel()
    array([1. , 1. , 1.5, 2. , 1. , 0. , 0. ])
    """
    raise NotImplementedError("relu_interpolant")


def fit_function(
    arch: tuple[Sequence[int], str],
    target: Callable[[np.ndarray], np.ndarray],
    steps: int,
    seed: int,
) -> float:
    """How closely a network of a given shape fits a function after so many steps: its mean squared error.

    arch is (widths, act): the widths of the hidden layers, such as (16, 16), and what stands after each of
    them, 'tanh' or 'identity' (nothing). The network has one input and one output, and nothing
    stands after its last layer. It is trained on all of the 101 points x = np.linspace(-1, 1, 101) at once to
    give target(x), by `steps` steps of Adam (rate 0.03, decay 0.9 and 0.999, epsilon 1e-8) on the mean
    squared error. The answer is that error on the same points after the last step.

    Each layer's initial weights are normal with variance 1 / (inputs of that layer), its biases 0, drawn from
    seed. target takes an array (101,) and returns one; call it once. steps may be 0: then the error is that
    of the initial network. A call may take 20 seconds, and written with arrays takes well under one.

    >>> round(fit_function(((8,), "identity"), np.square, 200, seed=0), 4)  # the best line
    0.0925
    >>> fit_function(((8,), "tanh"), np.square, 200, seed=0) < 0.03
    True
    """
    raise NotImplementedError("fit_function")


def choose_activation(task: str) -> str:
    """Which function belongs behind a layer, for each of six tasks.

    * 'hidden': a hidden layer of a deep network; it must not be linear, nor flat for large inputs of
      both signs;
    * 'binary': one output, the probability that the answer is yes;
    * 'multiclass': C outputs, the probabilities of C classes, exactly one of which is right;
    * 'multilabel': C outputs, the probabilities of C labels, any number of which may be right;
    * 'regression': one output, any real number;
    * 'bounded': one output, a number between -1 and 1.

    The answer is one of 'identity', 'relu', 'leaky_relu', 'gelu', 'silu', 'sigmoid', 'tanh', 'softmax'; for
    'hidden', several are right. Raises ValueError for any other task.

    >>> choose_activation("multiclass")
    'softmax'
    """
    raise NotImplementedError("choose_activation")


def line_loss(m: float, b: float, x: np.ndarray, y: np.ndarray) -> float:
    """The mean squared error of the line m x + b. To mend.

    The notes say: "loss = y_hat - y". That is a signed difference: it can be made as small as you like by
    predicting minus infinity, and errors of opposite sign cancel. A loss must be smallest where the
    predictions are right. Write the mean of the squared differences, for x and y (N,).

    >>> line_loss(2.0, 1.0, np.array([0.0, 1.0]), np.array([0.0, 4.0]))  # predicted: 1 and 3
    1.0
    """
    raise NotImplementedError("line_loss")


def surprise(p: float) -> float:
    """What a loss says of giving the right class the probability p: -log p. To mend.

    The notes say: "log(0.5) is about -0.69, a moderate penalty". A penalty is positive, and a smaller p is a
    larger one: the loss is minus the natural logarithm. p is in (0, 1].

    >>> round(surprise(0.5), 4), round(surprise(0.01), 4)
    (0.6931, 4.6052)
    """
    raise NotImplementedError("surprise")


def stop_epoch(val_losses: Sequence[float], patience: int) -> int:
    """How many epochs are run with early stopping. To mend.

    The notes' loop counts the epochs without a new lowest loss, and stops when there have been `patience` of
    them:

        if loss < best:  best = loss
        else:            counter += 1
        if counter >= patience:  break

    It never sets the counter back, so that a training whose loss improves every other epoch is stopped all
    the same. Write it so that `patience` epochs **in a row** without a new lowest loss end the training.
    The answer is the number of epochs run, the last one included; all of them if it is never stopped.

    >>> stop_epoch([1.0, 0.9, 0.95, 0.8, 0.85, 0.7, 0.75, 0.6], patience=3)  # the notes' stops after 7
    8
    >>> stop_epoch([1.0, 0.9, 0.95, 0.93, 0.8], patience=2)
    4
    """
    raise NotImplementedError("stop_epoch")


def dropout_eval(A: np.ndarray, p: float) -> np.ndarray:
    """Activations at test time, after training with classic dropout. To mend.

    Classic dropout sets each activation to 0 with probability p in training, and does not scale the
    others. (Inverted dropout does, and then leaves the test alone.) At test time nothing is dropped, so the
    sums that the next layer sees would be too large; the notes say that activations are then "scaled by
    the dropout rate", p. That is the share that is dropped. Scale so that each activation is what it was on
    average in training. p is in [0, 1), and the result a new array shaped like A.

    >>> dropout_eval(np.array([[1.0, -2.0]]), 0.25)
    array([[ 0.75, -1.5 ]])
    """
    raise NotImplementedError("dropout_eval")


def flat_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Flatten each sample and apply one dense layer: (N, O). To mend.

    The notes' network does `x.view(-1, input_size)` in its forward pass, and input_size is a name that
    only its __init__ knows: a NameError. X is (N, ...), such as images (N, H, W), with I numbers in each
    sample; W (O, I) and b (O,). Take the size from the arrays, never from a name outside. A sample's numbers
    are taken in NumPy's usual order, in which the last index runs fastest.

    >>> flat_forward(np.arange(4.0).reshape(1, 2, 2), np.array([[1.0, 10.0, 100.0, 1000.0]]), np.zeros(1))
    array([[3210.]])
    """
    raise NotImplementedError("flat_forward")


def leaky(x: np.ndarray, alpha: float) -> np.ndarray:
    """Leaky ReLU for every slope: x where x > 0, and alpha x elsewhere. To mend.

    The notes write it as max(alpha x, x). For 0 <= alpha <= 1 that is the same; for alpha = 2, or a negative
    alpha, it is not. x is an array of any shape, alpha any number.

    >>> leaky(np.array([-1.0, 3.0]), 2.0)
    array([-2.,  3.])
    """
    raise NotImplementedError("leaky")


def conv1d_valid(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """A one-dimensional convolution as networks use it: out[i] = sum over k of x[i + k] w[k].

    x is (L,) and w (K,), K at most L; the result is (L - K + 1,): only places where all of w lies on x. The
    kernel is not turned round, as it is in mathematics; this is also called cross-correlation. Shift x, and
    the result shifts along. Raises ValueError if K is larger than L.

    >>> conv1d_valid(np.array([1.0, 2.0, 4.0, 8.0]), np.array([1.0, 10.0]))
    array([21., 42., 84.])
    """
    raise NotImplementedError("conv1d_valid")


def set_sum(X: np.ndarray, phi: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """A set's features: the sum over the rows of X of phi(row).

    X is (N, D), N elements of a set, N at least 1; phi takes one row (D,) and returns an array (F,). The
    result (F,) does not depend on the order of the rows. An element that is there twice counts twice.

    >>> set_sum(np.array([[1.0, 2.0], [3.0, 4.0]]), lambda row: np.array([row[0] * row[1], 1.0]))
    array([14.,  2.])
    """
    raise NotImplementedError("set_sum")


def rnn_step(
    h: np.ndarray, x: np.ndarray, Wh: np.ndarray, Wx: np.ndarray, b: np.ndarray
) -> np.ndarray:
    """One step of a recurrent network: the next state tanh(Wh h + Wx x + b).

    h (H,) is the state, x (D,) the next input, Wh (H, H), Wx (H, D) and b (H,). The same three are used at
    every step, and the order of the inputs matters.

    >>> Wh, Wx = np.array([[2.0]]), np.array([[1.0, -1.0]])
    >>> rnn_step(np.array([0.5]), np.array([1.0, 2.0]), Wh, Wx, np.zeros(1))
    array([0.])
    """
    raise NotImplementedError("rnn_step")


def message_pass(A: np.ndarray, H: np.ndarray) -> np.ndarray:
    """One round of messages on a graph: each node adds up its own features and those sent to it.

    A is (N, N): A[i, j] is the weight of the edge from node j to node i, 0 where there is none, so node i
    hears from j. Edges need not go both ways, and a node may have an edge to itself. H (N, D) are the nodes'
    features. The result (N, D) has in row i

        H[i] + sum over j of A[i, j] H[j]

    Number the nodes differently, and the rows of the result are numbered differently, no more.

    >>> A = np.array([[0.0, 1.0], [0.0, 0.0]])  # node 0 hears from node 1
    >>> message_pass(A, np.array([[1.0], [10.0]]))
    array([[11.],
           [10.]])
    """
    raise NotImplementedError("message_pass")
