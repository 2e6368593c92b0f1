"""Public checks of EXERCISE: students have these."""

import numpy as np
import pytest
from nngrade.suite.checks import agree, close


@pytest.mark.exercise("EXERCISE")
class TestCAMEL:
    def test_by_hand(self, student):
        """EXERCISE([1, 2], [1, 4]) is (0 + 4) / 2"""
        result = student.EXERCISE(np.array([1.0, 2.0]), np.array([1.0, 4.0]))
        close(actual=result, desired=2.0)

    def test_values(self, student, reference, rng):
        """EXERCISE is right for vectors"""
        agree(student.EXERCISE, reference.EXERCISE, rng.normal(size=5), rng.normal(size=5))
