"""Find signs that Vietnamese legal documents are unlawful, expired or in need of amendment."""

__version__ = "0.1.0"
