"""The sealed processes, each composed in one file, and their light sides in the desk.

    reader.py   untrusted files, finding, redaction, passages     reader_link.py
    engine.py   language models                                    engine_link.py
    keeper.py   vault, search, record                              keeper_link.py
    ported.py   turns a port of `core.ports` into wire methods, for both sides
"""
