"""Public checks of week 1: enough to work with, and not all that counts."""

import numpy as np
import pytest
from nngrade.suite.checks import agree, agree_all, close, raises


@pytest.mark.exercise("slope")
class TestSlope:
    def test_up_and_down(self, student, reference):
        """slope of a line that rises and of one that falls"""
        agree(student.slope, reference.slope, (1.0, 2.0), (3.0, 8.0))
        agree(student.slope, reference.slope, (0.0, 1.0), (4.0, 0.0))

    @pytest.mark.group("edge")
    def test_vertical(self, student):
        """slope of a vertical line raises ValueError"""
        raises(student.slope, (2.0, 1.0), (2.0, 5.0), error="ValueError")


@pytest.mark.exercise("line_errors")
class TestLineErrors:
    def test_two_points(self, student, reference):
        """line_errors of two points, one on the line and one off it"""
        x, y = np.array([0.0, 1.0]), np.array([1.0, 5.0])
        agree(student.line_errors, reference.line_errors, 2.0, 1.0, x, y)

    def test_seven_points(self, student, reference, rng):
        """line_errors of seven random points"""
        x, y = rng.normal(size=7), rng.normal(size=7)
        agree(student.line_errors, reference.line_errors, -0.7, 0.4, x, y)


@pytest.mark.exercise("tensor_info")
class TestTensorInfo:
    def test_images(self, student, reference):
        """tensor_info of 32 images of 28 x 28 numbers"""
        agree(student.tensor_info, reference.tensor_info, np.zeros((32, 28, 28)))

    @pytest.mark.group("edge")
    def test_scalar(self, student, reference):
        """tensor_info of a scalar, which is no batch"""
        agree(student.tensor_info, reference.tensor_info, np.array(3.14), kinds="iuf")


@pytest.mark.exercise("flatten_batch")
class TestFlattenBatch:
    def test_two_small_images(self, student, reference):
        """flatten_batch makes a row of each of two small images"""
        x = np.array([[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]])
        agree(student.flatten_batch, reference.flatten_batch, x)

    def test_images(self, student, reference, rng):
        """flatten_batch of five images of 3 x 4 numbers"""
        agree(student.flatten_batch, reference.flatten_batch, rng.normal(size=(5, 3, 4)))

    def test_one_sample(self, student, reference, rng):
        """add_batch_dim of a vector and of an image"""
        calls = [(rng.normal(size=7),), (rng.normal(size=(3, 4)),)]
        agree_all(student.add_batch_dim, reference.add_batch_dim, calls)


@pytest.mark.exercise("neuron")
class TestNeuron:
    def test_by_hand(self, student, reference):
        """neuron with two inputs and an activation that changes nothing"""
        x, w = np.array([1.0, 2.0]), np.array([3.0, -1.0])
        agree(student.neuron, reference.neuron, x, w, 0.5, lambda z: z)

    def test_tanh(self, student, reference, rng):
        """neuron with seven inputs and tanh"""
        x, w = rng.normal(size=7), 0.3 * rng.normal(size=7)
        agree(student.neuron, reference.neuron, x, w, -0.4, np.tanh)


@pytest.mark.exercise("dense_forward")
class TestDenseForward:
    def test_by_hand(self, student, reference):
        """dense_forward of one sample with two numbers, to three neurons"""
        W = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
        b = np.array([0.0, 10.0, 100.0])
        agree(student.dense_forward, reference.dense_forward, np.array([[1.0, 2.0]]), W, b)

    def test_batch(self, student, reference, rng):
        """dense_forward of five samples with seven numbers, to three neurons"""
        X, W, b = rng.normal(size=(5, 7)), rng.normal(size=(3, 7)), rng.normal(size=3)
        agree(student.dense_forward, reference.dense_forward, X, W, b)


@pytest.mark.exercise("count_parameters")
class TestCountParameters:
    def test_one_layer(self, student, reference):
        """count_parameters of 4 inputs and 3 neurons, with and without biases"""
        agree(student.count_parameters, reference.count_parameters, [4, 3])
        agree(student.count_parameters, reference.count_parameters, [4, 3], False)

    def test_two_layers(self, student, reference):
        """count_parameters of a network with a hidden layer"""
        agree(student.count_parameters, reference.count_parameters, [4, 5, 2])


@pytest.mark.exercise("mlp_forward")
class TestMlpForward:
    def test_output(self, student, reference, rng):
        """the output of a network with one hidden layer"""
        X, params, acts = network(rng)
        out, _ = student.mlp_forward(X, params, acts)
        close(actual=out, desired=reference.mlp_forward(X, params, acts)[0], what="out")

    def test_caches(self, student, reference, rng):
        """the caches: each layer's input, and its sums before the activation"""
        X, params, acts = network(rng)
        _, caches = student.mlp_forward(X, params, acts)
        close(actual=caches, desired=reference.mlp_forward(X, params, acts)[1], what="caches")


def network(rng):
    """Five samples, 7 -> 6 -> 3, tanh and then 2 z."""
    params = [
        (0.4 * rng.normal(size=(6, 7)), rng.normal(size=6)),
        (rng.normal(size=(3, 6)), rng.normal(size=3)),
    ]
    return rng.normal(size=(5, 7)), params, [np.tanh, lambda Z: 2 * Z]
