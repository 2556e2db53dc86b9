"""Times in reports of deals and budgets, read on Wednesday, 25 November 2026, each with all the days it names."""

from datetime import date

import pytest

from warikan.evidence.claims import Time
from warikan.ground.source import Source
from warikan.reading.read import read

DAY = date(2026, 11, 25)
BODY = (
    "\n\nThe council of the island decided nothing else during its long session, officials of both sides said after it."
    "\n\nThe session was long."
)
SENTENCES = """\
Output fell in the April-June quarter of 2025.|2025-04-01..2025-06-30
Costs rose in the September quarter of 2025.|2025-07-01..2025-09-30
Costs rose in the December quarter.|2025-10-01..2025-12-31
It paid 5m euros in the third quarter of 2026, 4m a year earlier.|2026-07-01..2026-09-30;2025-07-01..2025-09-30
The fund, founded in 2010, grew. It was closed last September.|2010-01-01..2010-12-31;2026-09-01..2026-09-30
Costs have risen since 2011. They fell in April.|2011-01-01..2011-12-31;2026-04-01..2026-04-30
It was the first payment in ten years.|
The harbour needed a permit by December 20.|2026-12-20
Analysts said profit in the fourth quarter would suffer.|2026-10-01..2026-12-31
The pact expires at the end of next year.|2027-12-31
Payments begin in the second half of 2027.|2027-07-01..2027-12-31
It took effect on 1 July and runs for five years.|2026-07-01
The first review is due in two years' time.|2028-01-01..2028-12-31
Talks resume the week of 7 December.|2026-12-07..2026-12-13
Negotiators met for three days last week.|2026-11-16..2026-11-22
The treaty enters into force on the first day of January 2027.|2027-01-01
The deal runs to mid-2031.|2031-05-01..2031-08-31
The previous deal lapsed in late 2025.|2025-10-01..2025-12-31
The bill goes to the Senate next month.|2026-12-01..2026-12-31
It will be paid in the first quarter of next year.|2027-01-01..2027-03-31
A decision is expected before Christmas.|2026-12-25
It was agreed in the small hours of Friday.|2026-11-20
The council adjourned until 4 December.|2026-12-04
The council met on Friday, Nov. 20.|2026-11-20
The parties will meet on Monday, 30 November.|2026-11-30
The ministry said on 24 November it had paid.|2026-11-24
The ministry will pay by 15 December at the latest.|2026-12-15
The ministry paid in the 12 months to June 2026.|2025-07-01..2026-06-30
Spending in the year to March rose.|2025-04-01..2026-03-31
The accord covers 2027 to 2031.|2027-01-01..2031-12-31
The accord covers the period 2027-2031.|2027-01-01..2031-12-31
The accord covers 2027, 2028 and 2029.|2027-01-01..2027-12-31;2028-01-01..2028-12-31;2029-01-01..2029-12-31
It has been in place since the 1970s.|1970-01-01..1979-12-31
It was signed in the summer of 1960.|1960-06-01..1960-08-31
The fund has been empty since last spring.|2026-03-01..2026-05-31
The fund has been empty since spring.|2026-03-01..2026-05-31
Ministers hope to sign by spring.|2027-03-01..2027-05-31
The cabinet meets tomorrow.|2026-11-26
The cabinet met yesterday.|2026-11-24
The cabinet met earlier on Wednesday.|2026-11-25
A vote was held on Sunday 15 November 2026.|2026-11-15
A vote is set for the 30th.|2026-11-30
A vote was held on the 15th.|2026-11-15
The offer, made on Oct. 3, stands.|2026-10-03
The offer stands until Jan. 31.|2027-01-31
The offer was made two weeks ago.|2026-11-09..2026-11-15
The offer was made on Tuesday evening.|2026-11-24
The contract begins 1/4/2027.|
The contract begins 15/4/2027.|2027-04-15
The contract begins on 2027-04-01.|2027-04-01
The two sides have met three times since September.|2026-09-01..2026-09-30
Both expect a deal later this year.|2026-11-25..2026-12-31
Both expected a deal earlier this year.|2026-01-01..2026-11-25
Work stopped for most of October.|2026-10-01..2026-10-31
Work will stop for most of January.|2027-01-01..2027-01-31
The embassy will close on New Year's Day.|2027-01-01
Germany paid its dues in January and France in March.|2026-01-01..2026-01-31;2026-03-01..2026-03-31
Germany will pay its dues in January and France in March.|2027-01-01..2027-01-31;2027-03-01..2027-03-31
From January, the rent doubles.|2027-01-01..2027-01-31
Since January, the rent has doubled.|2026-01-01..2026-01-31
Under a timetable released in May, work ends in 2030.|2026-05-01..2026-05-31;2030-01-01..2030-12-31
He spoke a day after the talks ended on Nov. 20.|2026-11-20
The session runs from Nov. 30 to Dec. 4.|2026-11-30..2026-12-04
The session ran from Nov. 2 to 6.|2026-11-02..2026-11-06
The session ran Nov. 2-6.|2026-11-02..2026-11-06
The session of 2-6 November was short.|2026-11-02..2026-11-06
By next summer the bridge will be open.|2027-06-01..2027-08-31
Last June's flood delayed it.|2026-06-01..2026-06-30
"""
HEADLINES = """\
Prices fall Monday|2026-11-23
Senate votes Tuesday to cut aid|2026-11-24
Talks resume Monday|2026-11-30
Court to rule on Friday|2026-11-27
Council approves fee on Tuesday|2026-11-24
Bridge to open in June|2027-06-01..2027-06-30
Fee deal signed in June|2026-06-01..2026-06-30
Kenya pays fee in June|
New ferry starts in June|2027-06-01..2027-06-30
Rent cut takes effect in January|2027-01-01..2027-01-31
Ferry fee to rise from January|2027-01-01..2027-01-31
Ferry fee rose in January|2026-01-01..2026-01-31
Decision on ferry due Thursday|2026-11-26
Ferry strike set for Friday|2026-11-27
"""


def days_of(words):
    article = read(Source.of("a", words), DAY)
    return ";".join(str(content.days) for _, content in article.each(Time) if content.days)


@pytest.mark.parametrize("line", SENTENCES.splitlines())
def test_sentences(line):
    words, days = line.split("|")
    assert days_of(words) == days


@pytest.mark.parametrize("line", HEADLINES.splitlines())
def test_headlines(line):
    words, days = line.split("|")
    assert days_of(words + BODY) == days
