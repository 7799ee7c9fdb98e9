"""Whether the row to which a foreign key leads has been read already, which Django does not say otherwise than by reading it."""


def loaded(instance, name: str):
    """What the foreign key of this name leads to, as it has been read with or assigned to the instance; else None. Asks nothing."""
    return instance._meta.get_field(name).get_cached_value(instance, default=None)
