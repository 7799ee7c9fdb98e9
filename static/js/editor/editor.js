// The whole editor: the form around the text, and what edits the text. collectstatic makes one file of all that this brings.

import "editor/shell/desk"
import "editor/preset"
import "editor/suggesting/suggesting"
