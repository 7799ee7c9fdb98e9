"""Where uploads are kept. Browsers and CDNs may keep them for a year, so no name is ever given to a second file."""

from django.core.files.storage import FileSystemStorage


class NewNames(FileSystemStorage):
    """Puts some random letters into every name. Django alone does so only while another file of that name is there."""

    def get_available_name(self, name, max_length=None):
        stem, dot, ending = name.rpartition(".")
        root, extension = (stem, dot + ending) if dot and "/" not in ending else (name, "")
        return super().get_available_name(self.get_alternative_name(root, extension), max_length)
