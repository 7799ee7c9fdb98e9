// A step that changes nothing: it stands among the steps of the text, so that undo and redo know what was accepted.

import { pm } from "django-prose-editor/editor"

const { Step, StepResult } = pm.transform

/** That a piece is put into the text, or no longer is. */
export class Taking extends Step {
  constructor(key, is, changes) {
    super()
    Object.assign(this, { key, is, changes })
  }

  apply(doc) {
    return StepResult.ok(doc)
  }

  invert() {
    return new Taking(this.key, !this.is, this.changes)
  }

  map() {
    return this
  }

  toJSON() {
    return { stepType: "suggestionTaken", key: this.key, is: this.is }
  }
}
