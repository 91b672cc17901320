"""The pass-phrase before an existing vault."""
