"""The pictures that lie beside a file: exports have them in a folder, and name them by the way to it."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from articles.importing.blocks import Block, Gallery, Picture
from articles.importing.record import FoundArticle

ELSEWHERE = re.compile(r"[a-z][a-z\d+.-]*:|[/#\\]", re.IGNORECASE)
LARGEST = 40_000_000  # bytes


def with_files_beside(article: FoundArticle) -> FoundArticle:
    """The article, with the bytes of each picture that lies in the folder of its file or below."""
    folder = Path(article.source_name).parent if article.source_name.startswith("/") else None
    if folder is None:
        return article
    blocks = tuple(_with_bytes(block, folder) for block in article.blocks)
    return replace(article, blocks=blocks, lead=_with_bytes(article.lead, folder) if article.lead else None)


def _with_bytes(block: Block, folder: Path) -> Block:
    if isinstance(block, Gallery):
        return replace(block, pictures=tuple(_with_bytes(picture, folder) for picture in block.pictures))
    if not isinstance(block, Picture) or block.data or not block.address or ELSEWHERE.match(block.address):
        return block
    try:
        file = (folder / unquote(block.address.partition("?")[0])).resolve()
        is_beside = file.is_relative_to(folder.resolve()) and file.is_file() and file.stat().st_size <= LARGEST
        return replace(block, name=file.name, data=file.read_bytes()) if is_beside else block
    except (OSError, ValueError):  # a name that no file can have, or one that nobody may read
        return block
