"""nngrade grades neural-network exercises and names the misconception behind a wrong answer."""

__version__ = "0.1.0"
