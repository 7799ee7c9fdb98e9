"""Looks through a file before its form is sent, so that whoever chose it learns at once what is wrong with it. Nothing is kept."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.desk.answers import RefusedError, desk_view
from articles.images.uploading import for_library
from articles.social.files import storable_file
from people.pictures import rewritten

CHECKS = {"portrait": rewritten, "library": for_library, "post": storable_file}


@desk_view("POST", permission="people.view_person")
def picture(request):
    check, file = CHECKS.get(request.POST.get("kind")), request.FILES.get("file")
    if check is None or file is None:
        raise RefusedError(_("No file arrived. Choose a picture and try again."))
    try:
        check(file)
    except ValidationError as error:
        return {"problem": " ".join(error.messages)}
    return {"problem": ""}
