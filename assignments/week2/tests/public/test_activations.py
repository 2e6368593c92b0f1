"""Public checks of week 2: enough to work with, but not all that counts."""

import numpy as np
import pytest
from nngrade.suite.checks import grad_check
from nngrade.suite.marks import exercise, stability, weight


@exercise("step")
class TestStep:
    def test_step(self, both):
        """step of numbers on both sides of 0"""
        both.step.agree(np.array([-2.0, 0.5, 3.0, -0.1]), kinds="biuf")

    def test_relu(self, both):
        """relu of numbers on both sides of 0"""
        both.relu.agree(np.array([-2.0, 0.5, 3.0, -0.1]))

    def test_matrix(self, both, rng):
        """step and relu of a matrix"""
        x = rng.normal(size=(5, 3))
        both.step.agree(x, kinds="biuf")
        both.relu.agree(x)


@exercise("leaky_relu")
class TestLeakyRelu:
    def test_default(self, both):
        """leaky_relu with the default slope of 0.01"""
        both.leaky_relu.agree(np.array([-2.0, 0.5, 3.0, -0.1]))

    def test_alpha(self, both):
        """leaky_relu with alpha = 0.25, of a matrix"""
        both.leaky_relu.agree(np.array([[-2.0, 0.5], [3.0, -0.1]]), 0.25)


@exercise("sigmoid")
class TestSigmoid:
    def test_sigmoid(self, both):
        """sigmoid of ordinary numbers"""
        both.sigmoid.agree(np.array([0.0, 1.0, -1.0, 2.5]))

    def test_tanh(self, both):
        """tanh of ordinary numbers"""
        both.tanh.agree(np.array([0.0, 1.0, -1.0, 2.5]))

    @stability
    def test_thousand(self, both):
        """sigmoid and tanh of 1000 and -1000"""
        x = np.array([1000.0, -1000.0])
        both.sigmoid.agree(x)
        both.tanh.agree(x)


@exercise("softmax")
class TestSoftmax:
    def test_rows(self, both, rng):
        """softmax of each row of a matrix"""
        both.softmax.agree(rng.normal(size=(5, 4)))

    def test_columns(self, both, rng):
        """softmax of each column, with axis=0"""
        both.softmax.agree(rng.normal(size=(5, 4)), 0)

    @stability
    def test_thousand(self, both):
        """softmax of a row with a logit of 1000"""
        both.softmax.agree(np.array([[1000.0, 0.0, 999.0]]))


@exercise("log_softmax")
class TestLogSoftmax:
    def test_rows(self, both, rng):
        """log_softmax of each row of a matrix"""
        both.log_softmax.agree(rng.normal(size=(5, 4)))

    def test_columns(self, both, rng):
        """log_softmax of each column, with axis=0"""
        both.log_softmax.agree(rng.normal(size=(5, 4)), 0)

    @stability
    def test_thousand(self, both):
        """log_softmax of a row with a logit of 1000"""
        both.log_softmax.agree(np.array([[1000.0, 0.0, 999.0]]))


@exercise("silu")
class TestSilu:
    def test_silu(self, both):
        """silu of ordinary numbers"""
        both.silu.agree(np.array([0.0, 1.0, -1.0, 2.5]))

    def test_gelu(self, both):
        """gelu of ordinary numbers, exactly"""
        both.gelu.agree(np.array([0.0, 1.0, -1.0, 2.5]))

    def test_gelu_approximate(self, both):
        """gelu of ordinary numbers, by the tanh formula"""
        both.gelu.agree(np.array([0.0, 1.0, -1.0, 2.5]), True)


@exercise("act_grad")
class TestActGrad:
    def test_straight(self, both):
        """the slopes of relu and leaky_relu on both sides of 0"""
        x = np.array([-2.0, 0.5, 3.0, -0.1])
        both.act_grad.agree("relu", x, kinds="biuf")
        both.act_grad.agree("leaky_relu", x)

    @pytest.mark.parametrize("name", ["sigmoid", "tanh", "silu", "gelu"])
    def test_smooth(self, both, rng, name):
        """the slope of a smooth activation"""
        both.act_grad.agree(name, rng.normal(size=(3, 2)))

    @weight(0.5)
    def test_measured(self, both, rng):
        """act_grad is the slope of each activation, measured"""
        x = rng.choice([-1, 1], size=(3, 2)) * rng.uniform(0.1, 2, size=(3, 2))
        for name in ("relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu"):
            found = both.act_grad.student(name, x)
            gradient = found.astype(float) if name == "relu" else found
            loss = getattr(both, name).loss(lambda x: (x,), lambda A: float(np.sum(A)))
            grad_check(loss=loss, gradient=gradient, at=x, rng=rng)


@exercise("softmax_vjp")
class TestSoftmaxVjp:
    def test_batch(self, both, rng):
        """softmax_vjp of a batch"""
        Z, dP = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
        both.softmax_vjp.agree(Z, dP)

    def test_one_row(self, both):
        """softmax_vjp of one row"""
        Z, dP = np.array([[0.0, 1.0, -1.0]]), np.array([[1.0, 0.0, 2.0]])
        both.softmax_vjp.agree(Z, dP)

    @weight(0.5)
    def test_measured(self, both, rng):
        """softmax_vjp gives the slopes of sum(dP * softmax(Z)), measured"""
        Z, dP = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
        loss = both.softmax.loss(lambda Z: (Z,), lambda P: float(np.sum(dP * P)))
        grad_check(loss=loss, gradient=both.softmax_vjp.student(Z, dP), at=Z, rng=rng)


@exercise("collapse_linear")
class TestCollapseLinear:
    def test_two_layers(self, both, rng):
        """two layers of different sizes"""
        layers = [(rng.normal(size=(7, 4)), rng.normal(size=7))]
        layers += [(rng.normal(size=(3, 7)), rng.normal(size=3))]
        both.collapse_linear.agree(layers)

    def test_three_small(self, both):
        """three layers of one number each"""
        layers = [
            (np.array([[w]]), np.array([b])) for w, b in ((2.0, 1.0), (3.0, -1.0), (0.5, 4.0))
        ]
        both.collapse_linear.agree(layers)
