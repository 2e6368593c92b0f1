"""Public checks of homework 2."""

from nngrade.suite.checks import holds
from nngrade.suite.marks import edge, exercise

SIZES = [6, 5, 4, 3]


def arrays(rng, sizes):
    """Draw weights and biases, in the order of the layers."""
    pairs = zip(sizes, sizes[1:])
    return [rng.normal(size=s) for a, b in pairs for s in ((b, a), (b,))]


def around_norm(rng):
    """Draw weights for the network that fit is tried on."""
    return [rng.normal(size=s) for s in ((5, 4), (5,), (5,), (5,), (3, 5), (3,))]


@exercise("MLP")
class TestMLP:
    def test_parameters(self, both):
        """MLP has a weight matrix and a bias for each layer"""
        both.MLP.via("parameters").agree(SIZES)

    def test_scores(self, both, rng):
        """MLP computes the scores of rows"""
        both.MLP.via("scores").agree(SIZES, arrays(rng, SIZES), rng.normal(size=(7, 6)))

    def test_images(self, both, rng):
        """MLP flattens images"""
        both.MLP.via("scores").agree(SIZES, arrays(rng, SIZES), rng.normal(size=(7, 1, 2, 3)))

    def test_begins_at_random(self, both):
        """MLP begins with weights that PyTorch draws"""
        found = both.MLP.via("differs").student(SIZES)
        holds(all(d > 0 for d in found), "two new networks have equal weights")


@exercise("fit")
class TestFit:
    def test_one_epoch(self, both, rng):
        """fit takes the right steps in one epoch"""
        X, y = rng.normal(size=(10, 4)), rng.integers(3, size=10)
        both.fit.via("trained").agree(around_norm(rng), X, y, 1)

    def test_last_batch(self, both, rng):
        """fit counts each sample once, also in a last batch that is smaller"""
        X, y = rng.normal(size=(12, 4)), rng.integers(3, size=12)
        both.fit.via("trained").agree(around_norm(rng), X, y, 2)

    @edge
    def test_no_epoch(self, both, rng):
        """fit returns an empty list for no epoch"""
        X, y = rng.normal(size=(5, 4)), rng.integers(3, size=5)
        both.fit.via("trained").agree(around_norm(rng), X, y, 0)
