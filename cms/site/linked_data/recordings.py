"""What an article plays (https://schema.org/AudioObject, https://schema.org/VideoObject)."""

from cms.site.linked_data.script import known, moment


def of_article(article, absolute) -> dict:
    """Its properties "audio" and "video": a list of each."""
    found = [use.media for use in article.media_uses.all()]
    return {
        "audio": [recording(each, "AudioObject", article, absolute) for each in found if not each.is_video],
        "video": [recording(each, "VideoObject", article, absolute) for each in found if each.is_video],
    }


def recording(media, kind, article, absolute) -> dict:
    """The search engines that show videos ask for a description: where nothing else is said, that is the article's."""
    return known(
        {
            "@type": kind,
            "name": media.title,
            "description": article.standfirst or article.headline,
            "contentUrl": absolute(media.file.url),
            "encodingFormat": media.media_type,
            "uploadDate": moment(media.created_at),
            "duration": media.iso_duration,
            "width": media.width,
            "height": media.height,
            "thumbnailUrl": media.poster_address and absolute(media.poster_address),
            "caption": media.captions and _captions(media, absolute),
            "transcript": media.transcript,
            "creditText": media.credit,
        }
    )


def _captions(media, absolute):
    return {
        "@type": "MediaObject",
        "contentUrl": absolute(media.captions.url),
        "encodingFormat": "text/vtt",
        "inLanguage": media.captions_tag,
    }
