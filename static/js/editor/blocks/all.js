// Every block that a body may hold (articles/body/blocks/), once.

import { Call } from "editor/blocks/call"
import { Contents } from "editor/blocks/contents"
import { Details } from "editor/blocks/details"
import { Gallery } from "editor/blocks/gallery"
import { Image } from "editor/blocks/image"
import { Listing } from "editor/blocks/listing"
import { Markup } from "editor/blocks/markup"
import { Media } from "editor/blocks/media"
import { Note } from "editor/blocks/note"
import { Post } from "editor/blocks/post"
import { Promo } from "editor/blocks/promo"
import { Pull } from "editor/blocks/pull"
import { Quote } from "editor/blocks/quote"

export const ALL = [Post, Quote, Image, Gallery, Media, Promo, Pull, Note, Listing, Details, Contents, Call, Markup]
