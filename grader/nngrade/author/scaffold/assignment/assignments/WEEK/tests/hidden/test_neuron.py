"""Hidden checks of neuron: other sizes and edges, on inputs that the secret seed draws."""

import numpy as np
import pytest
from nngrade.suite.checks import agree, agree_all


@pytest.mark.exercise("neuron")
class TestNeuron:
    def test_sizes(self, student, reference, rng):
        """neuron takes few inputs and many"""
        calls = [(rng.normal(size=d), rng.normal(size=d), rng.uniform(0.5, 1)) for d in (3, 7, 64)]
        agree_all(student.neuron, reference.neuron, calls)

    @pytest.mark.group("edge")
    def test_zero_inputs(self, student, reference, rng):
        """neuron of inputs that are all 0"""
        agree(student.neuron, reference.neuron, np.zeros(4), rng.normal(size=4), -1.25)

    @pytest.mark.group("edge")
    def test_one_input(self, student, reference, rng):
        """neuron of a single input"""
        agree(student.neuron, reference.neuron, rng.normal(size=1), rng.normal(size=1), 0.5)
