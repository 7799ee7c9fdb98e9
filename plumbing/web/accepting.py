"""What a client would rather have, as its Accept header says (RFC 9110, 12.5.1)."""

from functools import lru_cache


@lru_cache(maxsize=500)
def prefers(accepted: str, media_type: str, default: str = "text/html") -> bool:
    """Whether `media_type` is asked for by name, and no less than `default` is. Browsers never name what is not theirs."""
    weights = {}
    for part in accepted.lower().split(","):
        name, *parameters = (each.strip() for each in part.split(";"))
        weights[name] = max(weights.get(name, 0.0), _weight(parameters))
    wanted = weights.get(media_type, 0.0)
    general = f"{default.partition('/')[0]}/*"
    usual = next((weights[name] for name in (default, general, "*/*") if name in weights), 0.0)
    return 0 < wanted >= usual


def _weight(parameters):
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                weight = float(value)
            except ValueError:
                return 0.0
            return weight if 0 <= weight <= 1 else 0.0
    return 1.0
