CREATE TABLE about (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL, title TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
    place    INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256   TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    media    TEXT NOT NULL,
    language TEXT NOT NULL,
    within   TEXT NOT NULL,
    text     TEXT NOT NULL,
    hidden   BLOB NOT NULL,
    notices  BLOB NOT NULL
) STRICT;

CREATE TABLE sources (
    document INTEGER PRIMARY KEY REFERENCES documents (place) ON DELETE CASCADE,
    body     BLOB NOT NULL
) STRICT;

CREATE TABLE pages (
    document INTEGER NOT NULL REFERENCES documents (place) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    finish   INTEGER NOT NULL,
    width    REAL NOT NULL,
    height   REAL NOT NULL,
    words    BLOB NOT NULL,
    UNIQUE (document, place)
) STRICT;

CREATE TABLE found (
    document INTEGER PRIMARY KEY REFERENCES documents (place) ON DELETE CASCADE,
    body     BLOB NOT NULL
) STRICT;

CREATE TABLE decisions (place INTEGER PRIMARY KEY, document TEXT NOT NULL, everywhere INTEGER NOT NULL, body BLOB NOT NULL)
STRICT;

CREATE TABLE aliases (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT;

CREATE TABLE turns (place INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL) STRICT;

-- Windows of a document follow each other in `id`, so that a neighbour is the next number.
CREATE TABLE windows (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (place) ON DELETE CASCADE,
    page     INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    finish   INTEGER NOT NULL,
    text     TEXT NOT NULL
) STRICT;
CREATE INDEX windows_of_document ON windows (document);

CREATE VIRTUAL TABLE window_words USING fts5 (
    text, content = 'windows', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
-- Without this a deleted word stays in the index until its segment is merged.
INSERT INTO window_words (window_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER window_added AFTER INSERT ON windows BEGIN
    INSERT INTO window_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER window_removed AFTER DELETE ON windows BEGIN
    INSERT INTO window_words (window_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
