"""Training: the one of digits_map."""

from kitbuild.models.digits_map.train import train

__all__ = ["train"]
