"""Find signs that Vietnamese legal documents are unlawful, expired or in need of amendment."""
