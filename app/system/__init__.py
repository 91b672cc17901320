"""What every process stands on: paths, settings and policy, the seal, child processes, the log, wording."""
