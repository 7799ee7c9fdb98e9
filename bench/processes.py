"""What the processes of a server cost: time of the processor, and memory."""

import psutil


def cpu_seconds(pid: int) -> float:
    """Of a process and all below it since they began, those that have ended and were waited for included."""
    total = 0.0
    for process in tree(pid):
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system + times.children_user + times.children_system
    return total


def pss_megabytes(pid: int) -> list[float]:
    """Proportional set sizes of the process and of those below it, the process first: shared pages are divided up."""
    found = []
    for process in tree(pid):
        try:
            found.append(process.memory_full_info().pss / 1e6)
        except psutil.NoSuchProcess:
            continue
    return found


def tree(pid: int) -> list[psutil.Process]:
    root = psutil.Process(pid)
    return [root, *root.children(recursive=True)]
