"""Who is named in an article, in which forms and where; and what is no person."""

import pytest

from articles.importing.analysis.names.finding import NamedPerson, find_people


def people(*paragraphs: str, headline: str = "", known: tuple[str, ...] = ()) -> dict[str, NamedPerson]:
    return {person.name: person for person in find_people(paragraphs, headline, known)}


def names(*paragraphs: str, headline: str = "", known: tuple[str, ...] = ()) -> list[str]:
    return list(people(*paragraphs, headline=headline, known=known))


ONE_PERSON = {
    "given name and surname": ("Yesterday Nora Feld came.", "Nora Feld"),
    "at the head of a sentence": ("Nora Feld came.", "Nora Feld"),
    "after a small word with a capital": ("But Nora Feld came.", "Nora Feld"),
    "two such words": ("And When Nora Feld came, all went.", "Nora Feld"),
    "possessive": ("It was Nora Feld’s idea.", "Nora Feld"),
    "possessive after an s": ("It was Nora Ellis’ idea.", "Nora Ellis"),
    "straight apostrophe": ("It was Nora Feld's idea.", "Nora Feld"),
    "initials with spaces": ("Then J. D. Ferrow came.", "J. D. Ferrow"),
    "initials without": ("Then JD Ferrow came.", "JD Ferrow"),
    "initials with stops only": ("Then J.D. Ferrow came.", "J. D. Ferrow"),
    "middle initial": ("Then Nora Q. Feld came.", "Nora Q. Feld"),
    "Dutch particles": ("Then Pieter van der Zalm came.", "Pieter van der Zalm"),
    "Spanish particle": ("Then Carlos de Onda came.", "Carlos de Onda"),
    "Arabic particle": ("Then Khalid bin Rasuf came.", "Khalid bin Rasuf"),
    "Arabic article": ("Then Khalid al-Rasuf came.", "Khalid al-Rasuf"),
    "hyphens": ("Then Mary-Lou Oakes-Feld came.", "Mary-Lou Oakes-Feld"),
    "Irish": ("Then Niamh O’Ferrow came.", "Niamh O’Ferrow"),
    "accents": ("Then Agnès Bélinde came.", "Agnès Bélinde"),
    "suffix": ("Then Nora Feld Jr. came.", "Nora Feld Jr."),
    "suffix after a comma": ("Then Tobias Renn, Jr., came.", "Tobias Renn Jr."),
    "numeral": ("Then Tobias Renn III came.", "Tobias Renn III"),
    "title": ("Then Sen. Ottmar Grell came.", "Ottmar Grell"),
    "titles in a row": ("Then the Reverend Dr. Ottmar Grell came.", "Ottmar Grell"),
    "office": ("Then Prime Minister Zibele Okonjo came.", "Zibele Okonjo"),
    "former office": ("Then Former Vice President Zibele Okonjo came.", "Zibele Okonjo"),
    "nation and office": ("Then British Prime Minister Zibele Okonjo came.", "Zibele Okonjo"),
    "state and office": ("Then Ohio Senator Zibele Okonjo came.", "Zibele Okonjo"),
    "school and office": ("Then Harvard Professor Zibele Okonjo came.", "Zibele Okonjo"),
    "letters and office": ("Then FBI Director Zibele Okonjo came.", "Zibele Okonjo"),
    "trade": ("The musician Zibele Okonjo came.", "Zibele Okonjo"),
    "trade at the head": ("Singer Charlotte Church came.", "Charlotte Church"),
    "trade with a capital": ("Emergency Manager Trisha Oakes came.", "Trisha Oakes"),
    "title and surname": ("Nobody asked Mr. Okonjo.", "Okonjo"),
    "office and surname": ("Nobody asked President Okonjo.", "Okonjo"),
    "description": ("Then Zibele Okonjo, a professor at Leeds, came.", "Zibele Okonjo"),
    "relative clause": ("Then Zibele Okonjo, who runs the mill, came.", "Zibele Okonjo"),
    "age": ("Then Zibele Okonjo, 45, came.", "Zibele Okonjo"),
    "verb of speech": ("Then Zibele Okonjo said no.", "Zibele Okonjo"),
    "verb before": ("“No,” said Zibele Okonjo.", "Zibele Okonjo"),
    "surname again": ("Zibele Okonjo came. The crowd let Okonjo pass.", "Zibele Okonjo"),
    "month as a given name": ("Then April Oakes said no.", "April Oakes"),
    "place as a given name": ("Then Jordan Oakes said no.", "Jordan Oakes"),
    "surname like a body": ("Then Doris Church came.", "Doris Church"),
    "surname like a title": ("Then Stephen King came.", "Stephen King"),
    "pope": ("Then Pope Benedict came.", "Pope Benedict"),
    "single name with a trade": ("The singer Oluma came.", "Oluma"),
    "single given name twice": ("They met Beyoncé. She knew that Beyoncé was late.", "Beyoncé"),
    "Korean order": ("Then Park Seung-woo came.", "Park Seung-woo"),
    "letters of an office": ("The MEP Sorin Okonjo came.", "Sorin Okonjo"),
    "name with a verb after will": ("Will Oakes said no.", "Will Oakes"),
}

NOBODY = {
    "city": "He came from New York to Los Angeles.",
    "house": "He went to the White House and the Supreme Court.",
    "paper": "He read the New York Times and the Daily Mail.",
    "network": "He saw it on Fox News and on Twitter.",
    "party": "The Democratic Party met in Virginia Beach.",
    "university": "He studied at the University of Exeter and Jesus College.",
    "days": "It was Good Friday in April.",
    "nations": "The French and the Germans played in the World Cup.",
    "movement": "He spoke of Black Lives Matter.",
    "sentence words": "Critics Say So. Yesterday Was Long.",
    "letters": "The FBI and NATO said no.",
    "film": "He liked The Great Escape and Citizen Kane Returns.",
    "street": "He lives in Baker Street, off Madison Avenue.",
    "firm": "He works at Marrow & Pine.",
    "unknown pair": "He drove a Ferris Wheel to Harbour Reach.",
    "power that speaks": "Washington said no. Moscow said yes, and Washington said no.",
    "state in a tale": "In Maravel it rains. Maravel said no. Maravel said yes.",
    "question with Will": "Will Brussels listen?",
    "capitals": "NO Town is safe, and NO Pharmacy either.",
    "god": "He thanked God and Jesus.",
    "plural title": "The Deans Harrow met.",
    "half of a stage name": "50 Cent wrote no. Then 50 Cent wrote yes, and 50 Cent left.",
    "letters with stops": "He left the U.S. for the U.K. and said no.",
    "holiday": "He came on Christmas Day and on Boxing Day.",
    "law": "He read the Clean Air Act and the First Amendment.",
    "company that speaks": "Facebook said no, and Google said yes.",
}


@pytest.mark.parametrize(("paragraph", "name"), ONE_PERSON.values(), ids=ONE_PERSON.keys())
def test_a_person_is_found(paragraph, name):
    assert names(paragraph) == [name]


@pytest.mark.parametrize("paragraph", NOBODY.values(), ids=NOBODY.keys())
def test_what_is_no_person_is_left_alone(paragraph):
    assert names(paragraph) == []


def test_given_name_surname_and_capitals_are_one_person():
    found = people("Nora Feld came.", "NORA FELD spoke.", "Nora left.", "It was for Feld’s sake.")
    assert found["Nora Feld"].forms == {"Nora Feld", "NORA FELD", "Nora", "Feld"}


def test_a_person_named_in_capitals_only_is_given_in_proper_case():
    assert names("NIAMH O’FERROW came.") == ["Niamh O’Ferrow"]


def test_initials_with_and_without_stops_are_one_person():
    assert names("J. D. Ferrow came.", "Then JD Ferrow left.") == ["J. D. Ferrow"]


def test_a_short_given_name_is_the_long_one():
    assert names("Robert Oakes came.", "Then Bob Oakes left.") == ["Robert Oakes"]


def test_an_initial_is_the_given_name_it_begins():
    assert names("Then R. Oakes came.", "Robert Oakes left.") == ["Robert Oakes"]


def test_the_longest_form_is_the_name():
    assert names("Sarah Oakes came.", "Sarah Pell Oakes left.") == ["Sarah Pell Oakes"]


def test_the_end_of_a_double_surname_is_the_same_person():
    assert names("Sarah Pell Oakes came.", "Then Pell Oakes said no.") == ["Sarah Pell Oakes"]


def test_a_son_with_a_suffix_is_another_person():
    assert names("Tobias Renn came.", "Tobias Renn Jr. left.") == ["Tobias Renn", "Tobias Renn Jr."]


def test_two_persons_of_one_surname_stay_two():
    assert names("Tobias Renn came.", "Clara Renn left.") == ["Tobias Renn", "Clara Renn"]


def test_a_title_tells_which_bearer_of_a_surname_is_meant():
    found = people("Tobias Renn came.", "Clara Renn left.", "Nobody asked Mrs. Renn.")
    assert [mention.paragraph for mention in found["Clara Renn"].mentions] == [1, 2]


def test_a_surname_with_a_title_joins_the_full_name():
    assert names("Donal Ferrow came.", "Nobody asked President Ferrow.") == ["Donal Ferrow"]


def test_a_surname_that_is_a_place_still_joins_its_person():
    found = people("Jack London came.", "Nobody asked London.")
    assert len(found["Jack London"].mentions) == 2


def test_a_surname_that_is_a_direction_is_not_found_in_the_west():
    found = people("Nora West came.", "The wind blew from the West.")
    assert len(found["Nora West"].mentions) == 1


def test_a_dean_is_a_title_where_the_surname_is_known():
    assert names("Margaret Harrow came.", "Dean Harrow left.") == ["Margaret Harrow"]


def test_a_nickname_in_marks_belongs_to_the_name():
    found = people("Marcus “Boom” Delgado came. The crowd cheered Boom.")
    assert found["Marcus Delgado"].forms == {"Marcus “Boom” Delgado", "Boom"}


def test_a_nickname_with_an_article_belongs_to_the_name():
    assert names("The skipper, Colm “the Boat” Devaney, came.") == ["Colm Devaney"]


def test_a_surname_that_is_a_month_is_a_name_only_beside_a_verb_or_title():
    found = people("Theresa May came in May.", "Then May said no.", "Nobody asked Mrs May.")
    assert [mention.paragraph for mention in found["Theresa May"].mentions] == [0, 1, 2]


def test_a_mention_gives_its_place_without_title_and_possessive():
    mention = people("It was President Okonjo’s idea.")["Okonjo"].mentions[0]
    assert (mention.paragraph, mention.start, mention.end, mention.form) == (0, 17, 23, "Okonjo")


def test_the_headline_is_paragraph_minus_one():
    found = people("Nora Feld came.", headline="Nora Feld Shuts Down the Mill for Good")
    assert [mention.paragraph for mention in found["Nora Feld"].mentions] == [-1, 0]


def test_a_headline_in_capitals_of_all_words_names_nobody_else():
    assert names("Nora Feld came.", headline="Nora Feld Slams Harbour Plan Again") == ["Nora Feld"]


def test_a_headline_completes_a_surname_of_the_text():
    assert names("Nobody asked Mr. Okonjo.", headline="Tobias Okonjo Shuts Down the Mill") == ["Tobias Okonjo"]


def test_a_headline_in_small_letters_names_its_persons():
    assert names("It rained.", headline="Why the mayor fears Nora Feld") == ["Nora Feld"]


def test_a_heading_in_the_text_names_whom_the_text_names():
    found = people("Nora Feld came.", "What Nora Feld Wants From All of Us")
    assert [mention.paragraph for mention in found["Nora Feld"].mentions] == [0, 1]


def test_gender_is_told_by_the_given_name():
    assert people("Nora Feld came.")["Nora Feld"].gender == "f"


def test_gender_is_told_by_the_title():
    assert people("Nobody asked Mr. Okonjo.")["Okonjo"].gender == "m"


def test_gender_is_told_by_the_trade():
    assert people("The actress Zibele Okonjo came.")["Zibele Okonjo"].gender == "f"


def test_gender_is_told_by_a_pronoun_after_the_name():
    assert people("Zibele Okonjo, a baker, took her hat.")["Zibele Okonjo"].gender == "f"


def test_gender_is_unknown_when_pronouns_disagree():
    found = people("Zibele Okonjo, a baker, took her hat. Zibele Okonjo took his coat.")
    assert found["Zibele Okonjo"].gender is None


def test_pronouns_inside_quoted_words_tell_nothing():
    assert people("Zibele Okonjo, a baker, said “take her hat.”")["Zibele Okonjo"].gender is None


def test_a_known_person_needs_no_other_evidence():
    assert names("Then Ferris Wheel came.", known=("Ferris Wheel",)) == ["Ferris Wheel"]


def test_a_surname_with_support_is_the_known_person():
    assert names("“No,” Okonjo said.", known=("Zibele Okonjo",)) == ["Zibele Okonjo"]


def test_a_surname_without_support_is_not_the_known_person():
    assert names("He took the Okonjo road.", known=("Zibele Okonjo",)) == []


def test_a_surname_of_two_known_persons_is_neither():
    assert names("Nobody asked Mr. Okonjo.", known=("Zibele Okonjo", "Ade Okonjo")) == ["Okonjo"]


def test_people_come_in_the_order_of_their_first_mention():
    assert names("Tobias Renn met Nora Feld.", headline="Why Nora Feld matters") == ["Nora Feld", "Tobias Renn"]


def test_an_article_without_words_names_nobody():
    assert find_people([], "") == ()


@pytest.mark.parametrize(
    "paragraph",
    [
        "Moderator Ottmar Feld let it go. The herons did not.",
        "“Please, folks,” begged moderator Ottmar Feld.",
        "Sen. Ottmar Feld let it go. The herons did not.",
    ],
)
def test_a_calling_before_a_name_is_no_part_of_it(paragraph):
    assert names(paragraph) == ["Ottmar Feld"]


def test_a_party_and_its_place_are_nobody():
    assert names("“We ask for a bridge,” said Rep. Nora Feld, R-Oakmere, who chairs the caucus.") == ["Nora Feld"]


def test_a_book_of_the_bible_and_its_verse_are_nobody():
    assert names("The verse, from the Book of Micah, was washed away.", "It’s Micah 6:8, he told us.") == []


def test_words_of_a_songs_title_are_nobody():
    assert names("Fans heard it in tracks like “Your Mother Was Right” and in nothing else.") == []


def test_the_elder_of_two_is_not_the_one_named_in_full():
    found = people("Nora Feld skipped the ferry. “I told her to row,” the elder Feld said.")["Nora Feld"]

    assert [mention.form for mention in found.mentions] == ["Nora Feld"]
