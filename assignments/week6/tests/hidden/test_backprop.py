"""Hidden checks of week 6: layers, recursions, whole networks, and scalar values with slopes."""

import numpy as np
import pytest
from nngrade.suite.checks import (
    Forward,
    between,
    close,
    field,
    grad_check,
    holds,
    number,
    quiet,
    raises,
)
from nngrade.suite.marks import contract, edge, exercise, stability, weight

NAMES = ("relu", "tanh", "sigmoid", "identity")
CORNERS = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
TARGETS = np.array([[0], [1], [1], [0]])


def off_zero(rng, shape, low=0.05, high=2.5):
    """Return numbers of both signs, none near 0."""
    return rng.choice([-1, 1], size=shape) * rng.uniform(low, high, size=shape)


def dense(rng, n, inputs, outputs):
    """Return dZ, X and W of a dense layer."""
    return (
        rng.normal(size=(n, outputs)),
        rng.normal(size=(n, inputs)),
        rng.normal(size=(outputs, inputs)),
    )


def whole(rng, shape):
    """Return whole numbers of both signs, none of them 0."""
    return rng.choice([-1, 1], size=shape) * rng.integers(1, 4, size=shape)


def step(rng, n, here, above, name):
    """Return arguments of delta_step."""
    return (
        rng.normal(size=(n, above)),
        rng.normal(size=(above, here)),
        off_zero(rng, (n, here)),
        name,
    )


def xor_params(rng, hidden):
    """Return random parameters of a 2-H-1 network, with biases other than 0."""
    shapes = {"W1": (hidden, 2), "b1": (hidden,), "W2": (1, hidden), "b2": (1,)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


def xor_batch(rng, n):
    """Return points, and targets of both classes."""
    return rng.normal(size=(n, 2)), rng.permutation(np.arange(n) % 3 > 0).astype(int)[:, None]


def network(rng, sizes):
    """Return random layers between these sizes, scaled so that tanh does not saturate."""
    pairs = zip(sizes[:-1], sizes[1:], strict=True)
    return [(rng.normal(size=(o, i)) / np.sqrt(i), 0.5 * rng.normal(size=o)) for i, o in pairs]


def backward_call(reference, rng, n, sizes, acts):
    """Return arguments of mlp_backward, with caches from a forward pass."""
    params, A, caches = network(rng, sizes), rng.normal(size=(n, sizes[0])), []
    for (W, b), act in zip(params, acts, strict=True):
        Z = A @ W.T + b
        caches.append((A, Z))
        A = reference.activate(Z, act)
    return rng.normal(size=(n, sizes[-1])), caches, params, list(acts)


def classifier(rng, n, sizes, scale=1.0):
    """Return parameters, a batch and targets of a classifier."""
    params = [(scale * W, b) for W, b in network(rng, sizes)]
    return params, rng.normal(size=(n, sizes[0])), rng.integers(0, sizes[-1], size=n)


def run(make, build, numbers):
    """Return the value that `build` computes from these numbers, and its slopes."""
    leaves = [make(x) for x in numbers]
    result = build(*leaves)
    result.backward()
    return number(result.data, "data"), [number(leaf.grad, "grad") for leaf in leaves]


def same_slopes(Value, *cases):
    """Compare value and slopes for each case (build, numbers)."""
    for build, *numbers in cases:
        value, slopes = run(Value.student, build, numbers)
        right, wanted = run(Value.reference, build, numbers)
        close(actual=value, desired=right, what="data")
        close(actual=np.array(slopes), desired=np.array(wanted), what="grad")


@exercise("dense_backward")
class TestDenseBackward:
    def test_values(self, both, rng):
        """dense_backward for several numbers of samples, inputs and units"""
        sizes = [(5, 7, 3), (4, 3, 6), (64, 6, 5)]
        both.dense_backward.agree_all([dense(rng, *s) for s in sizes])

    def test_as_many_units_as_inputs(self, both, rng):
        """dense_backward of a layer with as many units as inputs"""
        both.dense_backward.agree(*dense(rng, 5, 4, 4))

    def test_slopes(self, student, rng):
        """dense_backward gives the slopes of X @ W.T + b"""
        dZ, X, W = dense(rng, 5, 4, 3)
        dX, dW, db = student.dense_backward(dZ, X, W)
        at = {"X": X, "W": W, "b": rng.normal(size=3)}
        grad_check(
            loss=lambda p: float(np.sum(dZ * (p["X"] @ p["W"].T + p["b"]))),
            gradient={"X": dX, "W": dW, "b": db},
            at=at,
            rng=rng,
        )

    @edge
    def test_one_sample(self, both, rng):
        """dense_backward for a batch of one"""
        both.dense_backward.agree(*dense(rng, 1, 4, 3))

    @edge
    def test_one_unit(self, both, rng):
        """dense_backward of a layer with one unit, and of one with one input"""
        calls = [dense(rng, 5, 4, 1), dense(rng, 5, 1, 3)]
        both.dense_backward.agree_all(calls)

    @edge
    def test_whole_numbers(self, both, rng):
        """dense_backward where X, dZ or W holds whole numbers"""
        dZ, X, W = dense(rng, 5, 4, 3)
        dZs, Xs, Ws = whole(rng, (5, 3)), whole(rng, (5, 4)), whole(rng, (3, 4))
        both.dense_backward.agree_each(
            [(dZ, Xs, W), (dZs, X, W), (dZ, X, Ws), (dZs, Xs, Ws)], kinds="iuf"
        )

    @edge
    def test_small(self, both, rng):
        """dense_backward of small gradients and of large ones"""
        dZ, X, W = dense(rng, 5, 4, 3)
        both.dense_backward.agree(1e-10 * dZ, X, W, floor=1e-30)
        both.dense_backward.agree(1e4 * dZ, X, W)

    @edge
    def test_single_precision(self, both, rng):
        """dense_backward for float32 arrays, and for arrays in Fortran order"""
        call = dense(rng, 5, 4, 3)
        single = [x.astype(np.float32) for x in call]
        both.dense_backward.agree(*single, rtol=1e-5)
        both.dense_backward.agree(*map(np.asfortranarray, call))


@exercise("activation_backward")
class TestActivationBackward:
    @pytest.mark.parametrize("name", NAMES)
    def test_values(self, both, rng, name):
        """activation_backward for inputs and gradients of both signs"""
        calls = [(rng.normal(size=s), off_zero(rng, s), name) for s in ((5, 3), (4, 4), (64, 6))]
        both.activation_backward.agree_each(calls)

    def test_other_shapes(self, both, rng):
        """activation_backward of vectors, of arrays with three axes, and of a single row"""
        shapes = [(7,), (2, 3, 4), (1, 3)]
        calls = [(rng.normal(size=s), off_zero(rng, s), n) for s in shapes for n in NAMES]
        both.activation_backward.agree_each(calls)

    def test_far_from_zero(self, both, rng):
        """the small slopes of tanh and sigmoid for inputs from 6 to 9"""
        Z = rng.choice([-1, 1], size=7) * rng.uniform(6, 9, size=7)
        both.activation_backward.agree_each(
            [(rng.normal(size=7), Z, name) for name in ("tanh", "sigmoid")], rtol=1e-6, floor=1e-9
        )

    @edge
    def test_whole_numbers(self, both, rng):
        """activation_backward where Z or dA holds whole numbers"""
        Z = np.array([[2, -1, 3], [-2, 1, 1]])
        calls = [(rng.normal(size=(2, 3)), Z, name) for name in NAMES]
        both.activation_backward.agree_each(calls)
        both.activation_backward.agree_each(
            [(Z, off_zero(rng, (2, 3)), name) for name in NAMES], kinds="iuf"
        )

    @edge
    def test_zero(self, both, rng):
        """tanh, sigmoid and identity where Z is 0"""
        Z = np.array([0.0, 1.0, 0.0, -1.0])
        both.activation_backward.agree_each(
            [(off_zero(rng, 4), Z, name) for name in ("tanh", "sigmoid", "identity")]
        )
        both.activation_backward.agree_each([(1e4 * off_zero(rng, 4), Z + 0.5, n) for n in NAMES])

    @edge
    def test_kink(self, student):
        """relu close to 0, and at exactly 0: there, any slope between 0 and 1"""
        dA = np.array([2.0, 3.0, -4.0, 5.0])
        for close_by in (1.0, 1e-7):
            Z = np.array([0.0, close_by, 0.0, -close_by])
            back = student.activation_backward(dA, Z, "relu")
            between(actual=back, low=[0.0, 3.0, -4.0, 0.0], high=[2.0, 3.0, 0.0, 0.0])

    @edge
    def test_unknown_name(self, student, rng):
        """activation_backward refuses a name that is none of the four"""
        for name in ("softplus", "softmax", "Relu", ""):
            call = rng.normal(size=(2, 3)), rng.normal(size=(2, 3)), name
            raises(student.activation_backward, *call, error="ValueError")

    @stability
    def test_large(self, both):
        """activation_backward for inputs around 1000"""
        dA, Z = np.array([2.0, -3.0, 1.0, 0.5]), np.array([1000.0, -1000.0, 800.0, -0.5])
        calls = [(dA, Z, name) for name in NAMES]
        both.activation_backward.agree_each(calls)

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """activation_backward for inputs around 1000, without a warning from NumPy"""
        for name in NAMES:
            quiet(student.activation_backward, np.ones(2), np.array([1000.0, -1000.0]), name)


@exercise("single_weight_grad")
class TestSingleWeightGrad:
    def test_values(self, both, rng):
        """single_weight_grad of every weight of a small layer"""
        delta, h = off_zero(rng, 3, 1.1), off_zero(rng, 5, 1.1)
        calls = [(delta, h, j, k) for j in range(3) for k in range(5)]
        both.single_weight_grad.agree_each(calls)

    def test_more_units_than_inputs(self, both, rng):
        """single_weight_grad of a layer with more units than inputs, up to sixty"""
        delta, h = off_zero(rng, 6, 1.1), off_zero(rng, 2, 1.1)
        calls = [(delta, h, j, k) for j in range(6) for k in range(2)]
        many = off_zero(rng, 60, 1.1)
        calls += [(many, h, j, 1) for j in (0, 31, 59)]
        both.single_weight_grad.agree_each(calls)

    def test_as_many_units_as_inputs(self, both):
        """single_weight_grad of a layer with as many units as inputs"""
        delta, h = np.array([1.5, 2.0]), np.array([3.0, 4.5])
        both.single_weight_grad.agree_each([(delta, h, j, k) for j, k in ((0, 1), (1, 0), (0, 0))])

    @edge
    def test_zeros(self, both):
        """single_weight_grad where delta or input is 0, and of a layer with one unit and one input"""
        delta, h = np.array([0.0, 2.5]), np.array([1.5, 0.0, -3.0])
        calls = [(delta, h, j, k) for j in range(2) for k in range(3)]
        calls.append((delta[1:], h[2:], 0, 0))
        both.single_weight_grad.agree_each(calls)

    @edge
    def test_small(self, both, rng):
        """single_weight_grad of small numbers"""
        delta, h = 1e-5 * rng.uniform(0.5, 2, size=3), 1e-3 * rng.uniform(0.5, 2, size=5)
        both.single_weight_grad.agree_each(
            [(delta, h, j, k) for j, k in ((0, 4), (2, 1))], floor=1e-30
        )

    @edge
    def test_whole_numbers(self, both):
        """single_weight_grad where the input or delta holds whole numbers"""
        delta, h = np.array([1.5, -0.3]), np.array([5, 90, 2])
        calls = [(delta, h, 0, 1), (delta, h, 1, 1), (delta, h, 0, 2)]
        delta, h = np.array([3, 2]), np.array([1.5, 0.7, -2.25])
        calls += [(delta, h, 0, 0), (delta, h, 1, 1), (delta, h, 1, 2)]
        both.single_weight_grad.agree_each(calls)


@exercise("delta_step")
class TestDeltaStep:
    @pytest.mark.parametrize("name", NAMES)
    def test_values(self, both, rng, name):
        """delta_step between layers of different sizes"""
        calls = [step(rng, *s, name) for s in ((5, 3, 4), (4, 6, 2), (64, 5, 7))]
        both.delta_step.agree_each(calls)

    def test_layers_of_one_size(self, both, rng):
        """delta_step between layers of one size"""
        both.delta_step.agree(*step(rng, 5, 3, 3, "tanh"))

    def test_slopes(self, both, rng):
        """delta_step gives the slopes of the next layer's Z"""
        delta, W, Z, _ = step(rng, 5, 3, 4, "")
        for name in NAMES:
            grad_check(
                loss=both.activate.loss(
                    lambda z, name=name: (z, name), lambda A: float(np.sum(delta * (A @ W.T)))
                ),
                gradient=both.delta_step.student(delta, W, Z, name),
                at=Z,
                rng=rng,
            )

    @edge
    def test_one_sample_or_unit(self, both, rng):
        """delta_step for a batch of one, and for layers of one unit"""
        calls = [step(rng, *s, n) for s in ((1, 3, 4), (5, 1, 3), (5, 3, 1)) for n in NAMES]
        both.delta_step.agree_each(calls)

    @edge
    def test_whole_numbers(self, both, rng):
        """delta_step where Z, the weights or delta_next holds whole numbers"""
        delta, W, floats, _ = step(rng, 2, 3, 4, "")
        Z = np.array([[2, -1, 3], [-2, 1, 1]])
        both.delta_step.agree_each([(delta, W, Z, n) for n in NAMES])
        deltas, Ws = whole(rng, (2, 4)), whole(rng, (4, 3))
        both.delta_step.agree_each(
            [
                (*call, "sigmoid")
                for call in ((delta, Ws, floats), (deltas, W, floats), (deltas, Ws, Z))
            ]
        )

    @edge
    def test_kink(self, student):
        """delta_step with relu where Z is exactly 0: any slope between 0 and 1"""
        delta, W = np.array([[2.0]]), np.array([[1.0, -3.0, 5.0]])
        back = student.delta_step(delta, W, np.array([[0.0, 1.0, -1.0]]), "relu")
        between(actual=back, low=[[0.0, -6.0, 0.0]], high=[[2.0, -6.0, 0.0]])

    @stability
    def test_large(self, both, rng):
        """delta_step where Z is around 1000"""
        delta, W, _, _ = step(rng, 2, 3, 4, "")
        Z = np.array([[1000.0, -1000.0, 0.5], [-0.5, 900.0, -900.0]])
        both.delta_step.agree_each([(delta, W, Z, n) for n in NAMES])


@exercise("xor_grads")
class TestXorGrads:
    def test_values(self, both, rng):
        """xor_grads on the four points of XOR, for several numbers of hidden units"""
        calls = [(xor_params(rng, hidden), CORNERS, TARGETS) for hidden in (3, 2, 8)]
        both.xor_grads.agree_each(calls)

    def test_other_batches(self, both, rng):
        """xor_grads on batches of other sizes than four"""
        calls = [(xor_params(rng, 3), *xor_batch(rng, n)) for n in (5, 7, 64)]
        both.xor_grads.agree_each(calls)

    def test_slopes(self, both, rng):
        """the gradients are the slopes of the loss, for each parameter"""
        params, (X, y) = xor_params(rng, 3), xor_batch(rng, 5)
        result = both.xor_grads.student(params, X, y)
        holds(len(result) == 2, "xor_grads should return a pair (loss, grads)")
        grads = {name: field(result[1], name) for name in params}
        holds(set(result[1]) == set(params), "grads should have the keys of params, and no others")
        grad_check(
            loss=both.xor_grads.loss(lambda p: (p, X, y), lambda pair: number(pair[0])),
            gradient=grads,
            at=params,
            rng=rng,
        )

    @edge
    def test_one_point_or_unit(self, both, rng):
        """xor_grads for one point, and for one hidden unit"""
        calls = [(xor_params(rng, 3), CORNERS[k : k + 1], TARGETS[k : k + 1]) for k in range(3)]
        calls.append((xor_params(rng, 1), CORNERS, TARGETS))
        both.xor_grads.agree_each(calls)

    @edge
    def test_whole_numbers(self, both, rng):
        """xor_grads where the points are whole numbers, or the parameters"""
        X, y = xor_batch(rng, 5)
        params = xor_params(rng, 3)
        small = {name: whole(rng, value.shape) for name, value in params.items()}
        both.xor_grads.agree_each([(params, CORNERS.astype(int), TARGETS), (small, X, y)])

    @stability
    def test_large(self, both, rng):
        """loss and gradients for logits around 12 and around 1000, of both signs"""
        for sign in (1, -1):
            params = {**xor_params(rng, 3), "b2": np.array([12.0 * sign])}
            params["W2"] = rng.uniform(-0.3, 0.3, size=(1, 3))
            y = np.full((4, 1), (sign + 1) // 2)
            both.xor_grads.agree(params, CORNERS, y, rtol=1e-5, floor=1e-30)
        for sign in (1, -1):
            params = xor_params(rng, 3)
            params["b1"] = np.array([5.0, 6.0, -5.0])
            params["W2"], params["b2"] = sign * np.array([[900.0, 700, -500]]), np.array([100.0])
            both.xor_grads.agree(params, CORNERS, TARGETS)
            both.xor_grads.agree(params, CORNERS[1:2], TARGETS[1:2])


@exercise("mlp_backward")
class TestMlpBackward:
    def test_three_layers(self, both, reference, rng):
        """mlp_backward of three layers with different activations"""
        nets = [
            ((7, 6, 3, 4), ("tanh", "relu", "identity")),
            ((3, 5, 7, 2), ("sigmoid", "tanh", "identity")),
            ((4, 3, 6, 5), ("relu", "sigmoid", "identity")),
        ]
        both.mlp_backward.agree_each(
            [
                backward_call(reference, rng, n, sizes, acts)
                for n, (sizes, acts) in zip((5, 5, 64), nets, strict=True)
            ]
        )

    def test_activation_of_the_last_layer(self, both, reference, rng):
        """mlp_backward where the last layer has an activation, whose slope dout already includes"""
        both.mlp_backward.agree_each(
            [
                backward_call(reference, rng, 5, (7, 3, 4), ("tanh", last))
                for last in ("sigmoid", "tanh", "relu")
            ]
        )

    def test_identity(self, both, reference, rng):
        """mlp_backward through layers without an activation"""
        call = backward_call(reference, rng, 5, (7, 3, 6, 4), ("identity", "tanh", "identity"))
        both.mlp_backward.agree(*call)

    def test_layers_of_one_size(self, both, reference, rng):
        """mlp_backward of layers that all have one size"""
        call = backward_call(reference, rng, 5, (4, 4, 4, 4), ("tanh", "sigmoid", "identity"))
        both.mlp_backward.agree(*call)

    @edge
    def test_one_layer(self, both, reference, rng):
        """mlp_backward of a single layer"""
        call = backward_call(reference, rng, 5, (7, 3), ("tanh",))
        both.mlp_backward.agree(*call)

    @edge
    def test_many_layers(self, both, reference, rng):
        """mlp_backward of five layers, for a batch of one"""
        acts = ("tanh", "relu", "sigmoid", "identity", "identity")
        call = backward_call(reference, rng, 1, (3, 6, 5, 4, 7, 2), acts)
        both.mlp_backward.agree(*call)

    @edge
    def test_whole_numbers(self, both, reference, rng):
        """mlp_backward where the parameters, the batch or dout are whole numbers"""
        dout, caches, params, acts = backward_call(
            reference, rng, 5, (7, 3, 4), ("tanh", "identity")
        )
        small = [(whole(rng, W.shape), whole(rng, b.shape)) for W, b in params]
        batch = [(whole(rng, (5, 7)), caches[0][1]), caches[1]]
        calls = (dout, caches, small), (dout, batch, params), (whole(rng, (5, 4)), caches, params)
        both.mlp_backward.agree_each([(*call, acts) for call in calls], kinds="iuf")

    @edge
    def test_scale(self, both, reference, rng):
        """a dout a thousand times as large gives gradients a thousand times as large"""
        dout, *rest = backward_call(reference, rng, 5, (7, 3, 4), ("tanh", "identity"))
        both.mlp_backward.agree(1e3 * dout, *rest)

    @contract
    def test_second_call(self, both, reference, rng):
        """a second call with the same arguments gives the same gradients"""
        call = backward_call(reference, rng, 5, (7, 3, 4), ("tanh", "identity"))
        both.mlp_backward.agree(*call)
        both.mlp_backward.agree(*call)


@exercise("loss_and_grads")
class TestLossAndGrads:
    def test_without_decay(self, both, rng):
        """loss_and_grads of two and three layers, l2 left out"""
        calls = [classifier(rng, 5, (7, 6, 4)), classifier(rng, 64, (6, 5, 7, 3))]
        both.loss_and_grads.agree_each(calls)

    def test_decay(self, both, rng):
        """loss_and_grads with weight decay"""
        calls = [(*classifier(rng, 5, (7, 6, 4)), l2) for l2 in (0.3, 0.05)]
        calls.append((*classifier(rng, 7, (3, 5, 6, 2)), 0.3))
        both.loss_and_grads.agree_each(calls)

    def test_four_layers(self, both, rng):
        """loss_and_grads of four layers"""
        both.loss_and_grads.agree(*classifier(rng, 5, (3, 6, 5, 7, 4)), 0.3)

    @edge
    def test_one_layer(self, both, rng):
        """loss_and_grads of a single layer, which has no relu"""
        both.loss_and_grads.agree(*classifier(rng, 5, (7, 4)), 0.3)

    @edge
    def test_one_sample(self, both, rng):
        """loss_and_grads for a batch of one, and with a hidden layer of one unit"""
        both.loss_and_grads.agree(*classifier(rng, 1, (7, 6, 4)), 0.3)
        both.loss_and_grads.agree(*classifier(rng, 5, (7, 1, 4)), 0.3)

    @edge
    def test_whole_numbers(self, both, rng):
        """loss_and_grads where X holds whole numbers, or the parameters"""
        params, X, y = classifier(rng, 5, (7, 6, 4))
        small = [(whole(rng, W.shape), whole(rng, b.shape)) for W, b in params]
        both.loss_and_grads.agree_each(
            [(*call, y, 0.3) for call in ((params, rng.integers(-3, 4, size=X.shape)), (small, X))]
        )

    @stability
    def test_large(self, both, rng):
        """loss_and_grads for logits around 1000, right ones and wrong ones"""
        both.loss_and_grads.agree_each(
            [
                ([(1000 * np.eye(3), rng.normal(size=3))], np.eye(3), np.array(y))
                for y in ([0, 1, 2], [2, 0, 1])
            ]
        )

    @stability
    def test_rows_far_apart(self, both):
        """rows of logits of very different size: each needs its own shift"""
        params = [(np.array([[1.0], [1.001]]), np.zeros(2))]
        X, y = np.array([[5000.0], [-5000.0]]), np.array([1, 1])
        both.loss_and_grads.agree(params, X, y)

    @stability
    def test_sure_mistake(self, both):
        """a mistake by 60 in the logits costs 60"""
        params = [(np.array([[30.0], [-30.0]]), np.zeros(2))]
        X, y = np.array([[1.0], [-1.0]]), np.array([1, 1])
        both.loss_and_grads.agree(params, X, y)


def descended(student, reference, seed, hidden, lr, steps, call=None):
    """Return the student's run, and the reference's run from the student's initial parameters."""
    start, _ = parts(student.train_xor(seed, hidden, 0.0, 1))
    shapes = {"W1": (hidden, 2), "b1": (hidden,), "W2": (1, hidden), "b2": (1,)}
    params = {}
    for name, shape in shapes.items():
        value = field(start, name)
        right = isinstance(value, np.ndarray) and value.shape == shape
        holds(right, f"{name} should be an array of shape {shape}")
        params[name] = value
    losses = []
    for _ in range(steps):
        loss, grads = reference.xor_grads(params, CORNERS, TARGETS)
        losses.append(loss)
        params = {name: value - lr * grads[name] for name, value in params.items()}
    result = call() if call else student.train_xor(seed, hidden, lr, steps)
    return parts(result), (params, losses)


def parts(result):
    """Return the parameters, and the losses as an array."""
    holds(len(result) == 2, "train_xor should return a pair (params, losses)")
    params, losses = result
    right = isinstance(losses, (list, tuple, np.ndarray))
    holds(right, "losses should be a list of numbers, one for each step")
    return params, np.array([number(loss, "a loss") for loss in losses])


@exercise("train_xor")
class TestTrainXor:
    def test_descent(self, student, reference, rng):
        """train_xor goes downhill from its start, step by step"""
        seed = int(rng.integers(1000))
        for hidden, lr, steps in ((3, 0.3, 1), (5, 0.7, 7), (8, 2.0, 120)):
            (params, losses), (wanted, right) = descended(
                student, reference, seed, hidden, lr, steps
            )
            close(actual=losses, desired=np.array(right), rtol=1e-6, what="losses")
            close(actual=params, desired=wanted, rtol=1e-6, what="params")

    def test_start(self, student, rng):
        """train_xor begins with random weights, which depend on the seed, and with biases of 0"""
        seed = int(rng.integers(1000))
        runs = student.train_xor.map([(s, 16, 0.0, 1) for s in range(seed, seed + 40)])
        starts = [parts(run)[0] for run in runs]
        for start in starts:
            close(actual=field(start, "b1"), desired=np.zeros(16), what="b1 at the start")
            close(actual=field(start, "b2"), desired=np.zeros(1), what="b2 at the start")
        for name, shape in (("W1", (16, 2)), ("W2", (1, 16))):
            shaped = all(np.shape(field(start, name)) == shape for start in starts)
            holds(shaped, f"{name} should be an array of shape {shape}")
            drawn = np.array([field(start, name) for start in starts])
            different = len(np.unique(drawn)) == drawn.size
            holds(different, f"some weights of {name} begin alike, or another seed gives the same")
            # The means of 640 numbers and their deviations are at most 6 standard errors off.
            near = abs(float(np.mean(drawn))) < 0.4
            holds(near, f"{name} should begin with random numbers of both signs, with mean 0")
            spread = float(np.std(drawn))
            said = f"{name} begins with a standard deviation of {spread:.2g}; about 1 was asked for"
            holds(0.4 < spread < 1.6, said)

    def test_again(self, student, rng):
        """train_xor called again with the same arguments gives the same result"""
        seed = int(rng.integers(1000))
        runs = [parts(student.train_xor(seed, 3, 0.5, 20)) for _ in range(2)]
        close(actual=runs[1][1], desired=runs[0][1], rtol=1e-6, what="losses")
        close(actual=runs[1][0], desired=runs[0][0], rtol=1e-6, what="params")

    def test_late_steps(self, student, reference):
        """train_xor keeps descending step by step where the loss is already small"""
        params, _ = parts(student.train_xor(3, 8, 4.0, 600))
        later, losses = parts(student.train_xor(3, 8, 4.0, 601))
        before = {name: field(params, name) for name in ("W1", "b1", "W2", "b2")}
        loss, grads = reference.xor_grads(before, CORNERS, TARGETS)
        wanted = {name: value - 4.0 * grads[name] for name, value in before.items()}
        close(actual=losses[-1], desired=loss, rtol=1e-6, floor=1e-9, what="the last loss")
        moved = {name: field(later, name) - before[name] for name in before}
        right = {name: wanted[name] - before[name] for name in before}
        close(actual=moved, desired=right, rtol=1e-5, floor=1e-7, what="the last step")

    @edge
    def test_defaults(self, student, reference, rng):
        """train_xor where hidden, lr and steps are left out"""
        seed = int(rng.integers(1000))
        (params, losses), (wanted, right) = descended(
            student, reference, seed, 8, 0.5, 3, call=lambda: student.train_xor(seed, steps=3)
        )
        close(actual=losses, desired=np.array(right), rtol=1e-6, what="losses")
        close(actual=params, desired=wanted, rtol=1e-6, what="params")
        _, losses = parts(student.train_xor(seed, 1, 0.5))
        holds(
            len(losses) == 5000, "losses should be a list of 5000 numbers where steps is left out"
        )

    @edge
    def test_one_unit(self, student, reference, rng):
        """train_xor with a single hidden unit"""
        seed = int(rng.integers(1000))
        (params, losses), (wanted, right) = descended(student, reference, seed, 1, 0.5, 3)
        close(actual=losses, desired=np.array(right), rtol=1e-7, what="losses")
        close(actual=params, desired=wanted, rtol=1e-7, what="params")

    @weight(2)
    def test_learns(self, student, reference):
        """train_xor learns XOR with eight hidden units, from each of two seeds"""
        for seed in (3, 11):
            params, losses = parts(student.train_xor(seed, 8, 2.0, 600))
            holds(bool(losses[-1] < 0.5), "the last loss should be small")
            final = reference.xor_grads(params, CORNERS, TARGETS)[0]
            holds(bool(final < 0.5), "the parameters that are returned should have a small loss")


def program(values, steps):
    """Return the sum of some of the values that these steps compute, each from any two earlier ones."""
    values = list(values)
    for kind, one, other in steps:
        a, b = values[int(one * len(values))], values[int(other * len(values))]
        operations = (
            lambda: a + b,
            lambda: a - b * 0.5,
            lambda: (a * b).tanh(),
            lambda: a / (b * b + 1),
            lambda: 1 - a,
            lambda: 2 / (a**2 + 3),
            lambda: (a * 0.3).tanh().exp(),
            lambda: (a * a + 1.5).log() * b,
            lambda: (b - 0.1).relu() - a,
        )
        values.append(operations[kind]().tanh())
    return sum(values[-8:], values[0] * values[-1])


@exercise("Value")
class TestValue:
    def test_arithmetic(self, both, rng):
        """slopes of sums, differences, products and quotients of two values"""
        a, b = (float(x) for x in off_zero(rng, 2, 0.5))
        same_slopes(
            both.Value,
            (lambda a, b: a + b, a, b),
            (lambda a, b: a - b, a, b),
            (lambda a, b: a * b, a, b),
            (lambda a, b: a / b, a, b),
            (lambda a: -a, a),
        )

    def test_plain_numbers(self, both, rng):
        """values combined with plain numbers, on either side of the operator"""
        a = float(off_zero(rng, 1, 0.5)[0])
        same_slopes(
            both.Value,
            (lambda a: a + 2, a),
            (lambda a: a - 2.5, a),
            (lambda a: a * 3, a),
            (lambda a: a / 4, a),
            (lambda a: 2 + a, a),
            (lambda a: 2.5 - a, a),
            (lambda a: 3 * a, a),
            (lambda a: 4 / a, a),
            (lambda a: a * 5, 0.0),
            (lambda a: a + 2, 0.0),
        )

    def test_powers(self, both, rng):
        """powers: whole, negative, and fractions"""
        a = float(rng.uniform(0.5, 2.5))
        cases = [(lambda a, n=n: a**n, a) for n in (2, 3, 1, 0, -2, -1, 0.5, 1.7)]
        at_zero = [(lambda a, n=n: a**n, 0.0) for n in (1, 2)]
        same_slopes(both.Value, *cases, (lambda a: a**3, -a), *at_zero)

    def test_functions(self, both, rng):
        """exp, log, tanh and relu"""
        a = float(rng.uniform(0.3, 1.8))
        same_slopes(
            both.Value,
            (lambda a: a.exp(), a),
            (lambda a: a.exp(), -a),
            (lambda a: a.log(), a),
            (lambda a: a.tanh(), a),
            (lambda a: a.tanh(), -a),
            (lambda a: a.relu(), a),
            (lambda a: a.relu(), -a),
        )

    def test_used_twice(self, both, rng):
        """values that are used more than once, by one result or by several"""
        a, b = (float(x) for x in off_zero(rng, 2, 0.5))
        same_slopes(
            both.Value,
            (lambda a: a + a, a),
            (lambda a: a * a, a),
            (lambda a, b: a * b + a, a, b),
            (lambda a, b: (a + b) * (a - b), a, b),
        )

    def test_order(self, both, rng):
        """results that are used early and late: their slopes must be complete before they are passed on"""
        a, b = (float(x) for x in off_zero(rng, 2, 0.5))

        def early_and_late(a, b):
            c = a * b
            return c * (c * 2 + b).tanh()

        def far_and_near(a, b):
            c = a * 2
            d = c * 3
            e = d * b
            return e * c + d

        def near_and_far(a, b):
            c = a * 2
            d = c * 3
            e = d * b
            return c * e + d

        cases = [(f, a, b) for f in (early_and_late, far_and_near, near_and_far)]
        same_slopes(both.Value, *cases)

    def test_neuron(self, both, rng):
        """the loss of a small network, with respect to each of its weights"""
        x, *weights = (float(v) for v in off_zero(rng, 6, 0.3, 1.2))

        def loss(u, v, w, b, c):
            p = (u * x + b).tanh() * v + (w * x - c).relu() / 2
            return ((1 + (-p).exp()) ** -1).log() * -1

        same_slopes(both.Value, (loss, *weights))

    def test_assigned(self, both, rng):
        """+=, -=, *= and /= give new values: the old ones keep their data, and get their slopes"""
        a, b = (float(x) for x in off_zero(rng, 2, 0.5))

        def updated(a, b):
            c = a
            c += b
            d = c
            d *= a
            e = d
            e -= c * 2
            e /= b
            return e * c + d + a

        def collected(a, b):
            total = 0
            for x in (a, b, a * b):
                total += x
                total *= 1.5
            return total + a

        same_slopes(both.Value, (updated, a, b), (collected, a, b))

    @weight(2)
    def test_programs(self, both, rng):
        """long expressions of sums, products, quotients and functions, in a random order"""
        for _ in range(2):
            steps = [(int(rng.integers(9)), *rng.random(2)) for _ in range(30)]
            leaves = [float(x) for x in off_zero(rng, 4, 0.5, 1.5)]
            same_slopes(both.Value, (lambda *v, steps=steps: program(v, steps), *leaves))

    def test_equal_numbers(self, both):
        """two values that hold equal numbers each have their own slope"""
        same_slopes(
            both.Value,
            (lambda a, b: a * 2 + b * 5, 3.0, 3.0),
            (lambda a, b: a * 2 * (b * 2).tanh(), 0.5, 0.5),
        )

    def test_results_between(self, student):
        """grads of a result and of intermediate values; operations do not change the values that they use"""
        a, b = student.Value(2.0), student.Value(-3.0)
        c = a * b
        d = c + a
        close(actual=[a.data, b.data, c.data, d.data], desired=[2.0, -3.0, -6.0, -4.0], what="data")
        e = d * c
        close(actual=[x.grad for x in (a, b, c, d, e)], desired=[0.0] * 5, what="grad at first")
        e.backward()
        found = [x.grad for x in (a, b, c, d, e)]
        close(actual=found, desired=[24.0, -20.0, -10.0, -6.0, 1.0], what="grad")

    def test_new_values(self, student):
        """each operation gives a new value, and does not change the old one"""
        steps = [
            (lambda a: a + 0, 2.0),
            (lambda a: 0 + a, 2.0),
            (lambda a: a - 0, 2.0),
            (lambda a: a * 1, 2.0),
            (lambda a: 1 * a, 2.0),
            (lambda a: a / 1, 2.0),
            (lambda a: a**1, 2.0),
            (lambda a: a.relu(), 2.0),
            (lambda a: a + 3, 5.0),
        ]
        for operation, value in steps:
            a = student.Value(2.0)
            r = operation(a)
            y = r * 2 + a
            y.backward()
            close(actual=[a.data, r.data, y.data], desired=[2.0, value, 2 * value + 2], what="data")
            close(actual=[a.grad, r.grad, y.grad], desired=[3.0, 2.0, 1.0], what="grad")

    @edge
    def test_two_results(self, student):
        """two results that share values: each backward fills in the slopes of its own result"""
        a = student.Value(2.0)
        b = a * 3
        c, d = b * 1.0, b * 5.0
        c.backward()
        close(actual=[a.grad, b.grad, c.grad], desired=[3.0, 1.0, 1.0], what="grad")
        d.backward()
        close(actual=d.grad, desired=1.0, what="grad of the second result")
        slope = number(a.grad, "grad")
        right = min(abs(slope - 15), abs(slope - 18)) <= 1e-9
        holds(
            right,
            "after both calls grad should be the slope of the second result, or the sum of both",
        )

    @edge
    def test_whole_numbers(self, both):
        """values that hold whole numbers"""
        same_slopes(
            both.Value,
            (lambda a: a / 2, 7),
            (lambda a, b: a / b, 7, 2),
            (lambda a: 2 / a, 7),
            (lambda a, b: a * b + a, 7, -2),
        )

    @edge
    def test_backward_of_a_leaf(self, student):
        """backward of a value that was not computed from others"""
        a = student.Value(3.0)
        a.backward()
        close(actual=[a.data, a.grad], desired=[3.0, 1.0], what="data and grad")

    @edge
    def test_two_calls(self, student, reference):
        """backward called twice: intermediate values are not counted twice"""
        a = student.Value(0.5)
        c = ((a * 2).tanh() * 3).exp()
        c.backward()
        once = number(a.grad, "grad")
        close(
            actual=once,
            desired=run(reference.Value, lambda a: ((a * 2).tanh() * 3).exp(), [0.5])[1][0],
        )
        c.backward()
        twice = number(a.grad, "grad")
        close(actual=c.grad, desired=1.0, what="the result's own grad")
        right = abs(twice - once) <= 1e-9 * abs(once) or abs(twice - 2 * once) <= 1e-9 * abs(once)
        holds(right, "after a second call grad should be what it was, or twice that")

    @edge
    def test_relu_at_zero(self, student):
        """relu close to 0, and at exactly 0: there, any slope between 0 and 1"""
        for x, low, high in ((0.0, 0.0, 1.0), (1e-7, 1.0, 1.0), (-1e-7, 0.0, 0.0)):
            a = student.Value(x)
            result = a.relu()
            result.backward()
            close(actual=result.data, desired=max(x, 0.0), floor=1e-12, what="data")
            between(actual=a.grad, low=low, high=high, what="grad")

    @edge
    def test_small_slopes(self, student, reference):
        """slopes that are small"""
        cases = [(lambda a: a * a * 1e-3, 2e-3), (lambda a: a * 3 * 1e-9, 2.0)]
        for build, x in cases:
            value, slopes = run(student.Value, build, [x])
            right, wanted = run(reference.Value, build, [x])
            for found, asked in zip([value, *slopes], [right, *wanted], strict=True):
                close(actual=found, desired=asked, floor=1e-30)

    @weight(0.5)
    def test_measured(self, both, rng):
        """the slopes of a long expression match those measured from its own values"""

        def build(a, b, c):
            total = ((a * b + c).tanh() - b / (c * c + 2)) ** 2
            total += (a - c).exp() * (b**2 + 1).log()
            total += (3 - a * a).relu() / 2
            for k in range(1, 6):
                total *= 1 - 0.1 * b
                total -= (total * a - k).tanh() / (c + k)
            return total

        def data(make):
            return lambda x: number(build(*(make(float(v)) for v in x)).data, "data")

        x = rng.uniform(0.5, 1.5, size=3)
        _, slopes = run(both.Value.student, build, [float(v) for v in x])
        loss = Forward(
            data(both.Value.student.unjudged()), data(both.Value.reference), lambda x: (x,), float
        )
        grad_check(loss=loss, gradient=np.array(slopes), at=x, rng=rng)

    @stability
    def test_large(self, both):
        """large numbers and slopes: tanh of 500, exp of 60"""
        same_slopes(
            both.Value,
            (lambda a: a.tanh() + a, 500.0),
            (lambda a: a.tanh() + a, -500.0),
            (lambda a: a * 5000, 2.0),
            (lambda a: a.exp(), 60.0),
            (lambda a: (a * 60).exp(), -1.0),
        )

    @stability
    def test_long(self, both):
        """an expression of more than a thousand steps"""

        def chain(a):
            b = a
            for _ in range(1200):
                b = b + 1.5
            return b

        same_slopes(both.Value, (chain, 0.25))

    @stability
    def test_many_ways(self, both):
        """an expression with very many paths from its input to its result"""

        def doubled(a):
            b = a
            for _ in range(40):
                b = (b + b) * 0.5
            return b

        same_slopes(both.Value, (doubled, 0.75))
