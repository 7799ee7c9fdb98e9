// The behaviours of readers' pages, each of which needs no other. collectstatic makes one file of them; where none is made, pages link each by itself.
import "./elements/copy-link.js"
import "./elements/count-readers.js"
import "./elements/drawn-ahead.js"
import "./elements/menu.js"
import "./elements/native-share.js"
import "./elements/quote-link.js"
import "./elements/search-box.js"
import "./elements/search-key.js"
