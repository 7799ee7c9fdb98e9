"""Who speaks a quotation: every way of saying so that the importer knows, each in sentences about invented people."""

import pytest

from articles.importing.analysis.attribution.attributing import Attributed, attribute
from articles.importing.analysis.names.finding import find_people
from articles.importing.analysis.quotations.finding import find_quotations

CAST = "Nora Feld, a columnist, met Tobias Renn, the mayor, in Oakmere on Monday."


def attributed(*paragraphs: str) -> list[Attributed]:
    """The quotations of the paragraphs, after one that introduces Nora Feld and Tobias Renn."""
    told = [CAST, *paragraphs]
    return list(attribute(find_quotations(told), told, find_people(told)))


def speakers(*paragraphs: str) -> list[str | None]:
    return [found.speaker for found in attributed(*paragraphs)]


AFTER = {
    "verb and surname": "“The bridge is closed for good,” said Feld.",
    "verb, surname and year": "“The bridge is closed for good,” wrote Feld in 2017.",
    "verb and full name": "“The bridge is closed for good,” replied Nora Feld.",
    "verb and title": "“The bridge is closed for good,” said Ms. Feld.",
    "verb and calling": "“The bridge is closed for good,” said columnist Nora Feld.",
    "verb and the calling": "“The bridge is closed for good,” added the columnist Nora Feld on Friday.",
    "verb and a calling with an owner": "“The bridge is closed for good,” said the paper’s columnist, Nora Feld.",
    "verb and an office with a field": "“The bridge is closed for good,” said the vice president for roads, Nora Feld.",
    "surname and verb": "“The bridge is closed for good,” Feld said.",
    "surname, verb and hearer": "“The bridge is closed for good,” Feld told Renn.",
    "title, verb and paper": "“The bridge is closed for good,” Ms. Feld told the Oakmere Gazette.",
    "surname, adverb and verb": "“The bridge is closed for good,” Feld later added.",
    "surname, auxiliary and verb": "“The bridge is closed for good,” Feld has said.",
    "surname and tweet": "“The bridge is closed for good,” Feld tweeted on Sunday.",
    "an aside before the verb": "“The bridge is closed for good,” Feld, who lives beside it, said.",
    "an aside that names another": "“The bridge is closed for good,” Feld, a friend of Tobias Renn, said.",
    "a calling with the name as aside": "“The bridge is closed for good,” the paper’s columnist, Nora Feld, said.",
    "the calling alone": "“The bridge is closed for good,” the columnist said.",
    "according to": "“The bridge is closed for good,” according to Feld.",
    "in her words": "The thing is, “the bridge is closed for good,” in Feld’s words.",
    "as she put it": "“The bridge is closed for good,” as Feld put it.",
    "statement of hers": "“The bridge is closed for good,” Feld’s statement said.",
    "statement from her": "“The bridge is closed for good,” a statement from Feld said.",
    "question": "“Is the bridge closed for good?” asked Feld.",
    "question and subject first": "“Is the bridge closed for good?” Feld asked.",
    "asks another": "“Is the bridge closed for good?” Feld asked Renn.",
    "exclamation": "“The bridge is closed for good!” Feld wrote.",
    "comma outside": "‘The bridge is closed for good’, said Feld.",
    "straight marks": '"The bridge is closed for good," said Feld.',
    "guillemets": "«The bridge is closed for good», said Feld.",
    "verb with particle": "“The bridge is closed for good,” shot back Feld.",
    "dash": "“The bridge is closed for good” — Feld said on Sunday.",
    "contraction": "Feld was blunt. “The bridge is closed for good,” she’d say.",
    "verdict": "“The bridge is closed for good” was Feld’s verdict.",
    "how she put it": "“The bridge is closed for good” is how Feld put it.",
    "signature": "“The bridge is closed for good.” — Nora Feld",
    "of another": "“The bridge is closed for good,” said Feld of Renn.",
    "verb between adverbs": "“The bridge is closed for good,” Feld also once wrote.",
    "went on": "“The bridge is closed for good,” Feld went on.",
}

BEFORE = {
    "colon": "Feld wrote: “The bridge is closed for good.”",
    "comma": "Feld said, “The bridge is closed for good.”",
    "that": "Feld said that “the bridge is closed for good.”",
    "called it": "Feld called the plan “a bridge to nowhere at all.”",
    "short and called": "Feld called it “a disgrace.”",
    "described as": "Feld described Renn as “corrupt.”",
    "dismissed as": "Feld has dismissed the plan as “nonsense.”",
    "ripped into": "Feld had ripped into Renn as a “terrible mayor.”",
    "referred to as": "Feld referred to the mayor as “a weathercock.”",
    "told another": "Feld told Renn: “The bridge is closed for good.”",
    "asked another": "Feld asked Renn: “Is the bridge closed for good?”",
    "and wrote": "Feld laughed and wrote: “The bridge is closed for good.”",
    "who wrote": "The paper belongs to Nora Feld, who wrote: “The bridge is closed for good.”",
    "adding": "Feld shrugged, adding that “the bridge is closed for good.”",
    "calling it": "Feld voted against the plan, calling it “a bridge to nowhere.”",
    "saying": "Feld shrugged it off, saying “the bridge is closed for good.”",
    "by saying": "Feld began by saying: “The bridge is closed for good.”",
    "to say": "Feld went on to say: “The bridge is closed for good.”",
    "had this to say": "Feld had this to say: “The bridge is closed for good.”",
    "after a phrase": "In a letter to the paper, Feld argued that “the bridge is closed for good.”",
    "after a year": "In 2019 Feld wrote that “the bridge is closed for good.”",
    "after a when": "When Renn resigned, Feld wrote: “The bridge is closed for good.”",
    "phrase between": "Feld wrote, in a letter to the paper, that “the bridge is closed for good.”",
    "adverb between": "Feld said, very quietly, “The bridge is closed for good.”",
    "aside": "Feld, a friend of Tobias Renn, said: “The bridge is closed for good.”",
    "in her words": "In Feld’s words, “the bridge is closed for good.”",
    "verdict": "Feld’s verdict was “a bridge to nowhere at all.”",
    "answer": "Feld’s answer: “The bridge is closed for good.”",
    "claim": "Feld’s claim that “the bridge is closed for good” went round the town.",
    "name and colon": "Nora Feld: “The bridge is closed for good.”",
    "according to": "According to Feld, “the bridge is closed for good.”",
    "passive": "The plan was described by Feld as “a bridge to nowhere.”",
    "passive around": "The plan was called “a bridge to nowhere at all” by Feld.",
    "quoted as saying": "Feld was quoted as saying “the bridge is closed for good.”",
    "the paper quoted": "The Gazette quoted Feld as saying “the bridge is closed for good.”",
    "denial": "Feld never said that “the bridge is closed for good.”",
    "as she says": "As Feld says, “the bridge is closed for good.”",
    "caption": "Feld posted a picture with the caption “Closed.”",
    "calls": "Commissioner Nora Feld, the plan’s chief critic, calls it “the worst idea in the state.”",
    "tweet of hers": "A tweet from Feld read: “The bridge is closed for good.”",
    "of another": "Feld said of Renn: “The bridge is all he has.”",
}

NOBODY = {
    "a critic": "“The bridge is closed for good,” one critic said.",
    "critics": "“The bridge is closed for good,” critics say.",
    "a memo": "“The bridge is closed for good,” read the memo.",
    "a report": "“The bridge is closed for good,” the report said.",
    "a spokesman": "“The bridge is closed for good,” a spokesman for Feld said.",
    "said a spokesman": "“The bridge is closed for good,” said a spokesman for Feld.",
    "her lawyer": "“The bridge is closed for good,” Feld’s lawyer said.",
    "her camp": "“The bridge is closed for good,” the Feld camp said.",
    "supporters": "Feld supporters said: “The bridge is closed for good.”",
    "two": "“The bridge is closed for good,” Feld and Renn said.",
    "said two": "“The bridge is closed for good,” said Feld and Renn.",
    "they": "“The bridge is closed for good,” they said.",
    "I": "“The bridge is closed for good,” I said to Feld.",
    "nothing beside": "Feld walked home. “The bridge is closed for good.” The lamps went out.",
    "passive": "Feld was called “a bridge to nowhere at all.”",
    "passive of saying": "Feld was told that “the bridge is closed for good.”",
    "a sign": "A sign beside Feld said “the bridge is closed for good.”",
    "some time": "The critics of Feld said: “The bridge is closed for good.”",
    "ordered": "Feld urged Renn to say “the bridge is closed for good.”",
    "neither of two": "Neither Feld nor Renn said “the bridge is closed for good.”",
    "others": "Feld and others said “the bridge is closed for good.”",
    "a post she passed on": "Feld retweeted a post that read “the bridge is closed for good.”",
    "a letter she signed": "Feld signed a letter that said “the bridge is closed for good.”",
    "a paper of hers": "The review in Feld’s paper said “the bridge is closed for good.”",
    "a fan": "“The bridge is closed for good,” tweeted one of Feld’s fans.",
    "her mother": "Feld’s mother used to say, “The bridge is closed for good.”",
    "a friend": "According to a friend of Feld, “the bridge is closed for good.”",
    "critics and she": "Critics of Renn, including Feld, say that “the bridge is closed for good.”",
    "a sentence after the words": "“The bridge is closed for good.” Feld said nothing more.",
    "a sentence after a question": "“The bridge is closed for good?” Feld said the plan was dead.",
    "to her": "To Feld, “the bridge is closed for good.”",
    "slogan shown": "Feld responded with a picture of the wall, “The bridge is closed for good.”",
    "a turn before the colon": "Feld said nothing, and Renn looked up before a voice came: “The bridge is closed.”",
    "conflict": "Renn called it “a bridge to nowhere at all,” Feld said.",
}


OF_TWO = {
    "quoted": "Feld quoted Renn: “The bridge is closed for good.”",
    "listened": "Feld listened as Renn said, “The bridge is closed for good.”",
    "turned to": "After Feld left, Renn turned to Clara Voss and said: “The bridge is closed for good.”",
    "asked by": "Asked by Feld whether he would go, Renn replied: “The bridge is closed for good.”",
    "review of": "In his review of Feld’s book, Renn wrote: “The bridge is closed for good.”",
    "letter by": "Feld read from a letter by Renn: “The bridge is closed for good.”",
    "whom": "Feld, whom Renn once described as “a weathercock on a tin roof,” resigned.",
    "like": "Like Feld, Renn says “the bridge is closed for good.”",
    "in brackets": "Renn (who once wrote “the bridge is closed for good”) met Feld.",
    "blamed for": "Feld scolded Renn for calling it “a bridge to nowhere at all.”",
    "accused": "Renn accused Feld of “a long campaign against the bridge.”",
}


@pytest.mark.parametrize("paragraph", AFTER.values(), ids=AFTER.keys())
def test_a_speaker_is_found_after_the_quotation(paragraph):
    assert speakers(paragraph) == ["Nora Feld"]


@pytest.mark.parametrize("paragraph", BEFORE.values(), ids=BEFORE.keys())
def test_a_speaker_is_found_before_the_quotation(paragraph):
    assert speakers(paragraph) == ["Nora Feld"]


@pytest.mark.parametrize("paragraph", NOBODY.values(), ids=NOBODY.keys())
def test_no_speaker_is_named_when_nobody_certain_speaks(paragraph):
    assert speakers(paragraph) == [None]


@pytest.mark.parametrize("paragraph", OF_TWO.values(), ids=OF_TWO.keys())
def test_the_right_one_of_two_persons_speaks(paragraph):
    assert speakers(paragraph) == ["Tobias Renn"]
