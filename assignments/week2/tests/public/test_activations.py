"""Public checks of week 2: enough to work with, and not all that counts."""

import numpy as np
import pytest
from nngrade.suite.checks import agree


@pytest.mark.exercise("step")
class TestStep:
    def test_step(self, student, reference):
        """step of numbers on both sides of 0"""
        agree(student.step, reference.step, np.array([-2.0, 0.5, 3.0, -0.1]), kinds="biuf")

    def test_relu(self, student, reference):
        """relu of numbers on both sides of 0"""
        agree(student.relu, reference.relu, np.array([-2.0, 0.5, 3.0, -0.1]))

    def test_matrix(self, student, reference, rng):
        """step and relu of a matrix"""
        x = rng.normal(size=(5, 3))
        agree(student.step, reference.step, x, kinds="biuf")
        agree(student.relu, reference.relu, x)


@pytest.mark.exercise("leaky_relu")
class TestLeakyRelu:
    def test_default(self, student, reference):
        """leaky_relu with the default slope of 0.01"""
        agree(student.leaky_relu, reference.leaky_relu, np.array([-2.0, 0.5, 3.0, -0.1]))

    def test_alpha(self, student, reference):
        """leaky_relu with alpha = 0.25, of a matrix"""
        agree(student.leaky_relu, reference.leaky_relu, np.array([[-2.0, 0.5], [3.0, -0.1]]), 0.25)


@pytest.mark.exercise("sigmoid")
class TestSigmoid:
    def test_sigmoid(self, student, reference):
        """sigmoid of ordinary numbers"""
        agree(student.sigmoid, reference.sigmoid, np.array([0.0, 1.0, -1.0, 2.5]))

    def test_tanh(self, student, reference):
        """tanh of ordinary numbers"""
        agree(student.tanh, reference.tanh, np.array([0.0, 1.0, -1.0, 2.5]))

    @pytest.mark.group("stability")
    def test_thousand(self, student, reference):
        """sigmoid and tanh of 1000 and -1000"""
        x = np.array([1000.0, -1000.0])
        agree(student.sigmoid, reference.sigmoid, x)
        agree(student.tanh, reference.tanh, x)


@pytest.mark.exercise("softmax")
class TestSoftmax:
    def test_rows(self, student, reference, rng):
        """softmax of each row of a matrix"""
        agree(student.softmax, reference.softmax, rng.normal(size=(5, 4)))

    def test_columns(self, student, reference, rng):
        """softmax of each column, with axis=0"""
        agree(student.softmax, reference.softmax, rng.normal(size=(5, 4)), 0)

    @pytest.mark.group("stability")
    def test_thousand(self, student, reference):
        """softmax of a row with a logit of 1000"""
        agree(student.softmax, reference.softmax, np.array([[1000.0, 0.0, 999.0]]))


@pytest.mark.exercise("log_softmax")
class TestLogSoftmax:
    def test_rows(self, student, reference, rng):
        """log_softmax of each row of a matrix"""
        agree(student.log_softmax, reference.log_softmax, rng.normal(size=(5, 4)))

    def test_columns(self, student, reference, rng):
        """log_softmax of each column, with axis=0"""
        agree(student.log_softmax, reference.log_softmax, rng.normal(size=(5, 4)), 0)

    @pytest.mark.group("stability")
    def test_thousand(self, student, reference):
        """log_softmax of a row with a logit of 1000"""
        agree(student.log_softmax, reference.log_softmax, np.array([[1000.0, 0.0, 999.0]]))


@pytest.mark.exercise("silu")
class TestSilu:
    def test_silu(self, student, reference):
        """silu of ordinary numbers"""
        agree(student.silu, reference.silu, np.array([0.0, 1.0, -1.0, 2.5]))

    def test_gelu(self, student, reference):
        """gelu of ordinary numbers, exactly"""
        agree(student.gelu, reference.gelu, np.array([0.0, 1.0, -1.0, 2.5]))

    def test_gelu_approximate(self, student, reference):
        """gelu of ordinary numbers, by the tanh formula"""
        agree(student.gelu, reference.gelu, np.array([0.0, 1.0, -1.0, 2.5]), True)


@pytest.mark.exercise("act_grad")
class TestActGrad:
    def test_straight(self, student, reference):
        """the slopes of relu and leaky_relu on both sides of 0"""
        x = np.array([-2.0, 0.5, 3.0, -0.1])
        agree(student.act_grad, reference.act_grad, "relu", x, kinds="biuf")
        agree(student.act_grad, reference.act_grad, "leaky_relu", x)

    @pytest.mark.parametrize("name", ["sigmoid", "tanh", "silu", "gelu"])
    def test_smooth(self, student, reference, rng, name):
        """the slope of a smooth activation"""
        agree(student.act_grad, reference.act_grad, name, rng.normal(size=(3, 2)))


@pytest.mark.exercise("softmax_vjp")
class TestSoftmaxVjp:
    def test_batch(self, student, reference, rng):
        """softmax_vjp of a batch"""
        Z, dP = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
        agree(student.softmax_vjp, reference.softmax_vjp, Z, dP)

    def test_one_row(self, student, reference):
        """softmax_vjp of one row"""
        Z, dP = np.array([[0.0, 1.0, -1.0]]), np.array([[1.0, 0.0, 2.0]])
        agree(student.softmax_vjp, reference.softmax_vjp, Z, dP)


@pytest.mark.exercise("collapse_linear")
class TestCollapseLinear:
    def test_two_layers(self, student, reference, rng):
        """two layers of different sizes"""
        layers = [(rng.normal(size=(7, 4)), rng.normal(size=7))]
        layers += [(rng.normal(size=(3, 7)), rng.normal(size=3))]
        agree(student.collapse_linear, reference.collapse_linear, layers)

    def test_three_small(self, student, reference):
        """three layers of one number each"""
        layers = [
            (np.array([[w]]), np.array([b])) for w, b in ((2.0, 1.0), (3.0, -1.0), (0.5, 4.0))
        ]
        agree(student.collapse_linear, reference.collapse_linear, layers)
