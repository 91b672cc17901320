"""Beside the conversation: evidence, privacy, why, and the record."""
