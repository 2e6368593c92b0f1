"""Public checks of neuron: students have these."""

import numpy as np
from nngrade.suite.checks import close
from nngrade.suite.marks import exercise


@exercise("neuron")
class TestNeuron:
    def test_by_hand(self, student):
        """neuron([1, 2], [3, -1], 0.5) is 3 - 2 + 0.5"""
        result = student.neuron(np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5)
        close(actual=result, desired=1.5)

    def test_values(self, both, rng):
        """neuron multiplies inputs by weights, adds up, and adds the bias"""
        both.neuron.agree(rng.normal(size=5), rng.normal(size=5), 0.75)
