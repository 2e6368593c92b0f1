"""Hidden checks of week 13: numbers of models with given weights, in float32."""

import numpy as np
from nngrade.suite.checks import grad_check, holds
from nngrade.suite.marks import edge, exercise, stability, weight

# Sums of float32 differ in their last digits, and a gradient may be what is left of a difference.
NEAR = {"rtol": 1e-4, "floor": 1e-2}
GROWS = "the weights are never computed: after 100 steps each is a formula of 100 steps"


def drawn(rng, inputs, hidden, outputs):
    """Return weights for a network of two layers."""
    return [rng.normal(size=s) for s in ((hidden, inputs), (hidden,), (outputs, hidden), outputs)]


PATHS = "layers.0.weight", "layers.0.bias", "layers.2.weight", "layers.2.bias"


def outputs(weights, X):
    """Return the outputs of the network of two layers with these weights, by their paths."""
    W, b, V, c = (weights[path] for path in PATHS)
    return np.tanh(X @ W.T + b) @ V.T + c


def cross_entropy(Z, labels):
    """Return the mean cross-entropy of logits Z."""
    return float(np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(Z)), labels]))


def some_labels(rng, n, classes):
    """Return n labels; each class occurs if there are enough."""
    return rng.permutation(np.arange(n) % classes)


@exercise("count_params_mlx")
class TestCount:
    @weight(2)
    def test_lists(self, both):
        """layers in lists, in lists of lists, and in dicts"""
        names = "listed", "nested", "branches"
        both.count_params_mlx.via("counted").agree_each([(name,) for name in names])

    def test_deep(self, both):
        """modules in modules, five levels deep"""
        both.count_params_mlx.via("counted").agree("deep")

    def test_frozen(self, both):
        """frozen parameters count too, and stay frozen"""
        both.count_params_mlx.via("counted").agree_each([("frozen",), ("all frozen",)])

    @edge
    def test_other_layers(self, both):
        """a layer without a bias, a convolution, and a model without parameters"""
        names = "without bias", "convolution", "none"
        both.count_params_mlx.via("counted").agree_each([(name,) for name in names])


@exercise("SimpleNetwork")
class TestSimpleNetwork:
    def test_shapes(self, both):
        """the parameters of networks of other sizes"""
        both.SimpleNetwork.via("shapes").agree_each([(4, 5), (7, 2), (5, 1)])

    @weight(2)
    def test_outputs(self, both, rng):
        """outputs for given weights, of both signs"""
        calls = []
        for i, o, n in ((2, 3, 5), (4, 5, 7), (6, 2, 3)):
            weights = [rng.normal(size=(o, i)), rng.normal(size=o)]
            calls.append(((i, o), weights, rng.normal(size=(n, i))))
        both.SimpleNetwork.via("outputs").agree_each(calls)

    @weight(2)
    def test_trains(self, both, rng):
        """an optimizer finds the parameters and changes them"""
        weights = [rng.normal(size=(3, 2)), rng.normal(size=3)]
        X, G = rng.normal(size=(5, 2)), rng.normal(size=(5, 3))
        both.SimpleNetwork.via("after_a_step").agree((2, 3), weights, X, G)

    def test_beginning(self, both):
        """the weights are random at the start"""
        found = both.SimpleNetwork.via("beginning").student(6, 5)
        same = f"only {found['different']} of {found['all']} numbers differ at the start"
        holds(found["different"] > 0.8 * found["all"], same)

    @edge
    def test_one_row(self, both, rng):
        """a batch of one row, and a network with one output"""
        weights = [rng.normal(size=(1, 4)), rng.normal(size=1)]
        calls = [((4, 1), weights, rng.normal(size=(n, 4))) for n in (1, 6)]
        both.SimpleNetwork.via("outputs").agree_each(calls)

    @stability
    def test_large(self, both, rng):
        """inputs of thousands"""
        weights = [rng.normal(size=(3, 2)), rng.normal(size=3)]
        both.SimpleNetwork.via("outputs").agree((2, 3), weights, 3e3 * rng.normal(size=(4, 2)))


@exercise("mse_and_grad")
class TestGradients:
    @weight(2)
    def test_mse(self, both, rng):
        """mse_and_grad: loss and gradients of networks of several sizes"""
        calls = []
        for i, h, o, n in ((3, 5, 2, 7), (2, 4, 3, 11), (4, 6, 1, 5)):
            calls.append((drawn(rng, i, h, o), rng.normal(size=(n, i)), rng.normal(size=(n, o))))
        both.mse_and_grad.via("slopes").agree_each(calls, **NEAR)

    @weight(2)
    def test_cross_entropy(self, both, rng):
        """ce_and_grad: loss and gradients of networks of several sizes"""
        calls = []
        for i, h, c, n in ((3, 5, 4, 7), (2, 4, 3, 11), (4, 6, 2, 5)):
            calls.append((drawn(rng, i, h, c), rng.normal(size=(n, i)), some_labels(rng, n, c)))
        both.ce_and_grad.via("slopes").agree_each(calls, **NEAR)

    @weight(0.5)
    def test_mse_slopes(self, student, rng):
        """mse_and_grad: the gradients agree with difference quotients, in float64"""
        arrays, X, y = drawn(rng, 3, 5, 2), rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
        found = student.mse_and_grad.via("exact_slopes")(arrays, X, y)["grads"]
        gradient = {path: np.asarray(found[path].numpy(), float) for path in PATHS}
        at = dict(zip(PATHS, arrays, strict=True))
        grad_check(
            loss=lambda weights: float(np.mean((outputs(weights, X) - y) ** 2)),
            gradient=gradient,
            at=at,
            rng=rng,
        )

    @weight(0.5)
    def test_cross_entropy_slopes(self, student, rng):
        """ce_and_grad: the gradients agree with difference quotients, in float64"""
        arrays, X, labels = drawn(rng, 3, 5, 4), rng.normal(size=(6, 3)), some_labels(rng, 6, 4)
        found = student.ce_and_grad.via("exact_slopes")(arrays, X, labels)["grads"]
        gradient = {path: np.asarray(found[path].numpy(), float) for path in PATHS}
        at = dict(zip(PATHS, arrays, strict=True))
        grad_check(
            loss=lambda weights: cross_entropy(outputs(weights, X), labels),
            gradient=gradient,
            at=at,
            rng=rng,
        )

    def test_training(self, both, rng):
        """five steps with the gradients of mse_and_grad, and with those of ce_and_grad"""
        arrays, X = drawn(rng, 3, 5, 4), rng.normal(size=(9, 3))
        both.mse_and_grad.via("trained").agree(arrays, X, rng.normal(size=(9, 4)), **NEAR)
        both.ce_and_grad.via("trained").agree(arrays, X, some_labels(rng, 9, 4), **NEAR)

    def test_model_kept(self, both, rng):
        """the model stays as it is: a second call gives the same"""
        arrays, X = drawn(rng, 3, 5, 4), rng.normal(size=(6, 3))
        both.mse_and_grad.via("slopes_twice").agree(arrays, X, rng.normal(size=(6, 4)), **NEAR)
        both.ce_and_grad.via("slopes_twice").agree(arrays, X, some_labels(rng, 6, 4), **NEAR)

    @edge
    def test_one_sample(self, both, rng):
        """a batch of one sample"""
        arrays, X = drawn(rng, 3, 5, 4), rng.normal(size=(1, 3))
        both.mse_and_grad.via("slopes").agree(arrays, X, rng.normal(size=(1, 4)), **NEAR)
        both.ce_and_grad.via("slopes").agree(arrays, X, np.array([2]), **NEAR)

    @edge
    def test_frozen(self, both, rng):
        """a network whose first layer is frozen"""
        arrays, X = drawn(rng, 3, 5, 4), rng.normal(size=(6, 3))
        y, labels = rng.normal(size=(6, 4)), some_labels(rng, 6, 4)
        both.mse_and_grad.via("slopes_of_half").agree(arrays, X, y, **NEAR)
        both.ce_and_grad.via("slopes_of_half").agree(arrays, X, labels, **NEAR)

    @stability
    def test_large(self, both, rng):
        """logits of hundreds, where a plain softmax is infinite or 0"""
        W, b, V, c = drawn(rng, 3, 5, 4)
        X, labels = rng.normal(size=(8, 3)), some_labels(rng, 8, 4)
        both.ce_and_grad.via("slopes").agree([W, b, 300 * V, c], X, labels, **NEAR)


@exercise("archery_mlx")
class TestArchery:
    @weight(3)
    def test_losses(self, both, reference, rng):
        """the losses of two neurons, which begin as MLX draws them"""
        far = (s for s in rng.permutation(1000).tolist() if reference.support.distance(s) > 0.2)
        seeds = [next(far), next(far)]
        both.archery_mlx.via("shots").agree_each([(seed,) for seed in seeds], **NEAR)

    @weight(3)
    def test_evaluated(self, both, rng):
        """MLX computes the weights in each step, so that no step waits for another"""
        found = both.archery_mlx.via("shots_and_graphs").student(int(rng.integers(1000)))
        holds(not found["grows"], GROWS)

    @edge
    def test_seed(self, both):
        """the seed 2^31 - 1"""
        both.archery_mlx.via("shots").agree(2**31 - 1, **NEAR)
