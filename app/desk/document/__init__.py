"""A document as the person knows it: its pages or its text, with what is personal and what was quoted marked."""
