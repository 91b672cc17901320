"""The vault: encrypted cases, their keys, the record of what happened, search. Runs inside the keeper process.

    store.py      the `Store` port            header.py    the plain header: how the root key is wrapped
    cabinet.py    vault.db: cases, keys       keys.py      key derivation, wrapping, one key a purpose
    casefile.py   one case's file             database.py  SQLCipher connections; migrate.py their schemas
    search.py     passages by relevance       record.py    the chain of events; anchor.py its head, kept apart
    verify.py     every file of the folder    strength.py  guesses that a pass-phrase withstands

The form of the files is written down in docs/vault-format.md.
"""
