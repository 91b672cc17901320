"""The first start: language, pass-phrase, model, sample case."""
