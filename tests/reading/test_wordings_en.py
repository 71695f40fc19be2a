"""English wordings of journeys, planted with what they tell, from every region, form and tense."""

from datetime import date

import pytest
from tests.reading.wordings import Told, differences, row

TRIPS = [
    row(
        "2024-05-15",
        "Foreign Minister Ana Kovalova of Latvia arrived in Nairobi on Tuesday for a three-day visit. "
        "She met Kenya's Foreign Minister, Peter Odhiambo, on the first evening.",
        "Ana Kovalova | underway | 2024-05-14/2024-05-16 | KE Nairobi | Peter Odhiambo",
        name="arrived on a weekday, length told",
    ),
    row(
        "2023-02-10",
        "Prime Minister Tomasi Veikune of Tonga visited Fiji on 6 February 2023 and held talks with "
        "Prime Minister Ratu Seru Naqali.",
        "Tomasi Veikune | completed | 2023-02-06 | FJ | Ratu Seru Naqali",
        name="visited on a full date",
    ),
    row(
        "2025-03-28",
        "Secretary of State Helen Marsh will travel to Tirana, Albania, and Skopje, North Macedonia, "
        "from April 2 to 5.",
        "Helen Marsh | planned | 2025-04-02/2025-04-05 | AL Tirana, MK Skopje | ",
        name="advisory with two stops",
    ),
    row(
        "2011-03-02",
        "Defence Minister Goran Petrić has postponed a visit to Oman because of floods at home. He had "
        "been due to arrive in Muscat on March 5.",
        "Goran Petrić | postponed | 2011-03-05 | OM Muscat | ",
        name="postponed with its days",
    ),
    row(
        "2019-09-12",
        "President Lindiwe Maseko of South Africa has cancelled her trip to New York, the presidency "
        "said on Thursday.",
        "Lindiwe Maseko | cancelled | - | US New York | ",
        name="cancelled, said on a day",
    ),
    row(
        "2023-07-26",
        "Samoa's Prime Minister Fetu Leavasa said she was forced to cancel an official visit to China "
        "after a fall.",
        "Fetu Leavasa | cancelled | - | CN | ",
        name="forced to cancel",
    ),
    row(
        "2016-08-19",
        "Foreign Minister Tuomas Rinne has called off his trip to Indonesia and Australia over an illness.",
        "Tuomas Rinne | cancelled | - | ID, AU | ",
        name="called off",
    ),
    row(
        "2017-11-21",
        "President Rashid Nazarov welcomed the visiting Prime Minister of Georgia, Levan Beridze, to "
        "Tashkent on Monday.",
        "Levan Beridze | ? | ? | UZ Tashkent | Rashid Nazarov",
        name="host welcomes the visiting guest",
    ),
    row(
        "2018-10-03",
        "King Yusuf III of Ruhma received Malta's President Carmela Zahra at the royal palace in Rabat "
        "on Wednesday.",
        "Carmela Zahra | ? | ? | MA Rabat | Yusuf III",
        name="a king receives",
    ),
    row(
        "2021-05-28",
        "Prime Minister Elena Marchetti on Thursday received Sheikh Faisal bin Rashid Al Noor, the "
        "crown prince of Kuwait, upon his arrival in Rome.",
        "Faisal bin Rashid Al Noor | ? | 2021-05-27 | IT Rome | Elena Marchetti",
        name="guest with the title behind the name",
    ),
    row(
        "2022-05-31",
        "Ghanaian President Kofi Amponsah and his visiting Sierra Leonean counterpart, President "
        "Mariama Kallon, held talks in Accra on Monday.",
        "Mariama Kallon | ? | ? | GH Accra | Kofi Amponsah",
        name="visiting counterpart in a pair",
        broken="a counterpart's country before the title",
    ),
    row(
        "2024-04-24",
        "Uzbekistan's foreign minister, Bobur Rahimov, and his Danish counterpart, Lars Holmgaard, "
        "signed a declaration in Tashkent yesterday. Holmgaard arrived in Uzbekistan on an official "
        "visit.",
        "Lars Holmgaard | ? | ? | UZ Tashkent | ?",
        name="counterpart named before the visit",
    ),
    row(
        "2015-06-04",
        "Secretary of Defense Ruth Calloway met June 3 with Japanese Minister of Defense Kenji Morita "
        "on the sidelines of a security forum in Singapore.",
        "Ruth Calloway | completed | ? | SG | Kenji Morita",
        "Kenji Morita | completed | ? | SG | Ruth Calloway",
        name="third country, on the sidelines",
    ),
    row(
        "2014-07-20",
        "Foreign Minister Amina Diallo of Guinea held talks with France's foreign minister, Luc "
        "Berthier, in Paris on July 18.",
        "Amina Diallo | completed | ? | FR Paris | Luc Berthier",
        name="talks on the host's soil",
    ),
    row(
        "2013-01-09",
        "Deputy Foreign Minister Pavel Dvorak concluded a visit to Mongolia and Nepal.",
        "Pavel Dvorak | completed | - | MN, NP | ",
        name="concluded, no days",
    ),
    row(
        "2024-10-22",
        "Deputy Assistant Secretary of Defense for Africa Nora Lindqvist concluded a trip to Kenya, "
        "where she met with Defence Cabinet Secretary Daniel Mutua.",
        "Nora Lindqvist | completed | - | KE | Daniel Mutua",
        name="a deputy assistant's long title",
    ),
    row(
        "2025-06-05",
        "Defense Secretary Mark Ellery left Washington for Seoul on Wednesday to attend a regional summit.",
        "Mark Ellery | underway | 2025-06-04 | KR Seoul | ",
        name="left one's own capital",
    ),
    row(
        "1956-12-10",
        "Premier Wu Ling-po of China last week dropped in to Kathmandu to call on Prime Minister Tara "
        "Bahadur Rana.",
        "Wu Ling-po | completed | ? | NP Kathmandu | Tara Bahadur Rana",
        name="nineteen-fifties newsmagazine",
        broken="dropping in opens no gate",
    ),
    row(
        "1962-09-03",
        "President Anselmo Duarte of Brazil begins a state visit to Italy today. He will fly on to "
        "Portugal on September 7.",
        "Anselmo Duarte | underway | 1962-09-03 | IT, PT | ",
        name="begins today, flies on",
    ),
    row(
        "2011-12-12",
        "United Nations Secretary-General Erik Solvang arrived in Juba, South Sudan, on 8 December. He "
        "met with the President, Deng Akol; the Foreign Minister, Mary Lado; and the Speaker, James "
        "Wani.",
        "Erik Solvang | ? | 2011-12-08 | SS Juba | Deng Akol; Mary Lado; James Wani",
        name="a list of those met, titles first",
    ),
    row(
        "2019-05-03",
        "Pope Anselm will visit Bulgaria and North Macedonia from May 5 to 7.",
        "Anselm | planned | 2019-05-05/2019-05-07 | BG, MK | ",
        name="a pope",
    ),
    row(
        "2022-11-08",
        "European Commissioner for Trade Marta Oliveira Sand is in Hanoi this week to meet Vietnam's "
        "Minister of Industry Tran Van Khoa.",
        "Marta Oliveira Sand | underway | ? | VN Hanoi | Tran Van Khoa",
        name="a commissioner, and a Vietnamese name",
    ),
    row(
        "2025-02-19",
        "Prime Minister Dr. Alston Charles of Saint Lucia departed for Bridgetown yesterday to attend "
        "the summit of Caribbean leaders.",
        "Alston Charles | underway | 2025-02-18 | BB Bridgetown | ",
        name="departed yesterday",
    ),
    row(
        "2024-09-02",
        "Chinese Foreign Minister Liang Guofeng wrapped up a trip to Tanzania on Sunday. Liang met "
        "President Samia Juma in Dodoma.",
        "Liang Guofeng | completed | ? | TZ Dodoma | Samia Juma",
        name="Chinese name, surname first, wrapped up",
    ),
    row(
        "2020-11-15",
        "Prime Minister Alan Reddy of Australia has postponed a visit to Vanuatu. He was expected to "
        "stop there on the way home from a trip to Chile.",
        "Alan Reddy | postponed | - | VU | ",
        name="the trip it hung on is another",
    ),
    row(
        "2024-03-11",
        "Minister of Foreign Affairs Joyce Phiri will visit Vienna on March 14. She is currently on a "
        "two-day visit to Bern.",
        "Joyce Phiri | planned | 2024-03-14 | AT Vienna | ?",
        "Joyce Phiri | underway | ? | CH Bern | ?",
        name="one to come, one under way",
        broken="two journeys in different moods are folded into one",
    ),
    row(
        "2024-03-11",
        "President Oskar Lund arrived in Riga on Sunday. Next month he will travel to Lisbon.",
        "Oskar Lund | ? | 2024-03-10 | LV Riga | ?",
        "Oskar Lund | planned | 2024-04 | PT Lisbon | ?",
        name="one kept, one next month",
        broken="a journey of next month is folded into the one that is made",
    ),
    row(
        "2018-08-26",
        "President Moses Tembo of Zambia, accompanied by First Lady Grace Tembo, arrived in Berlin on "
        "Saturday and was received by Zambia's ambassador to Germany, Ruth Mwale.",
        "Moses Tembo | underway | 2018-08-25 | DE Berlin | ?",
        name="companions and ambassadors do not travel",
    ),
    row(
        "2024-11-12",
        "Press Secretary Dan Whitfield provided the following statement: Secretary of Defense Ruth "
        "Calloway will depart this week for a trip to Laos and Fiji.",
        "Ruth Calloway | planned | ? | LA, FJ | ",
        name="the spokesman does not travel",
    ),
    row(
        "2024-11-12",
        "President Ilir Hoxha of Albania did not discuss trade with Prime Minister Anna Weiss during "
        "his visit to Vienna on November 10.",
        "Ilir Hoxha | completed | 2024-11-10 | AT Vienna | ?",
        name="what was not discussed is still a visit",
    ),
    row(
        "2023-05-22",
        "TRAVEL OF THE FOREIGN MINISTER\n\nForeign Minister Ivo Marek\n\nMay 24: Travels to Baku. "
        "Meets President Kamran Aliyev.\n\nMay 26: Travels to Tbilisi.",
        "Ivo Marek | planned | 2023-05-24/2023-05-26 | AZ Baku, GE Tbilisi | Kamran Aliyev",
        name="an agenda by days",
        broken="the last day of an agenda is not its end",
    ),
    row(
        "2024-06-20",
        "President Park Min-jae of South Korea returned home on Wednesday from a three-nation tour of "
        "Turkmenistan, Kazakhstan and Uzbekistan.",
        "Park Min-jae | completed | ? | TM, KZ, UZ | ",
        name="returned from a tour",
    ),
    row(
        "2024-06-20",
        "Hungarian Foreign Minister Szabó Péter paid a working visit to Bishkek on Tuesday.",
        "Szabó Péter | completed | 2024-06-18 | KG Bishkek | ",
        name="Hungarian name, paid a visit",
    ),
    row(
        "2013-05-20",
        "From May 19 to 22, Indonesian President Wayan Suardana is on a state visit to Peru.",
        "Wayan Suardana | underway | 2013-05-19/2013-05-22 | PE | ",
        name="between its days",
    ),
    row(
        "2022-11-14",
        "A delegation led by President Tavita Eka of Nauru arrived in Malta on Sunday to begin a state "
        "visit.",
        "Tavita Eka | underway | 2022-11-13 | MT | ",
        name="a delegation led by",
    ),
    row(
        "2022-08-30",
        "Bhutan's Foreign Minister, Karma Wangdi, arrived in Ulaanbaatar on Monday. It is the first "
        "visit by a foreign minister of Bhutan to Mongolia since 2014.",
        "Karma Wangdi | underway | 2022-08-29 | MN Ulaanbaatar | ",
        name="how often it was visited is no trip",
    ),
    row(
        "2022-08-25",
        "Foreign Minister Yoon Tae-ho of South Korea plans to leave for the Mongolian capital of "
        "Ulaanbaatar on Sunday. He is to return home Tuesday.",
        "Yoon Tae-ho | planned | 2022-08-28 | MN Ulaanbaatar | ",
        name="plans to leave, is to return",
    ),
]

NO_TRIPS = [
    row(
        "2024-08-16",
        "Russian Foreign Minister Igor Belov and his Kazakh counterpart Marat Saparov discussed the "
        "next summit in a telephone conversation on Thursday.",
        name="a telephone conversation",
    ),
    row(
        "2020-12-23",
        "First Vice Foreign Minister Han Dong-wook held video talks with India's secretary Anita Rao "
        "on Wednesday.",
        name="video talks",
    ),
    row(
        "2016-07-02",
        "Ambassador of Ethiopia Dawit Bekele presented his credentials to President Ravi Menon in New Delhi.",
        name="an ambassador's credentials",
    ),
    row(
        "2020-10-10",
        "The Qatar national team will arrive in Antalya tomorrow, coach Carlos Ferrante said, to play Ghana.",
        name="a team",
    ),
    row(
        "2022-06-11",
        "Singer Dina Rossel will visit Brazil and Chile in July on her first tour of South America.",
        name="a singer's tour",
    ),
    row(
        "2022-06-11",
        "President Ilir Hoxha of Albania visited Shkodër on Friday and opened a bridge with the mayor.",
        name="at home",
    ),
    row(
        "2022-06-11",
        "Governor Tom Baxter of Georgia travelled to Atlanta on Friday to meet the President of the Senate.",
        name="Georgia, the state",
        broken="a governor travels within the country",
    ),
    row(
        "2022-06-11",
        "President Maria Lopes was invited by Prime Minister Jan de Wit to visit the Netherlands. No "
        "date was set and she has not accepted.",
        name="only invited",
    ),
    row(
        "2023-03-03",
        "Tourists from Germany arrived in Zanzibar in record numbers in February, Tourism Minister "
        "Asha Said said.",
        name="tourists",
    ),
    row(
        "2021-02-04",
        "Former president Julius Okello, who died on Monday at 91, signed the peace of 1979 with Sudan.",
        name="an obituary",
    ),
    row(
        "2023-10-10",
        "Chinese vessels sailed near the Philippines on Monday, Defence Secretary Ramon Abad said in Manila.",
        name="ships at sea",
    ),
]


@pytest.mark.parametrize(("published", "text", "trips"), TRIPS)
def test_the_trips_are_told(published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences("en", published, text, trips) == []


@pytest.mark.parametrize(("published", "text", "trips"), NO_TRIPS)
def test_no_trip_is_told(published: date, text: str, trips: tuple[Told, ...]) -> None:
    assert differences("en", published, text, trips) == []
