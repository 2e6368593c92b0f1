"""Hidden checks of homework 2."""

from nngrade.suite.marks import edge, exercise


def arrays(rng, sizes):
    pairs = zip(sizes, sizes[1:])
    return [rng.normal(size=s) for a, b in pairs for s in ((b, a), (b,))]


@exercise("MLP")
class TestMLP:
    def test_gradients(self, both, rng):
        """MLP passes gradients to all of its layers"""
        sizes = [5, 7, 6, 2]
        both.MLP.via("slopes").agree(sizes, arrays(rng, sizes), rng.normal(size=(4, 5)))

    @edge
    def test_depths(self, both, rng):
        """MLP with one layer, and with five"""
        for sizes in ([4, 3], [3, 5, 2, 6, 4, 2]):
            X = rng.normal(size=(3, sizes[0]))
            both.MLP.via("scores").agree(sizes, arrays(rng, sizes), X)


@exercise("fit")
class TestFit:
    def test_three_epochs(self, both, rng):
        """fit takes the right steps in three epochs, with momentum"""
        shapes = ((5, 4), (5,), (5,), (5,), (3, 5), (3,))
        weights = [rng.normal(size=s) for s in shapes]
        X, y = rng.normal(size=(18, 4)), rng.integers(3, size=18)
        both.fit.via("trained").agree(weights, X, y, 3, 4, 0.9)

    @edge
    def test_small_batches(self, both, rng):
        """fit with batches of two"""
        shapes = ((5, 4), (5,), (5,), (5,), (3, 5), (3,))
        weights = [rng.normal(size=s) for s in shapes]
        X, y = rng.normal(size=(6, 4)), rng.integers(3, size=6)
        both.fit.via("trained").agree(weights, X, y, 2, 2)
