"""A body as Markdown: CommonMark (https://spec.commonmark.org/) with the tables of GitHub's (https://github.github.com/gfm/). Pure."""
