"""The same services from the terminal: answers on standard output, sentences on standard error.

Exit codes: 0 done, 1 trouble of the person's kind, 2 wrong usage.
"""
