"""How people with an account are called in the newsroom."""


def name_of(user):
    """Their name; the log-in of an account without one; the product's for what the clock did (None)."""
    return (user.get_full_name() or user.get_username()) if user else "Broadside"
