"""Takes SQL apart into words and groups, as far as that is needed to see which tables and columns it names. Pure."""

import re

# A quoted name, a text, a placeholder, a number, a word, an operator.
TOKEN = re.compile(
    r"""\s*("(?:[^"]|"")*"|'(?:[^']|'')*'|%s|\d+(?:\.\d+)?|[A-Za-z_][\w$]*"""
    r"""|::|<=|>=|<>|!=|\|\||->>|->|#>>|#>|@>|<@|@@|%%|\S)"""
)
UNUSUAL = re.compile(r"--|/\*|%\(|\$\$|'[^']*%s")
FIRST_WORD = re.compile(r"[\s(]*([A-Za-z]+)")


class NotUnderstoodError(ValueError):
    """The SQL is of a form that we cannot be sure about."""


class Group(list):
    """What stands in parentheses."""


def first_word(sql):
    found = FIRST_WORD.match(sql)
    return found[1].upper() if found else ""


def parsed(sql):
    """The statement as a Group: words as str, placeholders as int (which one it is), parentheses as Groups.

    Raises NotUnderstoodError where parentheses do not match or there are comments.
    """
    if UNUSUAL.search(sql):
        raise NotUnderstoodError("a comment, a text with placeholders, or parameters by name")
    stack, number = [Group()], 0
    for word in TOKEN.findall(sql):
        if word == "(":
            stack.append(Group())
        elif word == ")":
            group = stack.pop()
            if not stack:
                raise NotUnderstoodError("parentheses")
            stack[-1].append(group)
        elif word == "%s":
            stack[-1].append(number)
            number += 1
        else:
            stack[-1].append(word)
    if len(stack) != 1:
        raise NotUnderstoodError("parentheses")
    return stack[0]


def is_word(node, *words):
    return isinstance(node, str) and node.upper() in words


def is_select(node):
    return isinstance(node, Group) and bool(node) and is_word(node[0], "SELECT")


def is_name(node):
    """A name of a table or column, quoted or not; a keyword looks the same as an unquoted one."""
    return isinstance(node, str) and (node[0] == '"' or node[0].isalpha() or node[0] == "_")


def bare(name):
    return name[1:-1].replace('""', '"') if name[0] == '"' else name


def split(nodes, *words):
    """The parts between these words or signs, on this level only."""
    parts = [Group()]
    for node in nodes:
        if is_word(node, *words):
            parts.append(Group())
        else:
            parts[-1].append(node)
    return parts


def unwrapped(nodes):
    while len(nodes) == 1 and isinstance(nodes[0], Group) and not is_select(nodes[0]):
        nodes = nodes[0]
    return nodes


def conjuncts(nodes):
    """The conditions that must all hold, each a Group; a condition that is an alternative stays whole."""
    nodes = unwrapped(nodes)
    # The AND of a CASE or a BETWEEN joins no conditions.
    if any(is_word(node, "OR", "CASE", "BETWEEN") for node in nodes):
        return [nodes]
    parts = split(nodes, "AND")
    if len(parts) == 1:
        return parts
    return [condition for part in parts for condition in conjuncts(part)]


def walk(nodes):
    """Every Group within, this one first."""
    yield nodes
    for node in nodes:
        if isinstance(node, Group):
            yield from walk(node)
