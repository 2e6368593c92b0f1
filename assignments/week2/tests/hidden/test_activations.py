"""Hidden checks of week 2: values, slopes, shapes, edges, stability."""

import itertools

import numpy as np
import pytest
from nngrade.suite.checks import between, close, quiet, raises
from nngrade.suite.marks import edge, exercise, stability, weight

SHAPES = [(5, 3), (8,), (2, 3, 4), (64,), (1, 3), (1,)]
NAMES = ("relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu")
LARGE = np.array([[1e4, -1e4, 1000.0], [-1000.0, 30.0, -30.0]])
LARGE_SINGLE = np.array([[1e4, -1e4, 100.0], [-100.0, 30.0, -30.0]], np.float32)
WHOLE = np.array([[-3, 0, 2], [5, -1, 1]])


def spread(rng, shape):
    """Return numbers of both signs, above and below 1 in size, and never near 0."""
    sizes = np.resize([0.1, -0.2, 0.6, -0.7, 1.6, -1.5, 2.6, -2.7], int(np.prod(shape)))
    return rng.permutation(sizes * rng.uniform(0.8, 1.2, size=len(sizes))).reshape(shape)


def several(rng, shapes=SHAPES):
    """Return calls with such numbers in several shapes."""
    return [(spread(rng, shape),) for shape in shapes]


def logits(rng, shapes=((5, 4), (4, 3), (64, 10))):
    """Return calls with ordinary logits (N, C)."""
    return [(2 * rng.normal(size=shape),) for shape in shapes]


def stack(rng, sizes):
    """Return layers from sizes[0] inputs to sizes[-1] outputs."""
    return [
        (rng.normal(size=(o, i)) / np.sqrt(i), rng.normal(size=o))
        for i, o in itertools.pairwise(sizes)
    ]


@exercise("step")
class TestStep:
    def test_step(self, both, rng):
        """step of vectors, matrices and more dimensions, and of numbers of one sign"""
        positive = np.abs(spread(rng, (5, 3)))
        both.step.agree_each([*several(rng), (positive,), (-positive,)], kinds="biuf")

    def test_relu(self, both, rng):
        """relu of vectors, matrices and more dimensions, and of numbers of one sign"""
        positive = np.abs(spread(rng, (5, 3)))
        both.relu.agree_each([*several(rng), (positive,), (-positive,)])

    @edge
    def test_zero(self, both):
        """step and relu of an array with zeros in it"""
        x = np.array([[0.0, -1.5], [2.5, 0.0]])
        both.step.agree(x, kinds="biuf")
        both.relu.agree(x)

    @edge
    def test_whole_numbers(self, both):
        """step and relu of integers, transposed too"""
        x = np.array([[-3, 4, 2], [5, -1, 1]])
        for v in (x, x.T):
            both.step.agree(v, kinds="biuf")
            both.relu.agree(v, kinds="iuf")

    @edge
    def test_single_precision(self, both, rng):
        """step and relu of float32 numbers"""
        x = spread(rng, (5, 3)).astype(np.float32)
        both.step.agree(x, kinds="biuf")
        both.relu.agree(x, rtol=1e-5)

    @stability
    def test_magnitudes(self, both, rng):
        """step and relu of very large and very small numbers"""
        for scale in (1e4, 1e-4, 1e-8, 1e-13):
            x = scale * spread(rng, (5, 3))
            both.step.agree(x, kinds="biuf")
            both.relu.agree(x, floor=1e-300)


@exercise("leaky_relu")
class TestLeakyRelu:
    def test_default(self, both, rng):
        """leaky_relu without alpha, of vectors, matrices and more dimensions"""
        positive = np.abs(spread(rng, (5, 3)))
        both.leaky_relu.agree_all([*several(rng), (positive,), (-positive,)])

    def test_alpha(self, both, rng):
        """leaky_relu with several values of alpha"""
        calls = [(spread(rng, (5, 3)), alpha) for alpha in (0.05, 0.2, 0.7)]
        both.leaky_relu.agree_all(calls)

    @edge
    def test_whole_numbers(self, both):
        """leaky_relu of integers, 0 among them, transposed too"""
        both.leaky_relu.agree_each([(x, 0.3) for x in (WHOLE, WHOLE[::-1], WHOLE.T)])

    @edge
    def test_keyword(self, both, rng):
        """leaky_relu with alpha given by its name"""
        both.leaky_relu.agree(spread(rng, (5, 3)), alpha=0.2)

    @stability
    def test_magnitudes(self, both, rng):
        """leaky_relu of very large and very small numbers"""
        both.leaky_relu.agree_each(
            [(scale * spread(rng, (5, 3)), 0.3) for scale in (1e4, 0.01, 1e-4)], floor=1e-300
        )


@exercise("sigmoid")
class TestSigmoid:
    def test_sigmoid(self, both, rng):
        """sigmoid of vectors, matrices and more dimensions"""
        both.sigmoid.agree_all(several(rng))

    def test_tanh(self, both, rng):
        """tanh of vectors, matrices and more dimensions"""
        both.tanh.agree_all(several(rng))

    @edge
    def test_whole_numbers(self, both):
        """sigmoid and tanh of integers, 0 among them, transposed too"""
        for x in (WHOLE, WHOLE.T):
            both.sigmoid.agree(x)
            both.tanh.agree(x)

    @stability
    def test_single_precision(self, both, rng):
        """sigmoid and tanh of float32 numbers up to 10000"""
        for x in (spread(rng, (5, 3)).astype(np.float32), LARGE_SINGLE):
            both.sigmoid.agree(x, rtol=1e-5)
            both.tanh.agree(x, rtol=1e-5)

    @stability
    def test_large(self, both):
        """sigmoid and tanh for inputs up to 10000, of both signs"""
        for x in (LARGE, np.array([1e4, -1e4])):
            both.sigmoid.agree(x)
            both.tanh.agree(x)

    @stability
    def test_tails(self, both):
        """sigmoid of numbers around -20, and tanh of numbers around 8"""
        both.sigmoid.agree(np.array([-12.5, -19.0, -21.5, -25.0]))
        both.sigmoid.agree(np.array([-21.5, -24.5, -27.0]))
        both.tanh.agree(np.array([6.5, -7.5, 8.5]))

    @stability
    @weight(2)
    def test_quiet(self, student):
        """sigmoid and tanh for inputs up to 10000, without a warning from NumPy"""
        quiet(student.sigmoid, LARGE)
        quiet(student.tanh, LARGE)


@exercise("softmax")
class TestSoftmax:
    def test_rows(self, both, rng):
        """softmax of each row of a matrix"""
        both.softmax.agree_all(logits(rng))

    def test_axis(self, both, rng):
        """softmax along the columns, and along each axis of three"""
        matrix, cube = rng.normal(size=(5, 4)), rng.normal(size=(2, 3, 4))
        both.softmax.agree_each(
            [(matrix, 0), (matrix, 1), (cube, 0), (cube, 1), (cube, 2), (cube, -2)]
        )

    @edge
    def test_keyword(self, both, rng):
        """softmax with axis given by its name"""
        both.softmax.agree(rng.normal(size=(5, 4)), axis=0)

    def test_default_axis(self, both, rng):
        """softmax of a vector, and of three dimensions, along the last axis"""
        both.softmax.agree(rng.normal(size=5))
        both.softmax.agree(rng.normal(size=(2, 3, 4)))

    @edge
    def test_small_batches(self, both, rng):
        """softmax of one row, one class, and as many rows as classes"""
        both.softmax.agree_all(logits(rng, ((1, 4), (5, 1), (4, 4))))

    @edge
    def test_whole_numbers(self, both):
        """softmax of integers"""
        both.softmax.agree(WHOLE)

    @edge
    def test_single_precision(self, both, rng):
        """softmax of float32 logits"""
        Z = (2 * rng.normal(size=(5, 4))).astype(np.float32)
        both.softmax.agree(Z, rtol=1e-5)

    def test_large(self, both, rng):
        """softmax for logits around 1000 and 10000, of both signs"""
        for size in (1000.0, 1e4):
            noise = rng.normal(size=(2, 3))
            both.softmax.agree(size * np.array([[1, 0, -1], [0, 0.5, 1]]) + noise)
            both.softmax.agree(noise - size)

    @stability
    def test_rows_far_apart(self, both):
        """rows of very different size: each needs its own shift"""
        Z = np.array([[5000.0, 4999.0, 4998.5], [-5000.0, -5001.0, -5000.5]])
        both.softmax.agree(Z)

    @stability
    def test_small_probabilities(self, student, reference):
        """one logit far above the others, whose probabilities are tiny"""
        P = student.softmax(np.array([[25.0, 0.0, 1.0], [0.0, -0.5, 31.0]]))
        desired = reference.softmax(np.array([[25.0, 0.0, 1.0], [0.0, -0.5, 31.0]]))
        close(actual=P, desired=desired)
        close(actual=P[0, 1:], desired=desired[0, 1:])
        close(actual=P[1, :2], desired=desired[1, :2])

    @stability
    def test_quiet(self, student):
        """softmax for logits up to 10000, without a warning from NumPy"""
        quiet(student.softmax, LARGE)
        quiet(student.softmax, LARGE, 0)


@exercise("log_softmax")
class TestLogSoftmax:
    def test_rows(self, both, rng):
        """log_softmax of each row of a matrix"""
        both.log_softmax.agree_all(logits(rng))

    def test_axis(self, both, rng):
        """log_softmax along the columns, and along each axis of three"""
        matrix, cube = rng.normal(size=(5, 4)), rng.normal(size=(2, 3, 4))
        both.log_softmax.agree_each(
            [(matrix, 0), (matrix, 1), (cube, 0), (cube, 1), (cube, 2), (cube, -2)]
        )

    @edge
    def test_keyword(self, both, rng):
        """log_softmax with axis given by its name"""
        both.log_softmax.agree(rng.normal(size=(5, 4)), axis=0)

    def test_default_axis(self, both, rng):
        """log_softmax of a vector, and of three dimensions, along the last axis"""
        both.log_softmax.agree(rng.normal(size=5))
        both.log_softmax.agree(rng.normal(size=(2, 3, 4)))

    @edge
    def test_small_batches(self, both, rng):
        """log_softmax of one row, one class, and as many rows as classes"""
        calls = logits(rng, ((1, 4), (5, 1), (4, 4)))
        both.log_softmax.agree_all(calls)

    @edge
    def test_whole_numbers(self, both):
        """log_softmax of integers"""
        both.log_softmax.agree(WHOLE)

    @edge
    def test_single_precision(self, both, rng):
        """log_softmax of float32 logits"""
        Z = (2 * rng.normal(size=(5, 4))).astype(np.float32)
        both.log_softmax.agree(Z, rtol=1e-5)

    def test_large(self, both, rng):
        """log_softmax for logits around 1000 and 10000, of both signs"""
        for size in (1000.0, 1e4):
            noise = rng.normal(size=(2, 3))
            both.log_softmax.agree(size * np.array([[1, 0, -1], [0, 0.5, 1]]) + noise)
            both.log_softmax.agree(noise - size)

    @stability
    def test_rows_far_apart(self, both):
        """rows of very different size: each needs its own shift"""
        Z = np.array([[5000.0, 4999.0, 4998.5], [-5000.0, -5001.0, -5000.5]])
        both.log_softmax.agree(Z)

    def test_unlikely(self, both):
        """log_softmax of classes that are unlikely, but not hopeless"""
        Z = np.array([[25.0, 0.0, 1.0], [0.0, -0.5, 31.0]])
        both.log_softmax.agree(Z)
        both.log_softmax.agree(np.array([[800.0, 800.0, 0.0], [810.0, 0.0, 810.0]]))

    @stability
    def test_quiet(self, student):
        """log_softmax for logits up to 10000, without a warning from NumPy"""
        quiet(student.log_softmax, LARGE)
        quiet(student.log_softmax, LARGE, 0)


@exercise("silu")
class TestSilu:
    def test_silu(self, both, rng):
        """silu of vectors, matrices and more dimensions"""
        both.silu.agree_all(several(rng))

    def test_gelu(self, both, rng):
        """gelu of vectors, matrices and more dimensions, exactly"""
        both.gelu.agree_all(several(rng))
        both.gelu.agree(spread(rng, (5, 3)), False)

    def test_gelu_approximate(self, both, rng):
        """gelu with approximate=True"""
        x = several(rng)
        both.gelu.agree_all([(*call, True) for call in x])

    @edge
    def test_whole_numbers(self, both):
        """silu and gelu of integers, 0 among them, transposed too"""
        for x in (WHOLE, WHOLE.T):
            both.silu.agree(x)
            both.gelu.agree(x)
            both.gelu.agree(x, True)

    @edge
    def test_int32(self, both):
        """silu and gelu of int32 numbers of 1500"""
        x = np.array([[1500, -1500], [2, -3]], np.int32)
        both.silu.agree(x)
        both.gelu.agree(x)
        both.gelu.agree(x, True)

    @edge
    def test_keyword(self, both, rng):
        """gelu with approximate given by its name"""
        both.gelu.agree(spread(rng, (5, 3)), approximate=True)

    @stability
    def test_tails(self, both):
        """silu of numbers around 12, of both signs"""
        both.silu.agree(np.array([10.5, 12.0, 14.5]))
        both.silu.agree(np.array([-10.5, -12.0, -14.5]))

    @stability
    def test_single_precision(self, both, rng):
        """silu and gelu of float32 numbers up to 10000"""
        for x in (spread(rng, (5, 3)).astype(np.float32), LARGE_SINGLE):
            both.silu.agree(x, rtol=1e-5)
            both.gelu.agree(x, rtol=1e-5)
            both.gelu.agree(x, True, rtol=1e-5)

    @stability
    def test_large(self, both):
        """silu and gelu for inputs up to 10000, of both signs"""
        for x in (LARGE, np.array([-1e4, -1000.0])):
            both.silu.agree(x)
            both.gelu.agree(x)
            both.gelu.agree(x, True)

    @stability
    def test_quiet(self, student):
        """silu and gelu for inputs up to 10000, without a warning from NumPy"""
        quiet(student.silu, LARGE)
        quiet(student.gelu, LARGE)
        quiet(student.gelu, LARGE, True)


@exercise("act_grad")
class TestActGrad:
    @pytest.mark.parametrize("name", NAMES)
    def test_slopes(self, both, rng, name):
        """the slopes of one activation, for vectors, matrices and more dimensions"""
        calls = [(name, *call) for call in several(rng)]
        kinds = "biuf" if name == "relu" else None
        both.act_grad.agree_all(calls, kinds=kinds)

    @edge
    def test_kinks(self, student):
        """relu and leaky_relu at 0, where any slope between those of the two sides is right, and close to 0"""
        x = np.array([0.0, -1.5, 2.5, 0.0, 5e-4, -5e-4, 1e-6, -1e-6])
        high = np.array([1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0])
        low = np.where(x > 0, high, 0.0)
        between(actual=student.act_grad("relu", x), low=low, high=high)
        low, high = np.maximum(low, 0.01), np.maximum(high, 0.01)
        between(actual=student.act_grad("leaky_relu", x), low=low, high=high)

    @edge
    def test_whole_numbers(self, both):
        """the slopes of the six activations for integers, in a transposed matrix"""
        x = np.array([[4, 5], [-3, -1], [2, 1]]).T
        for name in NAMES:
            kinds = "biuf" if name == "relu" else None
            both.act_grad.agree(name, x, kinds=kinds)

    @edge
    def test_smooth_at_zero(self, both):
        """the slopes of the four smooth activations at 0"""
        both.act_grad.agree_each([(name, np.array([0.0, 0.5])) for name in NAMES[2:]])

    @edge
    def test_unknown_name(self, student):
        """act_grad raises ValueError for an unknown name"""
        raises(student.act_grad, "maxout", np.array([1.0, -2.0]), error="ValueError")
        raises(student.act_grad, "", np.array([1.0, -2.0]), error="ValueError")

    @edge
    def test_no_other_name(self, student):
        """act_grad accepts only the six names, spelled as in the docstring"""
        for name in ("ReLU", "relu6", " tanh", "swish", "softmax", "step", "softplus", "linear"):
            raises(student.act_grad, name, np.array([1.0, -2.0]), error="ValueError")

    @stability
    def test_large(self, both):
        """the slopes of the six activations for inputs up to 10000"""
        for name in NAMES:
            kinds = "biuf" if name == "relu" else None
            both.act_grad.agree(name, LARGE, kinds=kinds)

    @stability
    def test_tails(self, both):
        """the slopes of the smooth activations for inputs from 4.5 to 8, of both signs"""
        x = np.array([-6.5, -8.0, 6.5, 8.0, -4.5])
        for name in NAMES[2:]:
            both.act_grad.agree(name, x)
            both.act_grad.agree(name, x[:2], rtol=1e-6)

    @stability
    def test_single_precision(self, both):
        """the slopes of the smooth activations for float32 numbers up to 10000"""
        both.act_grad.agree_each([(name, LARGE_SINGLE) for name in NAMES[2:]], rtol=1e-5)

    @stability
    def test_quiet(self, student):
        """act_grad for inputs up to 10000, without a warning from NumPy"""
        for name in NAMES:
            quiet(student.act_grad, name, LARGE)


@exercise("softmax_vjp")
class TestSoftmaxVjp:
    def test_values(self, both, rng):
        """softmax_vjp of batches of several sizes"""
        calls = [(*call, rng.normal(size=call[0].shape)) for call in logits(rng)]
        both.softmax_vjp.agree_all(calls)

    def test_large_gradients(self, both, rng):
        """softmax_vjp with a dP that is larger and does not have mean 0"""
        Z, dP = rng.normal(size=(5, 3)), 5 + 20 * rng.normal(size=(5, 3))
        both.softmax_vjp.agree(Z, dP)

    @edge
    def test_small_batches(self, both, rng):
        """softmax_vjp of one row, of two classes, and of one class"""
        both.softmax_vjp.agree_each(
            [
                (rng.normal(size=shape), rng.normal(size=shape))
                for shape in ((1, 4), (5, 2), (1, 2), (5, 1))
            ]
        )

    @edge
    def test_whole_numbers(self, both):
        """softmax_vjp of integers"""
        dP = np.array([[1, -2, 0], [0, 3, 1]])
        both.softmax_vjp.agree(WHOLE, dP)

    @edge
    def test_same_for_all(self, both, rng):
        """softmax_vjp is 0 where dP is the same for all classes of a row"""
        dP = np.repeat(rng.uniform(1, 3, size=(5, 1)), 4, axis=1)
        both.softmax_vjp.agree(rng.normal(size=(5, 4)), dP)

    @stability
    def test_large_logits(self, both, rng):
        """softmax_vjp for logits around 10000, of both signs, and rows far apart"""
        Z = np.array([[1e4, 1e4 + 1, 0], [-1e4, -1e4 - 1, -1e4 + 0.5], [1000.0, 999.0, -1000.0]])
        both.softmax_vjp.agree(Z, rng.normal(size=(3, 3)))

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """softmax_vjp for logits up to 10000, without a warning from NumPy"""
        quiet(student.softmax_vjp, LARGE, WHOLE.astype(float))


@exercise("collapse_linear")
class TestCollapseLinear:
    def test_two_layers(self, both, rng):
        """two layers of different sizes"""
        both.collapse_linear.agree(stack(rng, (4, 7, 3)))

    def test_four_layers(self, both, rng):
        """four layers of different sizes"""
        both.collapse_linear.agree(stack(rng, (5, 3, 6, 2, 4)))

    def test_square(self, both, rng):
        """layers of one size, where the shapes fit in any order"""
        both.collapse_linear.agree(stack(rng, (3, 3, 3)))

    @edge
    def test_one_layer(self, both, rng):
        """a single layer is returned as it is"""
        both.collapse_linear.agree(stack(rng, (4, 3)))

    @edge
    def test_one_unit(self, both, rng):
        """layers with one output, one input, or one unit in between"""
        both.collapse_linear.agree_each(
            [(stack(rng, sizes),) for sizes in ((4, 3, 1), (1, 5, 3), (4, 1, 3), (1, 1, 1))]
        )

    @edge
    def test_whole_numbers(self, both, rng):
        """layers of integers, and a first layer of integers before one of fractions"""
        first = rng.integers(-3, 4, size=(3, 4)), rng.integers(1, 4, size=3)
        second = rng.integers(-3, 4, size=(2, 3)), rng.integers(-3, 4, size=2)
        both.collapse_linear.agree([first, second], kinds="iuf")
        (third,) = stack(rng, (3, 5))
        both.collapse_linear.agree([first, third])
