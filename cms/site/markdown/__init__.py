"""Articles as Markdown, with a front matter of facts: for programs that read, and for people who like plain text (decision 192)."""
