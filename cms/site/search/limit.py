"""How often one network address may search."""

from plumbing.web.allowances import Allowances, Limit

OF_ONE, OF_ALL = Limit(at_once=40, a_second=1), Limit(at_once=400, a_second=20)

allowances = Allowances(OF_ONE, OF_ALL)
