"""The generator and the judge: those of digits_gan, which are told no digits here."""

from kitbuild.models.digits_gan.model import OUTPUTS, build, example_feeds

__all__ = ["OUTPUTS", "build", "example_feeds"]
