"""Kodepeksos at work: who has acknowledged which edition."""

from ethics.models.acknowledgements import Acknowledgement

__all__ = ["Acknowledgement"]
