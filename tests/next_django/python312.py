"""What Django 6 takes from Python 3.12's standard library, for `make test-next` under Python 3.11.

Django 6 refuses to be installed under 3.11, but needs no more of 3.12 than stands here. A .pth file in the environment that
`make test-next` makes imports this at every start. Under a newer interpreter (`make test-next PYTHON=python3.13`) it adds nothing.
"""

import inspect
import sys
import warnings

if not hasattr(inspect, "markcoroutinefunction"):
    defined_with_async = inspect.iscoroutinefunction

    def markcoroutinefunction(function):
        function.is_marked_as_coroutine_function = True
        return function

    def iscoroutinefunction(function):
        return getattr(function, "is_marked_as_coroutine_function", False) or defined_with_async(function)

    inspect.markcoroutinefunction = markcoroutinefunction
    inspect.iscoroutinefunction = iscoroutinefunction

if sys.version_info < (3, 12):
    warn = warnings.warn

    def warn_without_prefixes(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
        """`skip_file_prefixes` only chooses the line that a warning names."""
        return warn(message, category, stacklevel + 1, source)

    warnings.warn = warn_without_prefixes
