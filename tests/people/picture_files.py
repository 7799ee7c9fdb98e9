"""Files of pictures, as people upload them, and what is kept of them."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageChops, ImageCms

from people.pictures import rewritten

GPS_DIRECTORY, ORIENTATION, CAMERA = 0x8825, 0x0112, 0x0110
SRGB = ImageCms.createProfile("sRGB")


def upload(kind="JPEG", size=(400, 300), mode="RGB", **options):
    return as_upload(Image.new(mode, size, "teal"), kind, **options)


def as_upload(picture, kind="PNG", name="me.bin", **options):
    out = BytesIO()
    picture.save(out, kind, **options)
    return SimpleUploadedFile(name, out.getvalue())


def kept(picture, kind="PNG", **options):
    return Image.open(rewritten(as_upload(picture, kind, **options)))


def photograph(size=(400, 300)):
    """Noise laid over a slope of colours: as many colours as a photograph has."""
    noise = [Image.effect_noise(size, 60) for _ in "RGB"]
    slope = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", [ImageChops.blend(slope, each, 0.5) for each in noise])


def frames(mode="RGB"):
    return [Image.new(mode, (240, 240), colour) for colour in ("red", "lime", "blue")]


def moving(kind, **options):
    first, *others = frames()
    return as_upload(first, kind, save_all=True, append_images=others, duration=[100, 200, 300], **options)


def exif(**facts):
    record = Image.Exif()
    record[CAMERA] = "Pocket camera"
    record.get_ifd(GPS_DIRECTORY).update({1: "N", 2: (51.0, 30.0, 0.0)})
    record.update(facts.get("tags", {}))
    return record


def are_alike(colour, other, most=6):
    return all(abs(a - b) <= most for a, b in zip(colour, other, strict=True))
