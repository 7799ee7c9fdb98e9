from django.core.files.base import ContentFile

from cms.media import NewNames


def test_a_name_is_not_given_again_after_its_file_is_gone(tmp_path):
    storage = NewNames(tmp_path)
    first = storage.save("posts/tide.png", ContentFile(b"1"))
    storage.delete(first)
    assert storage.save("posts/tide.png", ContentFile(b"2")) != first


def test_a_name_keeps_its_folder_and_its_ending(tmp_path):
    name = NewNames(tmp_path).save("posts/tide.out.png", ContentFile(b"1"))
    assert name.startswith("posts/tide.out_") and name.endswith(".png")


def test_a_name_without_an_ending_stays_without(tmp_path):
    assert "." not in NewNames(tmp_path).save("posts.old/tide", ContentFile(b"1")).partition("/")[2]


def test_a_long_name_still_fits(tmp_path):
    assert len(NewNames(tmp_path).save("x" * 120 + ".png", ContentFile(b"1"), max_length=100)) <= 100
