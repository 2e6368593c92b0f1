"""Public checks of week 13: enough to work with, but not all that counts."""

import numpy as np
from nngrade.suite.checks import holds
from nngrade.suite.marks import exercise

# Sums of float32 differ in their last digits, and a gradient may be what is left of a difference.
NEAR = {"rtol": 1e-4, "floor": 1e-2}
GROWS = "the weights are never computed: after 100 steps each is a formula of 100 steps"


def drawn(rng, inputs, hidden, outputs):
    """Return weights for a network of two layers."""
    return [rng.normal(size=s) for s in ((hidden, inputs), (hidden,), (outputs, hidden), outputs)]


@exercise("count_params_mlx")
class TestCount:
    def test_simple(self, both):
        """count_params_mlx of one layer, and of three in a list"""
        both.count_params_mlx.via("counted").agree_each([("linear",), ("listed",)])


@exercise("SimpleNetwork")
class TestSimpleNetwork:
    def test_shapes(self, both):
        """SimpleNetwork() has the parameters W (3, 2) and b (3,), 9 numbers"""
        both.SimpleNetwork.via("shapes").agree()

    def test_outputs(self, both, rng):
        """SimpleNetwork maps a batch to x Wᵀ + b"""
        weights = [rng.normal(size=(3, 2)), rng.normal(size=3)]
        both.SimpleNetwork.via("outputs").agree((), weights, rng.normal(size=(4, 2)))


@exercise("mse_and_grad")
class TestGradients:
    def test_mse(self, both, rng):
        """mse_and_grad of a network with two layers"""
        X, y = rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
        both.mse_and_grad.via("slopes").agree(drawn(rng, 3, 5, 2), X, y, **NEAR)

    def test_cross_entropy(self, both, rng):
        """ce_and_grad of a network with two layers"""
        X, labels = rng.normal(size=(6, 3)), np.array([0, 3, 1, 2, 3, 0])
        both.ce_and_grad.via("slopes").agree(drawn(rng, 3, 5, 4), X, labels, **NEAR)


@exercise("archery_mlx")
class TestArchery:
    def test_losses(self, both):
        """archery_mlx(1) returns the 100 losses before each step"""
        both.archery_mlx.via("shots").agree(1, **NEAR)

    def test_evaluated(self, both):
        """MLX computes the weights in each step"""
        found = both.archery_mlx.via("shots_and_graphs").student(2)
        holds(not found["grows"], GROWS)
