"""Training: the one of digits_gan."""

from kitbuild.models.digits_gan.train import train

__all__ = ["train"]
