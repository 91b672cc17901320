"""The settings, drawn from the one table and the policy."""
