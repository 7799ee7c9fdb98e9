// How much of the room that search engines give is used, under the fields meant for them.

import { fill, gettext } from "editor/shell/gettext"
import { make } from "editor/shell/make"
import { form } from "editor/shell/page"

const ROOM = { seo_title: 60, seo_description: 155 }

export function countForSearch() {
  for (const [name, room] of Object.entries(ROOM)) {
    if (form.elements[name]) count(form.elements[name], room)
  }
}

function count(field, room) {
  const told = make("p", { className: "field-count", id: `${field.id || field.name}-count` })
  const tell = () => {
    const { length } = [...field.value]
    told.textContent = fill(length > room ? gettext("%(length)s characters: search engines show about %(room)s.") : gettext("%(length)s of about %(room)s characters"), { length, room })
    told.classList.toggle("is-long", length > room)
  }
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), told.id].filter(Boolean).join(" "))
  field.after(told)
  for (const sign of ["input", "restored"]) field.addEventListener(sign, tell)
  tell()
}
