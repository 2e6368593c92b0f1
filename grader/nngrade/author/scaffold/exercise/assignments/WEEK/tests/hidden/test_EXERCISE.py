"""Hidden checks of EXERCISE: other shapes and edges, on inputs that the secret seed draws."""

from nngrade.suite.marks import edge, exercise


@exercise("EXERCISE")
class TestCAMEL:
    def test_matrices(self, both, rng):
        """EXERCISE is right for matrices"""
        pred, y = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
        both.EXERCISE.agree(pred, y)

    @edge
    def test_one_element(self, both, rng):
        """EXERCISE is right for a single number"""
        y = rng.normal(size=1)
        both.EXERCISE.agree(y + rng.uniform(1.5, 2), y)
