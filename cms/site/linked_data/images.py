"""Pictures (https://schema.org/ImageObject)."""

from cms.site.linked_data.script import known


def image(picture, absolute) -> dict:
    """An ImageObject for a SharePicture."""
    return known(
        {
            "@type": "ImageObject",
            "url": absolute(picture.path),
            "width": picture.width,
            "height": picture.height,
        }
    )
