import threading

from plumbing.web.alarms import Alarm

PATIENCE = 60  # seconds, which no test needs


def test_an_alarm_acts_in_a_thread_and_again_when_its_work_says():
    threads, answers = [], [0, None]

    def act():
        threads.append(threading.current_thread())
        return answers.pop(0)

    alarm = Alarm("mail", act)
    assert alarm.is_idle_for(PATIENCE)
    alarm.ring()
    assert alarm.wait(PATIENCE)
    assert [thread.name for thread in threads] == ["mail", "mail"]
    assert not alarm.is_idle_for(PATIENCE)


def test_an_alarm_that_rings_later_keeps_nobody_waiting():
    acted = []
    alarm = Alarm("mail", lambda: acted.append(True))
    alarm.ring(PATIENCE)
    assert (alarm.wait(PATIENCE), acted) == (True, [])
    alarm.ring()
    assert (alarm.wait(PATIENCE), acted) == (True, [True])
