"""Public checks of week 10: enough to work with, but not all that counts."""

import numpy as np
from nngrade.suite.checks import close, holds, number
from nngrade.suite.marks import exercise


def values(params, x):
    """Return the output of a network with one hidden ReLU layer for each x."""
    layers = all(isinstance(p, (tuple, list)) and len(p) == 2 for p in params)
    holds(len(params) == 2 and layers, "the answer should be [(W1, b1), (W2, b2)]")
    parts = [part for layer in params for part in layer]
    arrays = all(isinstance(part, np.ndarray) for part in parts)
    holds(arrays, "each W and b should be an array")
    W1, b1, W2, b2 = parts
    H = W1.shape[0] if W1.ndim else 0
    shapes = (W1.shape, b1.shape, W2.shape, b2.shape)
    right = shapes == ((H, 1), (H,), (1, H), (1,))
    holds(right, f"the shapes are {shapes}; (H, 1), (H,), (1, H) and (1,) were asked for")
    finite = all(bool(np.isfinite(part).all()) for part in parts)
    holds(finite, "a weight or a bias is not finite")
    return (np.maximum(0, x[:, None] @ W1.T + b1) @ W2.T + b2)[:, 0]


@exercise("relu_interpolant")
class TestReluInterpolant:
    def test_through_the_points(self, student):
        """the network goes through three points, and straight between them"""
        xs, ys = np.array([0.0, 1.0, 3.0]), np.array([1.0, 2.0, 0.0])
        x = np.array([0.0, 0.5, 1.0, 2.0, 3.0])
        close(actual=values(student.relu_interpolant(xs, ys), x), desired=np.interp(x, xs, ys))

    def test_constant_outside(self, student):
        """left of the first point and right of the last one the network is constant"""
        xs, ys = np.array([0.0, 1.0, 3.0]), np.array([1.0, 2.0, 0.0])
        x = np.array([-10.0, -1.0, 4.0, 20.0])
        close(actual=values(student.relu_interpolant(xs, ys), x), desired=np.interp(x, xs, ys))


@exercise("fit_function")
class TestFitFunction:
    def test_parabola(self, student):
        """one hidden layer of 8 learns x^2 in 300 steps"""
        error = number(student.fit_function(((8,), "tanh"), np.square, 300, 0), "the error")
        holds(error >= 0, "a mean of squares is never negative")
        holds(error < 0.03, f"the error is {error:.3g}; below 0.03 is easily reached")

    def test_linear(self, student):
        """without activations it ends at the best straight line, and not below it"""
        x = np.linspace(-1, 1, 101)
        best = np.mean((x**3 - np.polyval(np.polyfit(x, x**3, 1), x)) ** 2)
        error = student.fit_function(((6,), "identity"), lambda v: v**3, 150, 0)
        close(actual=number(error), desired=best, rtol=1e-3, floor=1e-9, what="the error")


@exercise("choose_activation")
class TestChooseActivation:
    def test_outputs(self, both):
        """choose_activation for two classes, for several, and for a number"""
        tasks = [("binary",), ("multiclass",), ("regression",)]
        both.choose_activation.agree_all(tasks)

    def test_hidden(self, student):
        """choose_activation for a hidden layer of a deep network"""
        found = student.choose_activation("hidden")
        right = found in ("relu", "leaky_relu", "gelu", "silu")
        holds(right, f"{found!r} is linear, flat on both sides, or none of the names")


@exercise("line_loss")
class TestLineLoss:
    def test_two_points(self, both):
        """a point below the line and one above it"""
        x, y = np.array([0.0, 1.0]), np.array([0.0, 5.0])
        both.line_loss.agree(2.0, 1.0, x, y)


@exercise("surprise")
class TestSurprise:
    def test_half(self, both):
        """the loss for p = 0.5 and for p = 0.125"""
        both.surprise.agree_each([(0.5,), (0.125,)])


@exercise("stop_epoch")
class TestStopEpoch:
    def test_every_other_epoch(self, both):
        """a loss that improves every other epoch is never stopped, another one is"""
        every_other = [1.0, 0.9, 0.95, 0.8, 0.85, 0.7, 0.75, 0.6]
        both.stop_epoch.agree_each([(every_other, 3), ([1.0, 0.9, 0.95, 0.93, 0.8], 2)])


@exercise("dropout_eval")
class TestDropoutEval:
    def test_a_quarter(self, both):
        """with p = 0.25, three quarters are left"""
        both.dropout_eval.agree(np.array([[1.0, -2.0], [0.0, 4.0]]), 0.25)


@exercise("flat_forward")
class TestFlatForward:
    def test_images(self, both, rng):
        """a batch of small images"""
        X, W, b = rng.normal(size=(5, 2, 3)), rng.normal(size=(4, 6)), rng.normal(size=4)
        both.flat_forward.agree(X, W, b)


@exercise("leaky")
class TestLeaky:
    def test_steep(self, both):
        """slopes of 2 and of 0.25"""
        x = np.array([-1.0, 0.5, 3.0])
        both.leaky.agree_each([(x, 2.0), (x, 0.25)])


@exercise("conv1d_valid")
class TestConv1dValid:
    def test_values(self, both):
        """a kernel of two on four numbers"""
        x, w = np.array([1.0, 2.0, 4.0, 8.0]), np.array([1.0, 10.0])
        both.conv1d_valid.agree(x, w)


@exercise("set_sum")
class TestSetSum:
    def test_values(self, both):
        """two features of three elements"""
        X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])
        both.set_sum.agree(X, lambda row: np.array([row[0] * row[1], 1.0]))


@exercise("rnn_step")
class TestRnnStep:
    def test_values(self, both, rng):
        """a state of 4 and an input of 3"""
        h, x, b = rng.normal(size=4), rng.normal(size=3), rng.normal(size=4)
        Wh, Wx = rng.normal(size=(4, 4)), rng.normal(size=(4, 3))
        both.rnn_step.agree(h, x, Wh, Wx, b)


@exercise("message_pass")
class TestMessagePass:
    def test_one_edge(self, both):
        """node 0 receives from node 1, and no other node receives anything"""
        A, H = np.array([[0.0, 1.0], [0.0, 0.0]]), np.array([[1.0, 2.0], [10.0, 20.0]])
        both.message_pass.agree(A, H)
