CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), vault TEXT NOT NULL) STRICT;

-- What the list of cases shows is a copy; each case's own file is what counts. `touched` says that the copy
-- may be behind: it is set before the first change of a sitting and cleared when the copy is taken.
CREATE TABLE cases (
    place     INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    nonce     BLOB NOT NULL,
    wrapped   BLOB NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('making', 'kept')),
    touched   INTEGER NOT NULL DEFAULT 0,
    title     TEXT NOT NULL,
    created   TEXT NOT NULL,
    changed   TEXT NOT NULL,
    documents INTEGER NOT NULL DEFAULT 0,
    turns     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Cases whose key is gone for good: a file of this name that comes back is removed again.
CREATE TABLE erased (id TEXT PRIMARY KEY, moment TEXT NOT NULL) STRICT;

CREATE TABLE preferences (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    moment TEXT NOT NULL,
    who    TEXT NOT NULL,
    what   TEXT NOT NULL,
    about  TEXT NOT NULL,
    detail TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT;
