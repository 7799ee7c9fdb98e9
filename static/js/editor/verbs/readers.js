// What a button will do to readers, said before it is done, with what is wrong with the text.

import { ask } from "editor/shell/ask"
import { say } from "editor/shell/bar"
import { make } from "editor/shell/make"
import { form, page } from "editor/shell/page"
import { listsOf, preflight } from "editor/verbs/preflight"

const questions = () => ({
  _submit: [gettext("Submit it for review?"), gettext("An editor reads it next."), gettext("Submit"), gettext("Not ready for review")],
  _schedule: [gettext("Schedule it?"), gettext("Readers will see it at the hour that you chose."), gettext("Schedule"), gettext("Not ready to be scheduled")],
  _include: [gettext("Include the changes?"), gettext("They go out at the hour that is scheduled."), gettext("Include changes"), gettext("Not ready to be included")],
  _publish: [...publication(), gettext("Publish"), gettext("Not ready to publish")],
})

function publication() {
  if (page.status === "published") return [gettext("Publish the changes?"), gettext("Readers will see this text at once, in place of the one that they see now.")]
  if (page.status === "scheduled") return [gettext("Publish it now?"), gettext("Readers will see it at once, and not only at the hour that it is scheduled for.")]
  if (page.status === "withdrawn") return [gettext("Publish it again?"), gettext("Readers will see it again at once, under the address that it had.")]
  return [gettext("Publish it now?"), gettext("Readers will see it at once: on its page and in the lists.")]
}

/** Resolves to whether the form may be sent by this button. Publish always asks; others, only where something is wrong. */
export async function agreed(sender) {
  const step = page.steps[sender?.name]
  if (!step) return true
  say(gettext("Checking the text…"))
  const { issues, problem } = await preflight(step)
  say("")
  if (sender.name !== "_publish" && !issues.length) return true
  return ask(question(sender.name, issues, problem))
}

function question(name, issues, problem) {
  const [title, sentence, yes, notReady] = questions()[name]
  const headline = make("p", { className: "dialog-headline", textContent: form.elements.headline.value.trim() || gettext("(no headline)") })
  const isForbidden = issues.some(({ level }) => level === "blocks")
  const unchecked = problem ? [`${gettext("The text could not be checked.")} ${problem}`] : []
  const lines = [headline, ...(isForbidden ? [] : [sentence]), ...unchecked, ...listsOf(issues)]
  return isForbidden ? { title: notReady, lines, no: gettext("Close") } : { title, lines, yes }
}
