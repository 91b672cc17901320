"""Intramuros: AI that stays within the walls."""

__version__ = "0.1.0"
