"""The schemas as numbered steps, `vault/` for vault.db and `case/` for each case; a released step never changes."""
