"""Finds words in Python that people see and that are not marked for translation: in the places where such words stand."""

import ast
import re

TRANSLATORS = {
    name + lazy for name in ("_", "gettext", "ngettext", "pgettext", "npgettext") for lazy in ("", "_lazy", "_noop")
}
SHOWN_ARGUMENTS = {
    *("verbose_name", "verbose_name_plural", "help_text", "label", "description", "short_description"),
    *("violation_error_message", "empty_label", "site_header", "site_title", "index_title", "empty_value_display"),
}
# What these are given is for who runs the site, who speaks English to their terminal and their log.
FOR_OPERATORS = {
    *("ImproperlyConfigured", "CommandError", "Http404", "Error", "Warning", "wrong", "add_argument", "write"),
    *(
        "debug",
        "info",
        "warning",
        "error",
        "exception",
        "critical",
        "compile",
        "print",
        "HelpFormatter",
        "RuntimeError",
    ),
    *("ValueError", "TypeError", "KeyError", "LookupError", "AssertionError", "NotImplementedError", "OSError"),
}
SENTENCE = re.compile(r"[A-Z“].*\w.* .*[.?!…]”?")
OF_CHOICES = {"TextChoices", "IntegerChoices"}
NOT_NAMES_OF_FIELDS = {"ForeignKey", "ManyToManyField", "OneToOneField", "GenericForeignKey"}


def unmarked(source):
    """The words, each with its line."""
    finder = Finder()
    finder.visit(ast.parse(source))
    return finder.found


def name_of(function):
    return getattr(function, "attr", getattr(function, "id", ""))


def text_of(node):
    """The text of a string or of an f-string, its expressions left out; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


class Finder(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def note(self, node):
        text = text_of(node)
        if text and any(letter.isalpha() for letter in text.replace("{}", "")):
            self.found.append(f"line {node.lineno}: {text}")

    def visit_Call(self, node):
        name = name_of(node.func)
        if name in TRANSLATORS | FOR_OPERATORS:
            return
        is_hidden = any(each.arg == "editable" and ast.unparse(each.value) == "False" for each in node.keywords)
        shown = [each.value for each in node.keywords if each.arg in SHOWN_ARGUMENTS and not is_hidden]
        if name.endswith("Field") and name not in NOT_NAMES_OF_FIELDS:
            shown += node.args[:1]
        elif name == "ValidationError" or "messages" in ast.unparse(node.func).split("."):
            shown += node.args
        self.look_at(node, shown)

    def visit_Assign(self, node):
        names = {name_of(target) for target in node.targets}
        self.look_at(node, [node.value] if names & SHOWN_ARGUMENTS else [])

    def visit_ClassDef(self, node):
        bases = {name_of(base) for base in node.bases}
        if "AppConfig" in bases:  # its label is a name
            node.body = [each for each in node.body if "label" not in ast.unparse(each).split(" = ")]
        choices = OF_CHOICES & bases
        members = [each.value for each in node.body if isinstance(each, ast.Assign)] if choices else []
        self.look_at(without_docstring(node), [each.elts[-1] for each in members if isinstance(each, ast.Tuple)])

    def visit_FunctionDef(self, node):
        self.generic_visit(without_docstring(node))

    visit_Module = visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Constant(self, node):
        if SENTENCE.fullmatch(text_of(node) or ""):
            self.note(node)

    visit_JoinedStr = visit_Constant

    def look_at(self, node, shown):
        for each in shown:
            self.note(each)
        noted = {id(part) for each in shown for part in ast.walk(each) if text_of(each)}
        for child in ast.walk(node) if noted else ():
            for field, value in ast.iter_fields(child):
                if id(value) in noted:
                    setattr(child, field, None)
                elif isinstance(value, list):
                    value[:] = [each for each in value if id(each) not in noted]
        self.generic_visit(node)


def without_docstring(node):
    if ast.get_docstring(node, clean=False) is not None:
        node.body = node.body[1:]
    return node
