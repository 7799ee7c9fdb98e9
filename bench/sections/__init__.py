"""The sections of the bench, one a module: `measure(context)` returns a Result, or raises CannotRun."""
