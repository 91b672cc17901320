"""The page with the recovery key: shown once, printed or saved, two groups typed back."""
