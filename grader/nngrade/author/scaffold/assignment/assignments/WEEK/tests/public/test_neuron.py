"""Public checks of neuron: students have these."""

import numpy as np
import pytest
from nngrade.suite.checks import agree, close


@pytest.mark.exercise("neuron")
class TestNeuron:
    def test_by_hand(self, student):
        """neuron([1, 2], [3, -1], 0.5) is 3 - 2 + 0.5"""
        result = student.neuron(np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5)
        close(actual=result, desired=1.5)

    def test_values(self, student, reference, rng):
        """neuron multiplies inputs by weights, adds up, and adds the bias"""
        agree(student.neuron, reference.neuron, rng.normal(size=5), rng.normal(size=5), 0.75)
