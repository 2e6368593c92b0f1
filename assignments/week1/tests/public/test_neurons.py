"""Public checks of week 1: enough to work with, but not all that counts."""

import numpy as np
from nngrade.suite.checks import close, raises
from nngrade.suite.marks import edge, exercise


@exercise("slope")
class TestSlope:
    def test_up_and_down(self, both):
        """slope of a line that rises and of one that falls"""
        both.slope.agree((1.0, 2.0), (3.0, 8.0))
        both.slope.agree((0.0, 1.0), (4.0, 0.0))

    @edge
    def test_vertical(self, student):
        """slope of a vertical line raises ValueError"""
        raises(student.slope, (2.0, 1.0), (2.0, 5.0), error="ValueError")


@exercise("line_errors")
class TestLineErrors:
    def test_two_points(self, both):
        """line_errors of two points, one on the line and one off it"""
        x, y = np.array([0.0, 1.0]), np.array([1.0, 5.0])
        both.line_errors.agree(2.0, 1.0, x, y)

    def test_seven_points(self, both, rng):
        """line_errors of seven random points"""
        x, y = rng.normal(size=7), rng.normal(size=7)
        both.line_errors.agree(-0.7, 0.4, x, y)


@exercise("tensor_info")
class TestTensorInfo:
    def test_images(self, both):
        """tensor_info of 32 images of 28 x 28 numbers"""
        both.tensor_info.agree(np.zeros((32, 28, 28)))

    @edge
    def test_scalar(self, both):
        """tensor_info of a scalar, which is no batch"""
        both.tensor_info.agree(np.array(3.14), kinds="iuf")


@exercise("flatten_batch")
class TestFlattenBatch:
    def test_two_small_images(self, both):
        """flatten_batch makes a row of each of two small images"""
        x = np.array([[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]])
        both.flatten_batch.agree(x)

    def test_images(self, both, rng):
        """flatten_batch of five images of 3 x 4 numbers"""
        both.flatten_batch.agree(rng.normal(size=(5, 3, 4)))

    def test_one_sample(self, both, rng):
        """add_batch_dim of a vector and of an image"""
        calls = [(rng.normal(size=7),), (rng.normal(size=(3, 4)),)]
        both.add_batch_dim.agree_all(calls)


@exercise("neuron")
class TestNeuron:
    def test_by_hand(self, both):
        """neuron with two inputs and an activation that changes nothing"""
        x, w = np.array([1.0, 2.0]), np.array([3.0, -1.0])
        both.neuron.agree(x, w, 0.5, lambda z: z)

    def test_tanh(self, both, rng):
        """neuron with seven inputs and tanh"""
        x, w = rng.normal(size=7), 0.3 * rng.normal(size=7)
        both.neuron.agree(x, w, -0.4, np.tanh)


@exercise("dense_forward")
class TestDenseForward:
    def test_by_hand(self, both):
        """dense_forward of one sample with two numbers, to three neurons"""
        W = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
        b = np.array([0.0, 10.0, 100.0])
        both.dense_forward.agree(np.array([[1.0, 2.0]]), W, b)

    def test_batch(self, both, rng):
        """dense_forward of five samples with seven numbers, to three neurons"""
        X, W, b = rng.normal(size=(5, 7)), rng.normal(size=(3, 7)), rng.normal(size=3)
        both.dense_forward.agree(X, W, b)


@exercise("count_parameters")
class TestCountParameters:
    def test_one_layer(self, both):
        """count_parameters of 4 inputs and 3 neurons, with and without biases"""
        both.count_parameters.agree([4, 3])
        both.count_parameters.agree([4, 3], False)

    def test_two_layers(self, both):
        """count_parameters of a network with a hidden layer"""
        both.count_parameters.agree([4, 5, 2])


@exercise("mlp_forward")
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
    """Return five samples, a network 7 -> 6 -> 3, and its activations: tanh, then 2 z."""
    params = [
        (0.4 * rng.normal(size=(6, 7)), rng.normal(size=6)),
        (rng.normal(size=(3, 6)), rng.normal(size=3)),
    ]
    return rng.normal(size=(5, 7)), params, [np.tanh, lambda Z: 2 * Z]
