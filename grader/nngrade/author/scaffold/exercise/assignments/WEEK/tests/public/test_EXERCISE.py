"""Public checks of EXERCISE: students have these."""

import numpy as np
from nngrade.suite.checks import close
from nngrade.suite.marks import exercise


@exercise("EXERCISE")
class TestCAMEL:
    def test_by_hand(self, student):
        """EXERCISE([1, 2], [1, 4]) is (0 + 4) / 2"""
        result = student.EXERCISE(np.array([1.0, 2.0]), np.array([1.0, 4.0]))
        close(actual=result, desired=2.0)

    def test_values(self, both, rng):
        """EXERCISE is right for vectors"""
        both.EXERCISE.agree(rng.normal(size=5), rng.normal(size=5))
