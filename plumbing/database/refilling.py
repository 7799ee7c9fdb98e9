"""Columns that follow from others, worked out anew for rows that exist: what migrations do when the rule changes."""

A_BATCH = 500


def refill(rows, **makers):
    """Set columns of all `rows`, each to what its maker makes of the row; a batch at a time."""
    batch = []
    for row in rows.order_by("pk").iterator(chunk_size=A_BATCH):
        for column, make in makers.items():
            setattr(row, column, make(row)[: row._meta.get_field(column).max_length])
        batch.append(row)
        if len(batch) == A_BATCH:
            rows.bulk_update(batch, makers)
            batch = []
    if batch:
        rows.bulk_update(batch, makers)
