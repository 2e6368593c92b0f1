"""Hidden checks of week 2: values, slopes, shapes, edges, stability."""

import itertools

import numpy as np
import pytest
from nngrade.suite.checks import (
    agree,
    agree_all,
    between,
    close,
    quiet,
    raises,
)

SHAPES = [(5, 3), (8,), (2, 3, 4), (64,)]
NAMES = ("relu", "leaky_relu", "sigmoid", "tanh", "silu", "gelu")
LARGE = np.array([[1e4, -1e4, 1000.0], [-1000.0, 30.0, -30.0]])
LARGE_SINGLE = np.array([[1e4, -1e4, 100.0], [-100.0, 30.0, -30.0]], np.float32)
WHOLE = np.array([[-3, 0, 2], [5, -1, 1]])


def spread(rng, shape):
    """Numbers of both signs, on both sides of 1, and nowhere near 0."""
    sizes = np.resize([0.1, -0.2, 0.6, -0.7, 1.6, -1.5, 2.6, -2.7], int(np.prod(shape)))
    return rng.permutation(sizes * rng.uniform(0.8, 1.2, size=len(sizes))).reshape(shape)


def several(rng, shapes=SHAPES):
    """Such numbers in several shapes, a call each."""
    return [(spread(rng, shape),) for shape in shapes]


def logits(rng, shapes=((5, 4), (4, 3), (64, 10))):
    """Ordinary logits (N, C), a call each."""
    return [(2 * rng.normal(size=shape),) for shape in shapes]


def stack(rng, sizes):
    """Layers that lead from sizes[0] inputs to sizes[-1] outputs."""
    return [
        (rng.normal(size=(o, i)) / np.sqrt(i), rng.normal(size=o))
        for i, o in itertools.pairwise(sizes)
    ]


@pytest.mark.exercise("step")
class TestStep:
    def test_step(self, student, reference, rng):
        """step of vectors, matrices and more dimensions"""
        for (x,) in several(rng):
            agree(student.step, reference.step, x, kinds="biuf")

    def test_relu(self, student, reference, rng):
        """relu of vectors, matrices and more dimensions"""
        positive = np.abs(spread(rng, (5, 3)))
        for (x,) in [*several(rng), (positive,)]:
            agree(student.relu, reference.relu, x)

    @pytest.mark.group("edge")
    def test_zero(self, student, reference):
        """step and relu of an array with zeros in it"""
        x = np.array([[0.0, -1.5], [2.5, 0.0]])
        agree(student.step, reference.step, x, kinds="biuf")
        agree(student.relu, reference.relu, x)

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """step and relu of integers, transposed too"""
        x = np.array([[-3, 4, 2], [5, -1, 1]])
        for v in (x, x.T):
            agree(student.step, reference.step, v, kinds="biuf")
            agree(student.relu, reference.relu, v, kinds="iuf")

    @pytest.mark.group("edge")
    def test_single_precision(self, student, reference, rng):
        """step and relu of float32 numbers"""
        x = spread(rng, (5, 3)).astype(np.float32)
        agree(student.step, reference.step, x, kinds="biuf")
        agree(student.relu, reference.relu, x, rtol=1e-5)

    @pytest.mark.group("stability")
    def test_magnitudes(self, student, reference, rng):
        """step and relu of very large and very small numbers"""
        for scale in (1e4, 1e-4, 1e-8, 1e-13):
            x = scale * spread(rng, (5, 3))
            agree(student.step, reference.step, x, kinds="biuf")
            agree(student.relu, reference.relu, x, floor=1e-300)


@pytest.mark.exercise("leaky_relu")
class TestLeakyRelu:
    def test_default(self, student, reference, rng):
        """leaky_relu without alpha, of vectors, matrices and more dimensions"""
        positive = np.abs(spread(rng, (5, 3)))
        agree_all(student.leaky_relu, reference.leaky_relu, [*several(rng), (positive,)])

    def test_alpha(self, student, reference, rng):
        """leaky_relu with several values of alpha"""
        calls = [(spread(rng, (5, 3)), alpha) for alpha in (0.05, 0.2, 0.7)]
        agree_all(student.leaky_relu, reference.leaky_relu, calls)

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """leaky_relu of integers, 0 among them, transposed too"""
        for x in (WHOLE, WHOLE[::-1], WHOLE.T):
            agree(student.leaky_relu, reference.leaky_relu, x, 0.3)

    @pytest.mark.group("edge")
    def test_keyword(self, student, reference, rng):
        """leaky_relu with alpha given by its name"""
        agree(student.leaky_relu, reference.leaky_relu, spread(rng, (5, 3)), alpha=0.2)

    @pytest.mark.group("stability")
    def test_magnitudes(self, student, reference, rng):
        """leaky_relu of very large and very small numbers"""
        for scale in (1e4, 0.01, 1e-4):
            x = scale * spread(rng, (5, 3))
            agree(student.leaky_relu, reference.leaky_relu, x, 0.3, floor=1e-300)


@pytest.mark.exercise("sigmoid")
class TestSigmoid:
    def test_sigmoid(self, student, reference, rng):
        """sigmoid of vectors, matrices and more dimensions"""
        agree_all(student.sigmoid, reference.sigmoid, several(rng))

    def test_tanh(self, student, reference, rng):
        """tanh of vectors, matrices and more dimensions"""
        agree_all(student.tanh, reference.tanh, several(rng))

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """sigmoid and tanh of integers, 0 among them, transposed too"""
        for x in (WHOLE, WHOLE.T):
            agree(student.sigmoid, reference.sigmoid, x)
            agree(student.tanh, reference.tanh, x)

    @pytest.mark.group("stability")
    def test_single_precision(self, student, reference, rng):
        """sigmoid and tanh of float32 numbers up to 10000"""
        for x in (spread(rng, (5, 3)).astype(np.float32), LARGE_SINGLE):
            agree(student.sigmoid, reference.sigmoid, x, rtol=1e-5)
            agree(student.tanh, reference.tanh, x, rtol=1e-5)

    @pytest.mark.group("stability")
    def test_large(self, student, reference):
        """sigmoid and tanh for inputs up to 10000, of both signs"""
        for x in (LARGE, np.array([1e4, -1e4])):
            agree(student.sigmoid, reference.sigmoid, x)
            agree(student.tanh, reference.tanh, x)

    @pytest.mark.group("stability")
    def test_tails(self, student, reference):
        """sigmoid of numbers around -20, and tanh of numbers around 8"""
        agree(student.sigmoid, reference.sigmoid, np.array([-12.5, -19.0, -21.5, -25.0]))
        agree(student.sigmoid, reference.sigmoid, np.array([-21.5, -24.5, -27.0]))
        agree(student.tanh, reference.tanh, np.array([6.5, -7.5, 8.5]))

    @pytest.mark.group("stability")
    def test_quiet(self, student):
        """sigmoid and tanh let no warning out for inputs up to 10000"""
        quiet(student.sigmoid, LARGE)
        quiet(student.tanh, LARGE)


@pytest.mark.exercise("softmax")
class TestSoftmax:
    def test_rows(self, student, reference, rng):
        """softmax of each row of a matrix"""
        agree_all(student.softmax, reference.softmax, logits(rng))

    def test_axis(self, student, reference, rng):
        """softmax along the columns, and along each axis of three"""
        matrix, cube = rng.normal(size=(5, 4)), rng.normal(size=(2, 3, 4))
        for Z, axis in ((matrix, 0), (matrix, 1), (cube, 0), (cube, 1), (cube, 2), (cube, -2)):
            agree(student.softmax, reference.softmax, Z, axis)

    @pytest.mark.group("edge")
    def test_keyword(self, student, reference, rng):
        """softmax with axis given by its name"""
        agree(student.softmax, reference.softmax, rng.normal(size=(5, 4)), axis=0)

    def test_default_axis(self, student, reference, rng):
        """softmax of a vector, and of three dimensions, along the last axis"""
        agree(student.softmax, reference.softmax, rng.normal(size=5))
        agree(student.softmax, reference.softmax, rng.normal(size=(2, 3, 4)))

    @pytest.mark.group("edge")
    def test_small_batches(self, student, reference, rng):
        """softmax of one row, one class, and as many rows as classes"""
        agree_all(student.softmax, reference.softmax, logits(rng, ((1, 4), (5, 1), (4, 4))))

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """softmax of integers"""
        agree(student.softmax, reference.softmax, WHOLE)

    @pytest.mark.group("edge")
    def test_single_precision(self, student, reference, rng):
        """softmax of float32 logits"""
        Z = (2 * rng.normal(size=(5, 4))).astype(np.float32)
        agree(student.softmax, reference.softmax, Z, rtol=1e-5)

    @pytest.mark.group("stability")
    def test_large(self, student, reference, rng):
        """softmax for logits around 1000 and 10000, of both signs"""
        for size in (1000.0, 1e4):
            noise = rng.normal(size=(2, 3))
            agree(
                student.softmax,
                reference.softmax,
                size * np.array([[1, 0, -1], [0, 0.5, 1]]) + noise,
            )
            agree(student.softmax, reference.softmax, noise - size)

    @pytest.mark.group("stability")
    def test_rows_far_apart(self, student, reference):
        """rows of very different size: each needs a shift of its own"""
        Z = np.array([[5000.0, 4999.0, 4998.5], [-5000.0, -5001.0, -5000.5]])
        agree(student.softmax, reference.softmax, Z)

    @pytest.mark.group("stability")
    def test_small_probabilities(self, student, reference):
        """one logit far above the others: what is left for them is tiny"""
        P = student.softmax(np.array([[25.0, 0.0, 1.0], [0.0, -0.5, 31.0]]))
        desired = reference.softmax(np.array([[25.0, 0.0, 1.0], [0.0, -0.5, 31.0]]))
        close(actual=P, desired=desired)
        close(actual=P[0, 1:], desired=desired[0, 1:])
        close(actual=P[1, :2], desired=desired[1, :2])

    @pytest.mark.group("stability")
    def test_quiet(self, student):
        """softmax lets no warning out for logits up to 10000"""
        quiet(student.softmax, LARGE)
        quiet(student.softmax, LARGE, 0)


@pytest.mark.exercise("log_softmax")
class TestLogSoftmax:
    def test_rows(self, student, reference, rng):
        """log_softmax of each row of a matrix"""
        agree_all(student.log_softmax, reference.log_softmax, logits(rng))

    def test_axis(self, student, reference, rng):
        """log_softmax along the columns, and along each axis of three"""
        matrix, cube = rng.normal(size=(5, 4)), rng.normal(size=(2, 3, 4))
        for Z, axis in ((matrix, 0), (matrix, 1), (cube, 0), (cube, 1), (cube, 2), (cube, -2)):
            agree(student.log_softmax, reference.log_softmax, Z, axis)

    @pytest.mark.group("edge")
    def test_keyword(self, student, reference, rng):
        """log_softmax with axis given by its name"""
        agree(student.log_softmax, reference.log_softmax, rng.normal(size=(5, 4)), axis=0)

    def test_default_axis(self, student, reference, rng):
        """log_softmax of a vector, and of three dimensions, along the last axis"""
        agree(student.log_softmax, reference.log_softmax, rng.normal(size=5))
        agree(student.log_softmax, reference.log_softmax, rng.normal(size=(2, 3, 4)))

    @pytest.mark.group("edge")
    def test_small_batches(self, student, reference, rng):
        """log_softmax of one row, one class, and as many rows as classes"""
        calls = logits(rng, ((1, 4), (5, 1), (4, 4)))
        agree_all(student.log_softmax, reference.log_softmax, calls)

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """log_softmax of integers"""
        agree(student.log_softmax, reference.log_softmax, WHOLE)

    @pytest.mark.group("edge")
    def test_single_precision(self, student, reference, rng):
        """log_softmax of float32 logits"""
        Z = (2 * rng.normal(size=(5, 4))).astype(np.float32)
        agree(student.log_softmax, reference.log_softmax, Z, rtol=1e-5)

    @pytest.mark.group("stability")
    def test_large(self, student, reference, rng):
        """log_softmax for logits around 1000 and 10000, of both signs"""
        for size in (1000.0, 1e4):
            noise = rng.normal(size=(2, 3))
            agree(
                student.log_softmax,
                reference.log_softmax,
                size * np.array([[1, 0, -1], [0, 0.5, 1]]) + noise,
            )
            agree(student.log_softmax, reference.log_softmax, noise - size)

    @pytest.mark.group("stability")
    def test_rows_far_apart(self, student, reference):
        """rows of very different size: each needs a shift of its own"""
        Z = np.array([[5000.0, 4999.0, 4998.5], [-5000.0, -5001.0, -5000.5]])
        agree(student.log_softmax, reference.log_softmax, Z)

    @pytest.mark.group("stability")
    def test_unlikely(self, student, reference):
        """log_softmax of classes that are unlikely, but not hopeless"""
        Z = np.array([[25.0, 0.0, 1.0], [0.0, -0.5, 31.0]])
        agree(student.log_softmax, reference.log_softmax, Z)
        agree(
            student.log_softmax,
            reference.log_softmax,
            np.array([[800.0, 800.0, 0.0], [810.0, 0.0, 810.0]]),
        )

    @pytest.mark.group("stability")
    def test_quiet(self, student):
        """log_softmax lets no warning out for logits up to 10000"""
        quiet(student.log_softmax, LARGE)
        quiet(student.log_softmax, LARGE, 0)


@pytest.mark.exercise("silu")
class TestSilu:
    def test_silu(self, student, reference, rng):
        """silu of vectors, matrices and more dimensions"""
        agree_all(student.silu, reference.silu, several(rng))

    def test_gelu(self, student, reference, rng):
        """gelu of vectors, matrices and more dimensions, exactly"""
        agree_all(student.gelu, reference.gelu, several(rng))
        agree(student.gelu, reference.gelu, spread(rng, (5, 3)), False)

    def test_gelu_approximate(self, student, reference, rng):
        """gelu with approximate=True"""
        x = several(rng)
        agree_all(student.gelu, reference.gelu, [(*call, True) for call in x])

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """silu and gelu of integers, 0 among them, transposed too"""
        for x in (WHOLE, WHOLE.T):
            agree(student.silu, reference.silu, x)
            agree(student.gelu, reference.gelu, x)
            agree(student.gelu, reference.gelu, x, True)

    @pytest.mark.group("edge")
    def test_int32(self, student, reference):
        """silu and gelu of int32 numbers of 1500"""
        x = np.array([[1500, -1500], [2, -3]], np.int32)
        agree(student.silu, reference.silu, x)
        agree(student.gelu, reference.gelu, x)
        agree(student.gelu, reference.gelu, x, True)

    @pytest.mark.group("edge")
    def test_keyword(self, student, reference, rng):
        """gelu with approximate given by its name"""
        agree(student.gelu, reference.gelu, spread(rng, (5, 3)), approximate=True)

    @pytest.mark.group("stability")
    def test_tails(self, student, reference):
        """silu of numbers around 12, of both signs"""
        agree(student.silu, reference.silu, np.array([10.5, 12.0, 14.5]))
        agree(student.silu, reference.silu, np.array([-10.5, -12.0, -14.5]))

    @pytest.mark.group("stability")
    def test_single_precision(self, student, reference, rng):
        """silu and gelu of float32 numbers up to 10000"""
        for x in (spread(rng, (5, 3)).astype(np.float32), LARGE_SINGLE):
            agree(student.silu, reference.silu, x, rtol=1e-5)
            agree(student.gelu, reference.gelu, x, rtol=1e-5)
            agree(student.gelu, reference.gelu, x, True, rtol=1e-5)

    @pytest.mark.group("stability")
    def test_large(self, student, reference):
        """silu and gelu for inputs up to 10000, of both signs"""
        for x in (LARGE, np.array([-1e4, -1000.0])):
            agree(student.silu, reference.silu, x)
            agree(student.gelu, reference.gelu, x)
            agree(student.gelu, reference.gelu, x, True)

    @pytest.mark.group("stability")
    def test_quiet(self, student):
        """silu lets no warning out for inputs up to 10000"""
        quiet(student.silu, LARGE)


@pytest.mark.exercise("act_grad")
class TestActGrad:
    @pytest.mark.parametrize("name", NAMES)
    def test_slopes(self, student, reference, rng, name):
        """the slopes of one activation, for vectors, matrices and more dimensions"""
        calls = [(name, *call) for call in several(rng, [(5, 3), (2, 3, 4), (64,)])]
        kinds = "biuf" if name == "relu" else None
        agree_all(student.act_grad, reference.act_grad, calls, kinds=kinds)

    @pytest.mark.group("edge")
    def test_kinks(self, student):
        """relu and leaky_relu at 0: any number between the slopes on the two sides; and beside it"""
        x = np.array([0.0, -1.5, 2.5, 0.0, 5e-4, -5e-4, 1e-6, -1e-6])
        high = np.array([1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0])
        low = np.where(x > 0, high, 0.0)
        between(actual=student.act_grad("relu", x), low=low, high=high)
        low, high = np.maximum(low, 0.01), np.maximum(high, 0.01)
        between(actual=student.act_grad("leaky_relu", x), low=low, high=high)

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """the slopes of the six activations for integers, in a transposed matrix"""
        x = np.array([[4, 5], [-3, -1], [2, 1]]).T
        for name in NAMES:
            kinds = "biuf" if name == "relu" else None
            agree(student.act_grad, reference.act_grad, name, x, kinds=kinds)

    @pytest.mark.group("edge")
    def test_smooth_at_zero(self, student, reference):
        """the slopes of the four smooth activations at 0"""
        for name in NAMES[2:]:
            agree(student.act_grad, reference.act_grad, name, np.array([0.0, 0.5]))

    @pytest.mark.group("edge")
    def test_unknown_name(self, student):
        """another name raises ValueError"""
        raises(student.act_grad, "maxout", np.array([1.0, -2.0]), error="ValueError")
        raises(student.act_grad, "", np.array([1.0, -2.0]), error="ValueError")

    @pytest.mark.group("edge")
    def test_no_other_name(self, student):
        """only the six names count, as they are written in the docstring"""
        for name in ("ReLU", "relu6", " tanh", "swish", "softmax", "step", "softplus", "linear"):
            raises(student.act_grad, name, np.array([1.0, -2.0]), error="ValueError")

    @pytest.mark.group("stability")
    def test_large(self, student, reference):
        """the slopes of the six activations for inputs up to 10000"""
        for name in NAMES:
            kinds = "biuf" if name == "relu" else None
            agree(student.act_grad, reference.act_grad, name, LARGE, kinds=kinds)

    @pytest.mark.group("stability")
    def test_tails(self, student, reference):
        """the slopes of the smooth activations a little further out"""
        x = np.array([-6.5, -8.0, 6.5, 8.0, -4.5])
        for name in NAMES[2:]:
            agree(student.act_grad, reference.act_grad, name, x)
            agree(student.act_grad, reference.act_grad, name, x[:2], rtol=1e-6)

    @pytest.mark.group("stability")
    def test_single_precision(self, student, reference, rng):
        """the slopes of the smooth activations for float32 numbers up to 10000"""
        for name in NAMES[2:]:
            agree(student.act_grad, reference.act_grad, name, LARGE_SINGLE, rtol=1e-5)

    @pytest.mark.group("stability")
    def test_quiet(self, student):
        """act_grad lets no warning out for inputs up to 10000"""
        for name in NAMES:
            quiet(student.act_grad, name, LARGE)


@pytest.mark.exercise("softmax_vjp")
class TestSoftmaxVjp:
    def test_values(self, student, reference, rng):
        """softmax_vjp of batches of several sizes"""
        calls = [(*call, rng.normal(size=call[0].shape)) for call in logits(rng)]
        agree_all(student.softmax_vjp, reference.softmax_vjp, calls)

    def test_large_gradients(self, student, reference, rng):
        """softmax_vjp with a dP that is larger and does not have mean 0"""
        Z, dP = rng.normal(size=(5, 3)), 5 + 20 * rng.normal(size=(5, 3))
        agree(student.softmax_vjp, reference.softmax_vjp, Z, dP)

    @pytest.mark.group("edge")
    def test_small_batches(self, student, reference, rng):
        """softmax_vjp of one row, of two classes, and of one class"""
        for shape in ((1, 4), (5, 2), (1, 2), (5, 1)):
            Z, dP = rng.normal(size=shape), rng.normal(size=shape)
            agree(student.softmax_vjp, reference.softmax_vjp, Z, dP)

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference):
        """softmax_vjp of integers"""
        dP = np.array([[1, -2, 0], [0, 3, 1]])
        agree(student.softmax_vjp, reference.softmax_vjp, WHOLE, dP)

    @pytest.mark.group("edge")
    def test_same_for_all(self, student, reference, rng):
        """the same dP for all classes of a row moves nothing"""
        dP = np.repeat(rng.uniform(1, 3, size=(5, 1)), 4, axis=1)
        agree(student.softmax_vjp, reference.softmax_vjp, rng.normal(size=(5, 4)), dP)

    @pytest.mark.group("stability")
    def test_large_logits(self, student, reference, rng):
        """softmax_vjp for logits around 10000, of both signs, and rows far apart"""
        Z = np.array([[1e4, 1e4 + 1, 0], [-1e4, -1e4 - 1, -1e4 + 0.5], [1000.0, 999.0, -1000.0]])
        agree(student.softmax_vjp, reference.softmax_vjp, Z, rng.normal(size=(3, 3)))


@pytest.mark.exercise("collapse_linear")
class TestCollapseLinear:
    def test_two_layers(self, student, reference, rng):
        """two layers of different sizes"""
        agree(student.collapse_linear, reference.collapse_linear, stack(rng, (4, 7, 3)))

    def test_four_layers(self, student, reference, rng):
        """four layers of different sizes"""
        agree(student.collapse_linear, reference.collapse_linear, stack(rng, (5, 3, 6, 2, 4)))

    def test_square(self, student, reference, rng):
        """layers of one size, where products run in any order"""
        agree(student.collapse_linear, reference.collapse_linear, stack(rng, (3, 3, 3)))

    @pytest.mark.group("edge")
    def test_one_layer(self, student, reference, rng):
        """a single layer is its own answer"""
        agree(student.collapse_linear, reference.collapse_linear, stack(rng, (4, 3)))

    @pytest.mark.group("edge")
    def test_one_unit(self, student, reference, rng):
        """layers of one output, one input, or one unit between"""
        for sizes in ((4, 3, 1), (1, 5, 3), (4, 1, 3), (1, 1, 1)):
            agree(student.collapse_linear, reference.collapse_linear, stack(rng, sizes))

    @pytest.mark.group("edge")
    def test_whole_numbers(self, student, reference, rng):
        """layers of integers, and a first layer of integers before one of fractions"""
        first = rng.integers(-3, 4, size=(3, 4)), rng.integers(1, 4, size=3)
        second = rng.integers(-3, 4, size=(2, 3)), rng.integers(-3, 4, size=2)
        agree(student.collapse_linear, reference.collapse_linear, [first, second], kinds="iuf")
        (third,) = stack(rng, (3, 5))
        agree(student.collapse_linear, reference.collapse_linear, [first, third])
