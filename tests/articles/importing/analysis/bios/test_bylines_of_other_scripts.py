"""A byline in any script is read, or told as a doubt; it is never left out in silence."""

import pytest

from articles.importing.analysis.bios.bylines import read_byline
from articles.importing.formats.plain_text import steps as plain_text

PARAGRAPH = "The street was quiet until the shutters went up and nobody could say who had ordered them."
NAMES = [
    *(
        "Мария Лунина",
        "Анна-Мария Орлова",
        "ヤマタ ケン",
        "王小波",
        "سمير خوسه",
        "Νίκη Δάφνη",
        "שרה לוי",
        "राम शर्मा",
        "김민지",
    ),
    *("José Núñez", "Łukasz Żak", "Nguyễn Thị Hồng", "Çağla Şahin", "Ada Crane", "ข่าว สด", "გიორგი"),
]


def article_by(line):
    return plain_text.read(
        f"Quiet rooms and loud neighbours\n\n{line}\n12 May 2024\n\n" + "\n\n".join([PARAGRAPH] * 6) + "\n"
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_name_is_found_in_any_script(name):
    assert [author.name for author in article_by(f"By {name}").authors] == [name]


@pytest.mark.parametrize(
    "line", ["By Мария Лунина | 12 May 2024", "By Мария Лунина, Ольга Краних", "By Мария Лунина and 王小波"]
)
def test_what_stands_beside_the_name_is_no_part_of_it(line):
    assert read_byline(line).names[0] == "Мария Лунина"


@pytest.mark.parametrize("line", ["By Анна Smith", "By каждый день"])
def test_a_byline_without_a_name_that_can_be_read_is_a_doubt(line):
    found = article_by(line)
    assert not found.authors and any(line in doubt.why for doubt in found.unsure)
