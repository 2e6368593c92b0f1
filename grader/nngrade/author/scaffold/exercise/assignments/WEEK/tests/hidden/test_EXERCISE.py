"""Hidden checks of EXERCISE: other shapes and edges, on inputs that the secret seed draws."""

import pytest
from nngrade.suite.checks import agree


@pytest.mark.exercise("EXERCISE")
class TestCAMEL:
    def test_matrices(self, student, reference, rng):
        """EXERCISE is right for matrices"""
        pred, y = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
        agree(student.EXERCISE, reference.EXERCISE, pred, y)

    @pytest.mark.group("edge")
    def test_one_element(self, student, reference, rng):
        """EXERCISE is right for a single number"""
        y = rng.normal(size=1)
        agree(student.EXERCISE, reference.EXERCISE, y + rng.uniform(1.5, 2), y)
