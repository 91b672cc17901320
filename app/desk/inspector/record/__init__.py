"""The record of what happened, without content."""
