"""Public checks of week 6: enough to work with, but not all that counts."""

import numpy as np
import pytest
from nngrade.suite.checks import close, field, grad_check, holds, number
from nngrade.suite.marks import exercise, weight

CORNERS = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
TARGETS = np.array([[0], [1], [1], [0]])


@exercise("dense_backward")
class TestDenseBackward:
    def test_small_layer(self, both):
        """dense_backward of two samples, two inputs and one unit"""
        dZ, X, W = (
            np.array([[1.0], [2.0]]),
            np.array([[1.0, 3.0], [0.0, 1.0]]),
            np.array([[5.0, -1.0]]),
        )
        both.dense_backward.agree(dZ, X, W)

    def test_shapes(self, both, rng):
        """dense_backward of five samples, four inputs and three units"""
        shapes = (5, 3), (5, 4), (3, 4)
        both.dense_backward.agree(*(rng.normal(size=s) for s in shapes))


@exercise("activation_backward")
class TestActivationBackward:
    @pytest.mark.parametrize("name", ["relu", "tanh", "sigmoid", "identity"])
    def test_slope(self, both, rng, name):
        """activation_backward multiplies by the activation's slope"""
        dA, Z = rng.normal(size=(2, 3)), np.array([[0.5, -1.0, 2.0], [-0.3, 1.5, -2.0]])
        gradient = both.activation_backward.student(dA, Z, name)
        loss = both.activate.loss(lambda z: (z, name), lambda A: float(np.sum(dA * A)))
        grad_check(loss=loss, gradient=gradient, at=Z, rng=rng)


@exercise("single_weight_grad")
class TestSingleWeightGrad:
    def test_one_weight(self, both):
        """single_weight_grad of one weight of a layer with two units and three inputs"""
        delta, h = np.array([0.5, -2.0]), np.array([1.0, 3.0, 4.0])
        both.single_weight_grad.agree(delta, h, 1, 2)
        both.single_weight_grad.agree(delta, h, 0, 1)

    @weight(0.5)
    def test_measured(self, student, rng):
        """the gradients of all weights W are the slopes of delta @ (W @ h_prev), measured"""
        delta, h, W = rng.normal(size=3), rng.normal(size=4), rng.normal(size=(3, 4))
        calls = [(delta, h, j, k) for j in range(3) for k in range(4)]
        found = [number(g) for g in student.single_weight_grad.map(calls)]
        gradient = np.array(found).reshape(3, 4)
        grad_check(loss=lambda W: float(delta @ (W @ h)), gradient=gradient, at=W, rng=rng)


@exercise("delta_step")
class TestDeltaStep:
    @pytest.mark.parametrize("act", ["relu", "tanh"])
    def test_two_samples(self, both, act):
        """delta_step from a layer of two units to one of three"""
        delta, W = (
            np.array([[2.0, -1.0], [0.5, 3.0]]),
            np.array([[1.0, -3.0, 5.0], [0.0, 2.0, 1.0]]),
        )
        Z = np.array([[0.5, 1.0, -1.0], [-0.5, 2.0, 0.1]])
        both.delta_step.agree(delta, W, Z, act)


@exercise("xor_grads")
class TestXorGrads:
    def test_loss(self, student, reference, rng):
        """the loss of a network with three hidden units on the four points of XOR"""
        params = parameters(rng)
        result = student.xor_grads(params, CORNERS, TARGETS)
        holds(len(result) == 2, "xor_grads should return a pair (loss, grads)")
        close(actual=result[0], desired=reference.xor_grads(params, CORNERS, TARGETS)[0])

    @pytest.mark.parametrize("name", ["W1", "b1", "W2", "b2"])
    def test_gradient(self, both, rng, name):
        """each gradient is the slope of the loss"""
        params = parameters(rng)
        result = both.xor_grads.student(params, CORNERS, TARGETS)
        holds(len(result) == 2, "xor_grads should return a pair (loss, grads)")
        grad_check(
            loss=both.xor_grads.loss(
                lambda x: ({**params, name: x}, CORNERS, TARGETS), lambda pair: number(pair[0])
            ),
            gradient=field(result[1], name),
            at=params[name],
            rng=rng,
        )


def parameters(rng):
    """Return random parameters of a network with three hidden units."""
    shapes = {"W1": (3, 2), "b1": (3,), "W2": (1, 3), "b2": (1,)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


@exercise("mlp_backward")
class TestMlpBackward:
    def test_two_layers(self, both, rng):
        """mlp_backward of two layers with tanh between them"""
        params = [
            (rng.normal(size=(3, 4)), rng.normal(size=3)),
            (rng.normal(size=(2, 3)), rng.normal(size=2)),
        ]
        X = rng.normal(size=(5, 4))
        Z1 = X @ params[0][0].T + params[0][1]
        A1 = np.tanh(Z1)
        caches = [(X, Z1), (A1, A1 @ params[1][0].T + params[1][1])]
        dout = rng.normal(size=(5, 2))
        both.mlp_backward.agree(dout, caches, params, ["tanh", "identity"])

    @weight(0.5)
    def test_measured(self, student, rng):
        """the gradients are the slopes of sum(dout * Z), where Z is that of the last layer, measured"""
        at = {"W1": (3, 4), "b1": (3,), "W2": (2, 3), "b2": (2,)}
        at = {name: rng.normal(size=shape) for name, shape in at.items()}
        X, dout = rng.normal(size=(5, 4)), rng.normal(size=(5, 2))

        def forward(p):
            Z1 = X @ p["W1"].T + p["b1"]
            A1 = np.tanh(Z1)
            return [(X, Z1), (A1, A1 @ p["W2"].T + p["b2"])]

        found = student.mlp_backward(dout, forward(at), layers(at), ["tanh", "identity"])
        grad_check(
            loss=lambda p: float(np.sum(dout * forward(p)[1][1])),
            gradient=by_name(found),
            at=at,
            rng=rng,
        )


def layers(p):
    """Return parameters by name as a list of layers."""
    return [(p["W1"], p["b1"]), (p["W2"], p["b2"])]


def by_name(found):
    """Return the gradients of two layers by name."""
    right = len(found) == 2 and all(isinstance(f, (tuple, list)) and len(f) == 2 for f in found)
    holds(right, "the gradients should be a list of pairs (dW, db), one for each layer")
    (dW1, db1), (dW2, db2) = found
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}


@exercise("loss_and_grads")
class TestLossAndGrads:
    def test_without_decay(self, both, rng):
        """loss and gradients of two layers, without weight decay"""
        params = [
            (rng.normal(size=(3, 4)), rng.normal(size=3)),
            (rng.normal(size=(2, 3)), rng.normal(size=2)),
        ]
        X, y = rng.normal(size=(5, 4)), np.array([0, 1, 1, 0, 1])
        both.loss_and_grads.agree(params, X, y)

    def test_decay(self, both):
        """loss and gradients of one layer, with weight decay"""
        params = [(np.array([[1.0, -2.0], [0.5, 3.0], [2.0, 1.0]]), np.array([0.1, -0.2, 0.3]))]
        X, y = np.array([[1.0, 0.5], [-1.0, 2.0]]), np.array([2, 0])
        both.loss_and_grads.agree(params, X, y, 0.1)

    @weight(0.5)
    def test_measured(self, both, rng):
        """the gradients are the slopes of the loss, weight decay included, measured"""
        at = {"W1": (3, 4), "b1": (3,), "W2": (2, 3), "b2": (2,)}
        at = {name: rng.normal(size=shape) for name, shape in at.items()}
        X, y = rng.normal(size=(5, 4)), np.array([0, 1, 1, 0, 1])
        result = both.loss_and_grads.student(layers(at), X, y, 0.1)
        holds(len(result) == 2, "loss_and_grads should return a pair (loss, grads)")
        loss = both.loss_and_grads.loss(
            lambda p: (layers(p), X, y, 0.1), lambda pair: number(pair[0])
        )
        grad_check(loss=loss, gradient=by_name(result[1]), at=at, rng=rng)


@exercise("train_xor")
class TestTrainXor:
    def test_what_it_returns(self, student):
        """train_xor returns parameters of the right shapes and a loss for each step"""
        result = student.train_xor(0, 3, 0.5, 5)
        holds(len(result) == 2, "train_xor should return a pair (params, losses)")
        params, losses = result
        shapes = {"W1": (3, 2), "b1": (3,), "W2": (1, 3), "b2": (1,)}
        for name, shape in shapes.items():
            right = getattr(field(params, name), "shape", None) == shape
            holds(right, f"{name} should be an array of shape {shape}")
        right = isinstance(losses, (list, tuple, np.ndarray)) and len(losses) == 5
        holds(right, "losses should be a list of 5 numbers")

    def test_loss_falls(self, student):
        """the loss falls within fifty steps"""
        _, losses = student.train_xor(0, 8, 0.5, 50)
        first, last = number(losses[0], "the first loss"), number(losses[-1], "the last loss")
        holds(last < 0.999 * first, "the last loss should be clearly below the first")


@exercise("Value")
class TestValue:
    def test_numbers(self, student):
        """data of sums, products, powers and functions"""
        a, b = student.Value(2.0), student.Value(-3.0)
        results = [a + b, a - b, a * b, a / b, -a, a**2, 2 * a + 1, 1 - a, 6 / b]
        results += [a.exp(), a.log(), a.tanh(), b.relu()]
        wanted = [-1.0, 5.0, -6.0, -2 / 3, -2.0, 4.0, 5.0, -1.0, -2.0]
        wanted += [float(np.exp(2.0)), float(np.log(2.0)), float(np.tanh(2.0)), 0.0]
        close(actual=[r.data for r in results], desired=wanted, what="data")

    def test_slopes(self, student):
        """the slopes of a * b + a"""
        a, b = student.Value(2.0), student.Value(-3.0)
        c = a * b + a
        c.backward()
        close(actual=[a.grad, b.grad], desired=[-2.0, 2.0], what="grad")

    def test_chain(self, student):
        """the slope of tanh(2 a - 1) ** 2"""
        a = student.Value(0.8)
        c = (2 * a - 1).tanh() ** 2
        c.backward()
        t = np.tanh(0.6)
        close(actual=a.grad, desired=float(4 * t * (1 - t**2)), what="grad")
