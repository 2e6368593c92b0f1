"""Hidden checks of week 1: values, shapes, edges."""

import numpy as np
from nngrade.errors import CheckFailed
from nngrade.suite.checks import close, field, holds, raises
from nngrade.suite.marks import contract, edge, exercise, stability, weight


def identity(z):
    return z


def relu(z):
    return np.maximum(0.0, z)


def bump(z):
    """Return an activation that is neither odd nor monotone, and not 0 at 0."""
    return np.cos(z) + 0.5 * z


def softmax(Z):
    """Return the softmax of each row, which needs whole rows."""
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def centred(Z):
    """Return Z without the mean of each column, which needs the whole batch."""
    return Z - Z.mean(axis=0)


def lifted(Z):
    """Return Z plus the mean of each column: twice Z for a batch of one."""
    return Z + Z.mean(axis=0)


def vectors(rng, sizes=(5, 7, 64)):
    """Return inputs, weights and a bias well away from 0, with sums of ordinary size."""
    return [
        (
            rng.normal(size=d),
            rng.normal(size=d) / np.sqrt(d),
            float(rng.choice([-1, 1]) * rng.uniform(0.3, 1)),
        )
        for d in sizes
    ]


def layer(rng, n, i, o):
    """Return a batch and the weights and biases of a layer."""
    return rng.normal(size=(n, i)), rng.normal(size=(o, i)), rng.normal(size=o)


def network(rng, widths=(7, 6, 4, 3), n=5):
    """Return a batch and the parameters of a network, with sums of ordinary size."""
    params = [
        (rng.normal(size=(o, i)) / np.sqrt(i), 0.5 * rng.normal(size=o))
        for i, o in zip(widths[:-1], widths[1:], strict=True)
    ]
    return rng.normal(size=(n, widths[0])), params


@exercise("slope")
class TestSlope:
    def test_values(self, both, rng):
        """slope of random lines, from left to right"""
        points = [rng.normal(size=4).tolist() for _ in range(6)]
        calls = [((x, y), (x + 0.3 + abs(run), v)) for x, run, y, v in points]
        both.slope.agree_each(calls)

    def test_from_right_to_left(self, both, rng):
        """slope where the second point is to the left of the first"""
        points = [rng.normal(size=4).tolist() for _ in range(4)]
        calls = [((x, y), (x - 0.3 - abs(run), v)) for x, run, y, v in points]
        both.slope.agree_each(calls)

    @edge
    def test_whole_numbers(self, both):
        """slope of points with whole numbers, where the answer is a fraction"""
        calls = [((0, 1), (4, 2)), ((1, 2), (3, -1)), ((-2, 5), (5, 3))]
        both.slope.agree_each(calls)

    @edge
    def test_flat(self, both):
        """slope of a horizontal line, and of lines through the origin"""
        calls = [
            ((1.0, 2.5), (4.0, 2.5)),
            ((0.0, 0.0), (2.0, 3.0)),
            ((-2.0, 3.0), (0.0, 0.0)),
            ((-1.0, 0.0), (2.0, 0.0)),
        ]
        both.slope.agree_each(calls)

    @edge
    def test_vertical(self, student):
        """slope of a vertical line raises ValueError, for floats, whole numbers and at x = 0"""
        for p, q in (((2.0, 1.0), (2.0, 5.0)), ((3, 4), (3, 1)), ((0.0, 1.0), (0.0, -1.0))):
            raises(student.slope, p, q, error="ValueError")

    @edge
    @weight(0.5)
    def test_one_point_twice(self, student):
        """slope of a point and itself raises ValueError"""
        raises(student.slope, (1.5, 2.5), (1.5, 2.5), error="ValueError")

    @stability
    def test_steep(self, both):
        """slope of a line that is very steep, and not vertical; and of one nearly flat"""
        calls = [
            ((0.0, 1.0), (1e-10, 3.0)),
            ((0.0, 0.0), (1e-12, -1.0)),
            ((0.0, 1.0), (-1e-17, 3.0)),
            ((1.0, 0.5), (1.0 + 2.0**-33, 2.0)),
            ((0.0, 0.0), (1e10, 1.0)),
        ]
        both.slope.agree_each(calls, floor=1e-300)


@exercise("line_errors")
class TestLineErrors:
    def test_predictions(self, student, reference, rng):
        """y_hat is what the line gives for each x"""
        for m, b, x, y in lines(rng):
            result = student.line_errors(m, b, x, y)
            close(
                actual=part(result, 0), desired=reference.line_errors(m, b, x, y)[0], what="y_hat"
            )

    def test_residuals(self, student, reference, rng):
        """the residuals are y_hat - y"""
        for m, b, x, y in lines(rng):
            result = student.line_errors(m, b, x, y)
            close(
                actual=part(result, 1),
                desired=reference.line_errors(m, b, x, y)[1],
                what="residual",
            )

    def test_mean_square(self, student, reference, rng):
        """mean_sq is the mean of the squared residuals"""
        for m, b, x, y in lines(rng):
            result = student.line_errors(m, b, x, y)
            close(
                actual=part(result, 2), desired=reference.line_errors(m, b, x, y)[2], what="mean_sq"
            )
            holds(np.shape(result[2]) == (), "mean_sq should be one number, not an array")

    @edge
    def test_one_point(self, both):
        """line_errors of a single point"""
        both.line_errors.agree(0.5, -2.0, np.array([3.0]), np.array([1.0]))

    @edge
    def test_whole_numbers(self, both):
        """line_errors where x and y are whole numbers, unsigned ones included, and m and b are not"""
        both.line_errors.agree_each(
            [
                (0.25, -1.5, np.array([3, 0, 200, 7], dtype), np.array([1, 9, 4, 250], dtype))
                for dtype in (int, np.uint8)
            ],
            rtol=1e-5,
        )

    @edge
    def test_some_whole_numbers(self, both):
        """line_errors where one or two of m, b, x and y are whole numbers, and the others are not"""
        whole, parts = np.array([3, 0, -2, 7]), np.array([0.75, -1.5, 2.25, 3.5])
        calls = [
            (0.25, -1.5, whole, parts),
            (0.25, -1.5, parts, whole),
            (3, 0.5, whole, whole),
            (3, 0.5, parts, parts),
            (0.75, 2, whole, whole),
            (0.75, 2, parts, parts),
            (2, -1, parts, whole),
        ]
        both.line_errors.agree_all(calls)

    @edge
    def test_flat_line(self, both, rng):
        """line_errors of a horizontal line, and of one through the origin"""
        x, y = rng.normal(size=5), rng.normal(size=5)
        both.line_errors.agree(0.0, 0.7, x, y)
        both.line_errors.agree(1.3, 0.0, x, y)

    @stability
    def test_small_errors_of_large_numbers(self, both):
        """line_errors where y is around 1e8 and the residuals are around 1"""
        x = np.array([1.0, 2.0, 3.0, 5.0, 8.0]) * 2.0**25
        y = 3.0 * x + np.array([0.0, 2.0, -1.0, 1.0, 0.5])
        both.line_errors.agree(3.0, 0.5, x, y)

    @stability
    def test_small_errors(self, both):
        """line_errors of points that are very close to the line"""
        x = np.array([1.0, 2.0, 3.0, 5.0])
        y = 0.5 * x + 0.25 + 2.0**-22 * np.array([1.0, -1.0, 3.0, 0.0])
        both.line_errors.agree(0.5, 0.25, x, y, floor=1e-300)


def lines(rng):
    """Return lines, each with points off it."""
    return [
        (float(rng.normal()), float(rng.normal()), 2 * rng.normal(size=n), 3 * rng.normal(size=n))
        for n in (5, 7, 64)
    ]


def part(result, i):
    """Return entry i of the tuple that line_errors returned, which must have three."""
    if not isinstance(result, (tuple, list)) or len(result) != 3:
        raise CheckFailed("three things should be returned: y_hat, residual, mean_sq", kind="type")
    return result[i]


@exercise("tensor_info")
class TestTensorInfo:
    def test_shapes(self, both):
        """tensor_info of arrays with two, three, four and five axes"""
        calls = [
            (np.zeros(s),) for s in ((5, 4), (7, 2, 3), (64, 3, 8, 9), (3, 11), (2, 3, 4, 5, 6))
        ]
        both.tensor_info.agree_all(calls)

    def test_vector(self, both, rng):
        """tensor_info of vectors: one axis, and a batch of single numbers"""
        both.tensor_info.agree_all([(rng.normal(size=n),) for n in (5, 9)])

    @edge
    def test_scalar(self, both):
        """tensor_info of a scalar: shape (), one element, no batch"""
        calls = [(np.array(2.5),), (np.array(0),)]
        both.tensor_info.agree_all(calls, kinds="iuf")

    @edge
    def test_axes_of_length_one(self, both):
        """tensor_info where an axis has length 1: a batch of one, a single column"""
        calls = [(np.zeros(s),) for s in ((1, 7), (6, 1), (1, 3, 4), (1,), (1, 1))]
        both.tensor_info.agree_all(calls)

    @edge
    def test_empty(self, both):
        """tensor_info of a batch of no samples, and of samples without numbers"""
        calls = [(np.zeros((0, 3)),), (np.zeros(0),), (np.zeros((4, 0)),)]
        both.tensor_info.agree_all(calls, kinds="iuf")

    @edge
    def test_other_dtypes(self, both):
        """tensor_info does not depend on the dtype"""
        calls = [(np.ones((5, 3), d),) for d in (np.uint8, np.float32, int, bool)]
        both.tensor_info.agree_all(calls)

    @edge
    @weight(0.5)
    def test_as_listed(self, student, reference):
        """tensor_info has exactly the four entries of its docstring, and the shape is a tuple"""
        x = np.zeros((5, 4))
        found = student.tensor_info(x)
        wanted = reference.tensor_info(x).keys()
        holds(found.keys() == wanted, f"the entries should be {', '.join(wanted)}, and no others")
        if isinstance(field(found, "shape"), list):
            # Elsewhere a list counts as a tuple, so this answer cannot identify a known bug.
            raise CheckFailed("the shape is a list; a tuple was asked for", kind="warning")


@exercise("flatten_batch")
class TestFlattenBatch:
    def test_batches(self, both, rng):
        """flatten_batch of images, of images with channels, of films, and of rows"""
        shapes = ((5, 3, 4), (2, 3, 4, 5), (7, 2), (64, 3, 2), (2, 3, 4, 2, 3))
        calls = [(rng.normal(size=s),) for s in shapes]
        both.flatten_batch.agree_all(calls)

    def test_one_sample_as_a_batch(self, both, rng):
        """add_batch_dim of vectors, matrices and more dimensions"""
        calls = [(rng.normal(size=s),) for s in ((7,), (3, 4), (2, 3, 4))]
        both.add_batch_dim.agree_all(calls)

    @edge
    def test_batch_of_one(self, both, rng):
        """flatten_batch of a batch of one keeps the batch axis"""
        calls = [(rng.normal(size=s),) for s in ((1, 3, 4), (1, 5), (1, 1, 1))]
        both.flatten_batch.agree_all(calls)

    @edge
    def test_batch_of_none(self, both):
        """flatten_batch of a batch of no samples"""
        calls = [(np.zeros((0, 2, 3)),), (np.zeros((0, 5)),), (np.zeros(0),)]
        both.flatten_batch.agree_all(calls)

    @edge
    @weight(0.5)
    def test_samples_without_numbers(self, both):
        """flatten_batch and add_batch_dim of samples without any numbers"""
        calls = [(np.zeros((3, 0)),), (np.zeros((4, 2, 0)),)]
        both.flatten_batch.agree_all(calls)
        both.add_batch_dim.agree_all([(np.zeros(0),), *calls])

    @edge
    def test_single_numbers(self, both, rng):
        """flatten_batch of N single numbers is (N, 1)"""
        calls = [(rng.normal(size=5),), (rng.normal(size=1),)]
        both.flatten_batch.agree_all(calls)

    @edge
    def test_whole_numbers(self, both, rng):
        """flatten_batch and add_batch_dim of whole numbers, as in images"""
        x = rng.integers(0, 256, size=(5, 4, 3)).astype(np.uint8)
        for images in (x, 1000 * x.astype(int) - 70_000):
            both.flatten_batch.agree(images, kinds="iuf")
            both.add_batch_dim.agree(images, kinds="iuf")

    @edge
    def test_transposed(self, both, rng):
        """flatten_batch and add_batch_dim of a transposed array"""
        x = rng.normal(size=(4, 3, 5)).transpose(2, 1, 0)
        both.flatten_batch.agree(x)
        both.add_batch_dim.agree_each([(sample,) for sample in (x, rng.normal(size=(4, 3)).T)])

    @edge
    def test_scalar_and_already_one(self, both, rng):
        """add_batch_dim of a scalar, and of arrays whose first axis has length 1 already"""
        calls = [(np.array(2.5),), (rng.normal(size=(1, 4)),), (rng.normal(size=1),)]
        both.add_batch_dim.agree_all(calls)


@exercise("neuron")
class TestNeuron:
    def test_weighted_sum(self, both, rng):
        """neuron with an activation that changes nothing: w . x + b"""
        both.neuron.agree_each([(*call, identity) for call in vectors(rng)])

    @weight(2)
    def test_activations(self, both, rng):
        """neuron with several activations, one of them not 0 at 0"""
        both.neuron.agree_each(
            [
                (*call, act)
                for act in (np.tanh, bump, lambda z: z**2, lambda z: 1 / (1 + np.exp(-z)))
                for call in vectors(rng, (5, 7))
            ]
        )

    def test_relu(self, both):
        """neuron with ReLU, for sums on both sides of 0"""
        x, w = np.array([1.0, -2.0, 0.5]), np.array([0.7, 0.4, -1.0])
        both.neuron.agree_each([(x, w, b, relu) for b in (-0.9, 0.2, 0.9, 1.7)])

    @edge
    def test_one_input(self, both):
        """neuron with a single input"""
        x, w = np.array([1.7]), np.array([-0.6])
        both.neuron.agree(x, w, 0.3, bump)

    @edge
    def test_no_bias_and_no_input(self, both, rng):
        """neuron with a bias of 0, and with inputs that are all 0"""
        ((x, w, b),) = vectors(rng, (5,))
        both.neuron.agree(x, w, 0.0, bump)
        both.neuron.agree(np.zeros(5), w, b, bump)

    @edge
    def test_whole_numbers(self, both):
        """neuron with whole numbers as inputs, and with whole numbers everywhere"""
        x = np.array([2, 0, -1])
        both.neuron.agree(x, np.array([0.75, 0.5, 1.125]), 0.75, bump)
        both.neuron.agree(x, np.array([1, 3, 4]), -1, bump)

    @edge
    def test_whole_weights_or_bias(self, both):
        """neuron with weights or a bias that are whole numbers, and the rest fractions"""
        x, w = np.array([0.75, -1.5, 2.25]), np.array([2, 1, -3])
        both.neuron.agree_each(
            [
                (x, w, 0.25, bump),
                (x, 0.3 * w, 2, bump),
                (np.array([2, 0, -1]), w, 0.25, bump),
            ]
        )

    @edge
    def test_step(self, both):
        """neuron with a step as activation, which gives 0 or 1"""
        x, w = np.array([1.0, -2.0]), np.array([0.7, 0.4])
        both.neuron.agree_each([(x, w, b, lambda z: np.where(z > 0, 1, 0)) for b in (-0.9, 0.9)])

    @edge
    def test_sum_of_zero(self, both):
        """neuron whose sum is exactly 0, and one whose sum is very small"""
        x, w = np.array([1.0, -2.0]), np.array([0.5, 1.0])
        both.neuron.agree(x, w, 1.5, bump)
        both.neuron.agree(2.0**-60 * x, w, 0.0, identity, floor=1e-300)

    @edge
    def test_given_a_number(self, both, rng):
        """neuron gives its activation a number, not an array"""

        def act(z):
            if np.ndim(z):
                raise TypeError("act was given an array; it takes a number")
            return bump(z)

        both.neuron.agree_each([(*call, act) for call in vectors(rng, (5, 1))])

    @edge
    def test_called_once(self, student, rng):
        """neuron calls its activation once"""
        seen = []

        def act(z):
            seen.append(z)
            return bump(z)

        ((x, w, b),) = vectors(rng, (5,))
        student.neuron(x, w, b, act)
        if len(seen) != 1:
            # The answer may still be right, so it cannot identify a known bug.
            message = f"`neuron` should call act once, and calls it {len(seen)} times"
            raise CheckFailed(message, kind="warning")

    @stability
    def test_large_sums(self, both):
        """neuron whose sum is in the thousands"""
        x, w = np.array([1000.0, -3000.0, 20.0]), np.array([2.0, -1.0, 0.5])
        both.neuron.agree_each([(x, sign * w, 0.5, identity) for sign in (1, -1)])


@exercise("dense_forward")
class TestDenseForward:
    @weight(2)
    def test_batches(self, both, rng):
        """dense_forward of batches with more inputs, more neurons or more samples than the others"""
        calls = [layer(rng, *s) for s in ((5, 7, 3), (3, 2, 9), (101, 4, 6))]
        both.dense_forward.agree_all(calls)

    def test_square(self, both, rng):
        """dense_forward of a layer with as many neurons as inputs"""
        both.dense_forward.agree(*layer(rng, 5, 4, 4))

    def test_as_many_samples_as_neurons(self, both, rng):
        """dense_forward of a batch with as many samples as neurons"""
        both.dense_forward.agree(*layer(rng, 4, 6, 4))

    def test_as_many_samples_as_inputs(self, both, rng):
        """dense_forward of a batch with as many samples as inputs, and as neurons too"""
        both.dense_forward.agree_each([layer(rng, *s) for s in ((5, 5, 3), (4, 4, 4))])

    @edge
    def test_one_sample(self, both, rng):
        """dense_forward of a batch of one"""
        both.dense_forward.agree(*layer(rng, 1, 7, 3))

    @edge
    def test_one_neuron(self, both, rng):
        """dense_forward with one neuron, with one input, and with one of each"""
        both.dense_forward.agree_each([layer(rng, *s) for s in ((5, 7, 1), (5, 1, 3), (5, 1, 1))])

    @edge
    def test_biases(self, both, rng):
        """dense_forward with biases that add up to 0, some of them 0, or all"""
        X, W, _ = layer(rng, 5, 7, 3)
        both.dense_forward.agree_each(
            [
                (X, W, b)
                for b in (np.array([1.5, -2.0, 0.5]), np.array([0.0, 2.0, 0.0]), np.zeros(3))
            ]
        )

    @edge
    def test_whole_numbers(self, both):
        """dense_forward of whole numbers, with weights or biases that are fractions"""
        X = np.array([[3, 0, 200], [1, 90, 7], [5, 4, 0], [2, 2, 8]])
        W, b = np.array([[1, -2, 3], [0, 4, 5]]), np.zeros(2)
        half = np.array([1.5, -2.25])
        both.dense_forward.agree_each(
            [(X, W, half), (X.astype(np.uint8), 0.3 * W, half), (X, 0.3 * W, b)]
        )
        both.dense_forward.agree(X, W, np.array([2, -7]), kinds="iuf")

    @edge
    def test_whole_weights_or_biases(self, both):
        """dense_forward with weights or biases that are whole numbers, and inputs that are not"""
        X, W = np.array([[0.75, -1.5, 2.25], [0.5, 3.0, -0.25]]), np.array([[1, -2, 3], [0, 4, 5]])
        half, whole = np.array([1.5, -2.25]), np.array([2, -7])
        both.dense_forward.agree_each(
            [(X, w, c) for w, c in ((W, half), (W, whole), (0.3 * W, whole))]
        )

    @edge
    def test_single_precision(self, both, rng):
        """dense_forward of float32 arrays"""
        single = [a.astype(np.float32) for a in layer(rng, 5, 7, 3)]
        both.dense_forward.agree(*single, rtol=1e-5)

    @stability
    def test_magnitudes(self, both, rng):
        """dense_forward of very large and of very small numbers"""
        for scale in (1e150, 1e-9):
            X, W, b = layer(rng, 5, 7, 3)
            both.dense_forward.agree(scale * X, W, scale * b, floor=1e-300)


@exercise("count_parameters")
class TestCountParameters:
    def test_networks(self, both, rng):
        """count_parameters of networks with up to five layers"""
        calls = [([int(n) for n in rng.integers(2, 40, size=k)],) for k in (2, 3, 4, 6)]
        both.count_parameters.agree_all(calls)

    def test_known_networks(self, both):
        """count_parameters of networks for images of 784 numbers"""
        calls = [([784, 120, 84, 10],), ([784, 256, 128, 10],), ([784, 10],)]
        both.count_parameters.agree_all(calls)

    def test_without_biases(self, both, rng):
        """count_parameters without biases"""
        calls = [([int(n) for n in rng.integers(2, 40, size=k)], False) for k in (2, 3, 5)]
        both.count_parameters.agree_all(calls)

    @edge
    def test_layers_alike(self, both):
        """count_parameters where layers have the same width, or a single neuron"""
        calls = [([5, 5, 5],), ([5, 5, 2],), ([7, 1],), ([1, 1],), ([3, 6, 3, 6],), ([1, 4, 1], False)]
        both.count_parameters.agree_all(calls)

    @edge
    @weight(0.5)
    def test_no_neurons(self, both):
        """count_parameters where a layer has no neurons"""
        calls = [([4, 0, 2],), ([4, 0, 2], False), ([3, 5, 0],)]
        both.count_parameters.agree_all(calls)

    @edge
    @weight(0.5)
    def test_tuple(self, both):
        """count_parameters of a tuple of widths"""
        both.count_parameters.agree((4, 5, 2), True)

    @edge
    @weight(0.5)
    def test_inputs_alone(self, both):
        """count_parameters of inputs without any layer: 0"""
        both.count_parameters.agree([4])

    @edge
    @weight(0.5)
    def test_large(self, both):
        """count_parameters of very wide layers"""
        calls = [([100_003, 90_001, 7],), ([4_000_037, 900_001],)]
        both.count_parameters.agree_all(calls)


@exercise("mlp_forward")
class TestMlpForward:
    @weight(2)
    def test_output(self, both, rng):
        """the output of networks with two, three and four layers"""
        for widths in ((7, 6, 3), (7, 6, 4, 3), (2, 9, 5, 6, 4)):
            X, params = network(rng, widths)
            acts = [np.tanh, bump, relu, np.arctan][: len(params)]
            output(both.mlp_forward, X, params, acts)
        X, params = network(rng, n=101)
        output(both.mlp_forward, X, params, [np.tanh, bump, relu])

    def test_order_of_activations(self, both, rng):
        """each layer has its own activation, and the last one too"""
        X, params = network(rng)
        for acts in ([relu, np.tanh, bump], [bump, relu, np.tanh], [np.tanh, bump, identity]):
            output(both.mlp_forward, X, params, acts)

    def test_inputs_in_caches(self, both, rng):
        """the caches' first entries: the input of each layer, in order"""
        X, params = network(rng, (7, 6, 4, 5, 3, 2))
        caches(both.mlp_forward, X, params, [np.tanh, bump, relu, np.arctan, bump], 0)

    def test_sums_in_caches(self, both, rng):
        """the caches' second entries: each layer's sums before the activation, in order"""
        X, params = network(rng, (7, 6, 4, 5, 3, 2))
        caches(both.mlp_forward, X, params, [np.tanh, bump, relu, np.arctan, bump], 1)

    def test_whole_rows(self, both, rng):
        """a network that ends in a softmax, which has to see whole rows"""
        X, params = network(rng)
        output(both.mlp_forward, X, params, [np.tanh, relu, softmax])

    def test_whole_batch(self, both, rng):
        """a network with activations that subtract the batch's mean, and have to see all of it"""
        X, params = network(rng)
        for acts in ([centred, np.tanh, bump], [np.tanh, bump, centred]):
            output(both.mlp_forward, X, params, acts)

    @edge
    def test_one_layer(self, both, rng):
        """a network of a single layer"""
        X, params = network(rng, (7, 3))
        both.mlp_forward.agree(X, params, [bump])

    @edge
    def test_one_sample(self, both, rng):
        """a batch of one"""
        X, params = network(rng, n=1)
        both.mlp_forward.agree_each(
            [
                (X, params, acts)
                for acts in (
                    [bump, relu, np.tanh],
                    [bump, lifted, np.tanh],
                    [relu, np.tanh, lifted],
                )
            ]
        )

    @edge
    def test_one_neuron(self, both, rng):
        """layers of a single neuron, in the middle and at the end"""
        X, params = network(rng, (4, 1, 3, 1))
        for last in (identity, bump):
            output(both.mlp_forward, X, params, [bump, np.tanh, last])

    @edge
    def test_layers_alike(self, both, rng):
        """a network whose layers have the same width throughout: output and caches"""
        X, params = network(rng, (4, 4, 4, 4))
        both.mlp_forward.agree(X, params, [np.tanh, bump, np.arctan])

    @edge
    def test_whole_numbers(self, both, rng):
        """inputs that are whole numbers, with parameters that are not"""
        _, params = network(rng, (3, 5, 2))
        X = np.array([[3, 0, 1], [1, -2, 2], [0, 1, -1], [4, 1, 0]])
        output(both.mlp_forward, X, params, [np.tanh, identity])

    @edge
    def test_whole_parameters(self, both, rng):
        """weights or biases that are whole numbers, and inputs that are not"""
        X, ((V, c), (W, b)) = network(rng, (3, 5, 2))
        whole = [(np.rint(4 * V).astype(int), c), (W, np.array([2, -1]))]
        output(both.mlp_forward, X, whole, [np.tanh, identity])
        whole = [(V, np.array([1, 0, -2, 3, 1])), (np.rint(4 * W).astype(int), b)]
        output(both.mlp_forward, X, whole, [np.tanh, identity])

    @stability
    def test_large_sums(self, both, rng):
        """sums in the thousands, as in a badly trained network"""
        X, params = network(rng)
        output(both.mlp_forward, 1e4 * X, params, [relu, identity, identity])

    @contract
    def test_arguments_left_alone(self, student, rng):
        """mlp_forward does not change the batch, the parameters or the lists"""
        for widths in ((7, 6, 4, 3), (4, 4, 4, 4)):
            X, params = network(rng, widths)
            student.mlp_forward(X, params, [np.tanh, relu, identity])
            changed = student.mlp_forward.last.changed
            if changed:
                given = ", ".join(f"`{name}`" for name in dict.fromkeys(changed))
                message = f"`mlp_forward` changes its argument {given} in place; work on a copy"
                raise CheckFailed(message, kind="mutation")


def output(forward, X, params, acts):
    """Compare the network's output."""
    result = pair(forward.student(X, params, acts))
    close(actual=result[0], desired=forward.reference(X, params, acts)[0], what="out")


def caches(forward, X, params, acts, k):
    """Compare one entry of each layer's cache."""
    found = pair(forward.student(X, params, acts))[1]
    desired = [c[k] for c in forward.reference(X, params, acts)[1]]
    alike = isinstance(found, (list, tuple)) and all(
        isinstance(c, (list, tuple)) and len(c) == 2 for c in found
    )
    holds(alike, "caches should be a list with a tuple (A_prev, Z) for each layer")
    holds(len(found) == len(acts), f"caches has {len(found)} entries for {len(acts)} layers")
    close(actual=[c[k] for c in found], desired=desired, what=("A_prev", "Z")[k])


def pair(result):
    """Return the student's output and caches."""
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        raise CheckFailed("two things should be returned: out and caches", kind="type")
    return result
