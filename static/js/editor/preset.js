// Our preset of django-prose-editor: starts the body's editor on every textarea that carries the preset's attribute.
// The attribute holds {"urls": {people, posts, typedPost, images, image, links}, "placements": [[word, label], …]}.

import { initializeEditors } from "django-prose-editor/editor"
import { startEditor } from "editor/surface/surface"

const ATTRIBUTE = "data-django-prose-editor-broadside"

initializeEditors((textarea) => {
  if (!textarea.closest(".prose-editor")) startEditor(textarea, JSON.parse(textarea.getAttribute(ATTRIBUTE)))
}, `[${ATTRIBUTE}]`)
