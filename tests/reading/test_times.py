"""Calendar expressions: each form in a sentence told on Friday 22 March 2013, and the days it comes to."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warikan.evidence.article import Publication
from warikan.figures.days import Days
from warikan.ground.party import Party
from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.forms import is_dated, spell
from warikan.reading.names import Mention
from warikan.reading.resolve import resolve
from warikan.reading.text import split
from warikan.reading.time_grammar import _first_words, parse
from warikan.reading.time_starts import _FOLLOWED, starts
from warikan.reading.times import find_times, is_quoted

TOLD = date(2013, 3, 22)
JAPAN = (Party("jp", "Japan"),)


def told(words, day=TOLD, parties=JAPAN):
    """Each expression with the days it comes to, as one line."""
    text = split(Source.of("a", words))
    found = find_times(text, ())
    publication = Publication("given", Days.one(day), day)
    claims = resolve(text, found, publication, parties)
    return [f"{e.span.of(text.folded)} = {c.content.days}" for e, c in zip(found, claims, strict=True)]


DAYS = [
    ("They met May 9-3 in Oslo.", "May 9 = 2012-05-09"),
    ("On May 5 two thousand troops left.", "May 5 = 2012-05-05"),
    ("They met on March 7.", "March 7 = 2013-03-07"),
    ("They met on Dec. 14.", "Dec. 14 = 2012-12-14"),
    ("It was signed on 15 May 1955.", "15 May 1955 = 1955-05-15"),
    ("It was signed on the 15th of May, 1955.", "the 15th of May, 1955 = 1955-05-15"),
    ("It was signed on Nov. 5 , 2009 .", "Nov. 5 , 2009 = 2009-11-05"),
    ("It was signed on May 10 '98.", "May 10 '98 = 1998-05-10"),
    ("It was signed on the fourth of July 1995.", "the fourth of July 1995 = 1995-07-04"),
    (
        "It was signed on the twenty-third day of September 1989.",
        "the twenty-third day of September 1989 = 1989-09-23",
    ),
    (
        "It was signed on 6 April seventeen hundred thirty three.",
        "6 April seventeen hundred thirty three = 1733-04-06",
    ),
    ("It was signed on April 3 last year.", "April 3 last year = 2012-04-03"),
    ("Friday, 04 October 2024 was set.", "Friday, 04 October 2024 = 2024-10-04"),
    ("They met on Thursday, 21 March 2013.", "Thursday, 21 March 2013 = 2013-03-21"),
    ("They met on Friday, 21 March 2013.", "Friday, 21 March 2013 = 2013-03-21..2013-03-22"),
    ("They met on 2013-03-07.", "2013-03-07 = 2013-03-07"),
    ("They met on 20130307.", "20130307 = 2013-03-07"),
    ("They met on 05-Aug-2012.", "05-Aug-2012 = 2012-08-05"),
    ("They met on 2012/Aug/05.", "2012/Aug/05 = 2012-08-05"),
    ("They met on Aug-5-2012.", "Aug-5-2012 = 2012-08-05"),
    ("They met on 22/04/2012.", "22/04/2012 = 2012-04-22"),
    ("They met on 04/22/2012.", "04/22/2012 = 2012-04-22"),
    ("They met on 03/04/2012.", "03/04/2012 = None"),
    ("They met on 03.04.2012.", "03.04.2012 = 2012-04-03"),
    ("They met on 13/12/12.", "13/12/12 = 2012-12-13"),
    ("They met on 13/12/55.", "13/12/55 = 1955-12-13"),
    ("They met on 20/3 in Oslo.", "20/3 = 2013-03-20"),
    ("They met on 3/4 in Oslo.", "3/4 = None"),
    ("They met on Wednesday 20.3 in Oslo.", "Wednesday 20.3 = 2013-03-20"),
    ("They met on Feb. 29.", "Feb. 29 = 2012-02-29"),
    ("They met on the 18th.", "the 18th = 2013-03-18"),
    ("They met on the 20th of last month.", "the 20th of last month = 2013-02-20"),
    ("They will meet on the 30th of this month.", "the 30th of this month = 2013-03-30"),
    ("They will meet on the 31st of next month.", "the 31st of next month = None"),
    ("They met on Monday 18.", "Monday 18 = 2013-03-18"),
    ("They will meet on Monday the 1st.", "Monday the 1st = 2013-04-01"),
    ("It was 2012年11月5日 then.", "2012年11月5日 = 2012-11-05"),
    ("It was 2012년 11월 5일 then.", "2012년 11월 5일 = 2012-11-05"),
    ("The deal, effective April 1, was signed.", "April 1 = 2013-04-01"),
    ("A June 3 hearing has been scheduled.", "June 3 = 2013-06-03"),
    ("They met on 10 June next year.", "10 June next year = 2014-06-10"),
]
WEEKDAYS = [
    ("They met on Wed in Oslo.", "Wed = 2013-03-20"),
    ("They met on Monday 45 times.", "Monday = 2013-03-18"),
    ("They met Mon, they said.", "Mon = 2013-03-18"),
    ("They met on Monday.", "Monday = 2013-03-18"),
    ("They will meet on Monday.", "Monday = 2013-03-25"),
    ("They met Thurs. in Oslo.", "Thurs. = 2013-03-21"),
    ("They met this Wednesday.", "this Wednesday = 2013-03-20"),
    ("They met last Wednesday.", "last Wednesday = 2013-03-20"),
    ("They will meet next Friday.", "next Friday = 2013-03-29"),
    ("They will meet this coming Friday.", "this coming Friday = 2013-03-29"),
    ("They met this past Tuesday.", "this past Tuesday = 2013-03-19"),
    ("They will meet on Tuesday of next week.", "Tuesday of next week = 2013-03-26"),
    ("They will meet next week, on Tuesday.", "next week, on Tuesday = 2013-03-26"),
    ("They met Wednesday night.", "Wednesday night = 2013-03-20"),
    ("They met every Monday.", "every Monday = None"),
    ("They met on Mondays.", "Mondays = None"),
    ("The vote was delayed until Monday.", "Monday = 2013-03-25"),
    ("They met this Friday, March 22.", "this Friday, March 22 = 2013-03-22"),
    ("They met over the weekend.", "the weekend = 2013-03-16..2013-03-17"),
    ("They will meet this weekend.", "this weekend = 2013-03-23..2013-03-24"),
]
MONTHS = [
    ("They met in March.", "March = 2013-03-01..2013-03-31"),
    ("They met in Sept. at home.", "Sept. = 2012-09-01..2012-09-30"),
    ("They met in Feb 2012.", "Feb 2012 = 2012-02-01..2012-02-29"),
    ("They met in April of '87.", "April of '87 = 1987-04-01..1987-04-30"),
    ("They met in April nineteen eighty-seven.", "April nineteen eighty-seven = 1987-04-01..1987-04-30"),
    ("They will meet in May.", "May = 2013-05-01..2013-05-31"),
    ("They met last March.", "last March = 2012-03-01..2012-03-31"),
    ("They will meet next May.", "next May = 2013-05-01..2013-05-31"),
    ("They meet this May.", "this May = 2013-05-01..2013-05-31"),
    ("They will meet in March of next year.", "March of next year = 2014-03-01..2014-03-31"),
    ("They met in early March.", "early March = 2013-03-01..2013-03-10"),
    ("They met in mid-March.", "mid-March = 2013-03-11..2013-03-20"),
    ("They met in late February.", "late February = 2013-02-21..2013-02-28"),
    ("They met at the end of February.", "the end of February = 2013-02-28"),
    ("They met in the second half of February.", "the second half of February = 2013-02-16..2013-02-28"),
    ("They met in the first half of February.", "the first half of February = 2013-02-01..2013-02-15"),
    ("They met at the beginning of March.", "the beginning of March = 2013-03-01..2013-03-10"),
    ("They met in 2012-11.", "2012-11 = 2012-11-01..2012-11-30"),
    ("They met in 2012-3.", "2012-3 = 2012-03-01..2012-03-31"),
    ("They met in 11/2012.", "11/2012 = 2012-11-01..2012-11-30"),
    ("They met in 2012 November.", "2012 November = 2012-11-01..2012-11-30"),
    ("It was 2012年11月 then.", "2012年11月 = 2012-11-01..2012-11-30"),
]
YEARS = [
    ("They met in 2009.", "2009 = 2009-01-01..2009-12-31"),
    ("They met in the year 2009.", "year 2009 = 2009-01-01..2009-12-31"),
    ("They met in CY2009.", "CY2009 = 2009-01-01..2009-12-31"),
    ("They met in two thousand and nine.", "two thousand and nine = 2009-01-01..2009-12-31"),
    ("They met in early 2009.", "early 2009 = 2009-01-01..2009-03-31"),
    ("They met in mid-2009.", "mid-2009 = 2009-05-01..2009-08-31"),
    ("They met at the end of 2009.", "the end of 2009 = 2009-12-31"),
    ("They met in the first quarter of 2009.", "the first quarter of 2009 = 2009-01-01..2009-03-31"),
    ("They met in Q3 2009.", "Q3 2009 = 2009-07-01..2009-09-30"),
    ("They met in 2009-Q3.", "2009-Q3 = 2009-07-01..2009-09-30"),
    ("They met in 2009 H2.", "2009 H2 = 2009-07-01..2009-12-31"),
    ("They met in the second half of last year.", "the second half of last year = 2012-07-01..2012-12-31"),
    ("They met in this year's first quarter.", "this year's first quarter = 2013-01-01..2013-03-31"),
    ("They met in the first half of the year.", "the first half of the year = 2013-01-01..2013-06-30"),
    ("Sales fell in the fourth quarter.", "the fourth quarter = 2012-10-01..2012-12-31"),
    ("Sales will fall in the second quarter.", "the second quarter = 2013-04-01..2013-06-30"),
    ("They met in the 1990s.", "the 1990s = 1990-01-01..1999-12-31"),
    ("They met in the mid-1990s.", "the mid-1990s = 1994-01-01..1996-12-31"),
    ("They met in the late '80s.", "the late '80s = 1987-01-01..1989-12-31"),
    ("They met in the nineties.", "the nineties = 1990-01-01..1999-12-31"),
    ("They met in the 19th century.", "the 19th century = 1800-01-01..1899-12-31"),
    ("They met late in the 19th century.", "late in the 19th century = 1866-09-02..1899-12-31"),
    ("They met in the summer of 2001.", "the summer of 2001 = 2001-06-01..2001-08-31"),
    ("They met last fall.", "last fall = 2012-09-01..2012-11-30"),
    ("They will meet next winter.", "next winter = 2013-12-01..2014-02-28"),
    ("They meet this summer.", "this summer = 2013-06-01..2013-08-31"),
    ("They met in week 10.", "week 10 = 2013-03-04..2013-03-10"),
    ("They met in week 3 of 2012.", "week 3 of 2012 = 2012-01-16..2012-01-22"),
    ("They met in week 27 of last year.", "week 27 of last year = 2012-07-02..2012-07-08"),
    ("It was 2012年 then.", "2012年 = 2012-01-01..2012-12-31"),
]
RELATIVE = [
    ("They met today.", "today = 2013-03-22"),
    ("They met yesterday.", "yesterday = 2013-03-21"),
    ("They met the day before yesterday.", "the day before yesterday = 2013-03-20"),
    ("They will meet tomorrow.", "tomorrow = 2013-03-23"),
    ("They met this morning.", "this morning = 2013-03-22"),
    ("They met last night.", "last night = 2013-03-21"),
    ("They met last month.", "last month = 2013-02-01..2013-02-28"),
    ("They met last quarter.", "last quarter = 2012-10-01..2012-12-31"),
    ("They met this week.", "this week = 2013-03-18..2013-03-24"),
    ("They will meet next decade.", "next decade = 2020-01-01..2029-12-31"),
    ("They met last century.", "last century = 1900-01-01..1999-12-31"),
    ("They will meet early next year.", "early next year = 2014-01-01..2014-03-31"),
    ("They met late last month.", "late last month = 2013-02-21..2013-02-28"),
    ("They met early last week.", "early last week = 2013-03-11..2013-03-12"),
    ("They met late last decade.", "late last decade = 2007-01-01..2009-12-31"),
    ("It will end at the end of this year.", "the end of this year = 2013-12-31"),
    ("It will end at the end of the month.", "the end of the month = 2013-03-31"),
    ("It will end by year-end.", "by year-end = 2013-03-22..2013-12-31"),
    ("Stocks at year-end rose.", "year-end = 2013-12-31"),
    ("It will end the week after next.", "the week after next = 2013-04-01..2013-04-07"),
    ("It ended the year before last.", "the year before last = 2011-01-01..2011-12-31"),
    ("They met earlier this month.", "earlier this month = 2013-03-01..2013-03-22"),
    ("They will meet later this year.", "later this year = 2013-03-22..2013-12-31"),
    ("They will meet within the year.", "within the year = 2013-03-22..2013-12-31"),
    ("It will last for the rest of the year.", "for the rest of the year = 2013-03-22..2013-12-31"),
    ("It fell in the year to date.", "the year to date = 2013-01-01..2013-03-22"),
    ("It fell so far this year.", "so far this year = 2013-01-01..2013-03-22"),
    ("It fell so far this month.", "so far this month = 2013-03-01..2013-03-22"),
    ("They met two years ago.", "two years ago = 2011-01-01..2011-12-31"),
    ("They met a decade ago.", "a decade ago = 2003-01-01..2003-12-31"),
    ("They met a fortnight ago.", "a fortnight ago = 2013-03-04..2013-03-17"),
    ("They will meet three days from now.", "three days from now = 2013-03-25"),
    ("They will meet in two weeks.", "in two weeks = 2013-04-01..2013-04-07"),
    ("It fell by half in two weeks.", None),
    ("They will meet within a week.", "within a week = 2013-03-22..2013-03-29"),
    ("They will meet within two years.", "within two years = None"),
    ("It fell over the past five years.", "the past five years = 2008-03-22..2013-03-22"),
    ("It fell over the past year.", "the past year = 2012-03-22..2013-03-22"),
    ("It will fall in the coming fortnight.", "the coming fortnight = 2013-03-22..2013-04-05"),
    ("It will fall over 5 coming years.", "5 coming years = 2013-04-01..2018-03-31"),
    ("They met at the end of the 1990s.", "the end of the 1990s = 1999-01-01..1999-12-31"),
    ("They met mid-week.", "mid-week = 2013-03-20..2013-03-22"),
]
NESTED = [
    ("They met in the first week of March.", "the first week of March = 2013-03-01..2013-03-07"),
    ("They met in the last week of February.", "the last week of February = 2013-02-22..2013-02-28"),
    ("They met in the last two weeks of 2012.", "the last two weeks of 2012 = 2012-12-17..2012-12-30"),
    ("They met on the first Monday of March.", "the first Monday of March = 2013-03-04"),
    ("They met on the last Friday of last month.", "the last Friday of last month = 2013-02-22"),
    ("They met on the fifth Friday of February 2013.", "the fifth Friday of February 2013 = None"),
    ("They met in the last four months of 2012.", "the last four months of 2012 = 2012-09-01..2012-12-31"),
    ("They met in the second month of 2012.", "the second month of 2012 = 2012-02-01..2012-02-29"),
    ("They met in the 13th month of 2012.", "the 13th month of 2012 = None"),
    (
        "They met in the first ten days of last year.",
        "the first ten days of last year = 2012-01-01..2012-01-10",
    ),
    ("They met in the first week of the year.", "the first week of the year = 2012-12-31..2013-01-06"),
    ("They met in the week of March 5.", "the week of March 5 = 2013-03-04..2013-03-10"),
    ("They met in the week beginning March 4.", "the week beginning March 4 = 2013-03-04..2013-03-10"),
    ("They met two days before Christmas.", "two days before Christmas = 2012-12-23"),
    ("They met the day after Thanksgiving last year.", "the day after Thanksgiving last year = 2012-11-23"),
    ("They met two weeks after Christmas 2012.", "two weeks after Christmas 2012 = 2013-01-05..2013-01-11"),
    ("They met three months after Easter 2012.", "three months after Easter 2012 = 2012-07-01..2012-07-31"),
    ("They met a year before 2009.", "a year before 2009 = 2008-01-01..2008-12-31"),
    (
        "It fell in the nine months ended Sept. 30, 2012.",
        "the nine months ended Sept. 30, 2012 = 2012-01-01..2012-09-30",
    ),
    (
        "It lasts five years starting April 1, 2012.",
        "five years starting April 1, 2012 = 2012-04-01..2017-03-31",
    ),
    ("It lasts 10 days starting March 4, 2012.", "10 days starting March 4, 2012 = 2012-03-04..2012-03-13"),
    (
        "It lasts two months starting Jan. 15, 2012.",
        "two months starting Jan. 15, 2012 = 2012-01-15..2012-03-14",
    ),
    (
        "It fell in the two weeks ended March 10, 2012.",
        "the two weeks ended March 10, 2012 = 2012-02-26..2012-03-10",
    ),
    ("It covers five years from 2012.", "five years from 2012 = 2012-01-01..2016-12-31"),
    ("It covers 10 months through March 2013.", "10 months through March 2013 = 2012-06-01..2013-03-31"),
    ("It lasts to the end of the first quarter.", "the end of the first quarter = 2013-03-31"),
    ("It was the end of the first week of March.", "the end of the first week of March = 2013-03-07"),
]
RANGES = [
    ("They met Monday, March 4 to 6.", "Monday, March 4 to 6 = 2013-03-04..2013-03-06"),
    ("They met 5 March to 9.", "5 March to 9 = 2013-03-05..2013-03-09"),
    ("It lasted May 2012 to July 2012.", "May 2012 to July 2012 = 2012-05-01..2012-07-31"),
    ("It lasted March 3, 2013 to today.", "March 3, 2013 to today = 2013-03-03..2013-03-22"),
    (
        "It lasted from the end of 2010 to the end of 2012.",
        "from the end of 2010 to the end of 2012 = 2010-12-31..2012-12-31",
    ),
    ("They met Tuesday to March 9.", "March 9 = 2013-03-09"),
    ("They met Monday - March was cold.", "March = 2013-03-01..2013-03-31"),
    (
        "It lasted from April 2012 to February 2013.",
        "from April 2012 to February 2013 = 2012-04-01..2013-02-28",
    ),
    ("It lasted from March to May 2012.", "from March to May 2012 = 2012-03-01..2012-05-31"),
    ("It lasted from Nov. to Feb. 2012.", "from Nov. to Feb. 2012 = 2011-11-01..2012-02-29"),
    ("It lasted from May 2012 until March.", "from May 2012 until March = 2012-05-01..2013-03-31"),
    ("It lasted between 1990 and 1995.", "between 1990 and 1995 = 1990-01-01..1995-12-31"),
    ("It lasted 2010-12.", "2010-12 = 2010-01-01..2012-12-31"),
    ("It lasted 2010-2012.", "2010-2012 = 2010-01-01..2012-12-31"),
    ("It lasted 2010 through 2012.", "2010 through 2012 = 2010-01-01..2012-12-31"),
    ("They met March 3-9.", "March 3-9 = 2013-03-03..2013-03-09"),
    ("They met 3-9 March 2012.", "3-9 March 2012 = 2012-03-03..2012-03-09"),
    ("They met from March 3 to March 9.", "from March 3 to March 9 = 2013-03-03..2013-03-09"),
    (
        "They met from the 3rd to the 9th of March.",
        "from the 3rd to the 9th of March = 2013-03-03..2013-03-09",
    ),
    (
        "They met from 26 February to 9 March 2012.",
        "from 26 February to 9 March 2012 = 2012-02-26..2012-03-09",
    ),
    ("It lasted from 2010 until now.", "from 2010 until now = 2010-01-01..2013-03-22"),
    ("They met in June-August 1992.", "June-August 1992 = 1992-06-01..1992-08-31"),
    ("They met in January and February.", "January and February = 2013-01-01..2013-02-28"),
    ("It lasted from Christmas to Easter 2012.", "from Christmas to Easter 2012 = None"),
]
FISCAL = [
    ("It pays in fiscal 2012.", "fiscal 2012 = 2012-04-01..2013-03-31"),
    ("It pays in FY2012-2014.", "FY2012-2014 = 2012-04-01..2015-03-31"),
    ("It pays in fiscal 2012 and 2013.", "fiscal 2012 and 2013 = 2012-04-01..2014-03-31"),
    ("It pays in the 2012 fiscal year.", "the 2012 fiscal year = 2012-04-01..2013-03-31"),
    ("It pays in JFY 2012.", "JFY 2012 = 2012-04-01..2013-03-31"),
    ("It pays this fiscal year.", "this fiscal year = 2012-04-01..2013-03-31"),
    (
        "It pays in the current fiscal year through March.",
        "the current fiscal year through March = 2012-04-01..2013-03-31",
    ),
    (
        "It will pay in the fiscal year starting April 1.",
        "The fiscal year starting April 1 = 2013-04-01..2014-03-31",
    ),
    (
        "It pays in the fiscal year beginning April 2011.",
        "the fiscal year beginning April 2011 = 2011-04-01..2012-03-31",
    ),
    ("It paid in the year to March 2012.", "the year to March 2012 = 2011-04-01..2012-03-31"),
    ("It paid in the twelve months to June 2012.", "the twelve months to June 2012 = 2011-07-01..2012-06-30"),
    (
        "It pays for five years through fiscal 2016.",
        "five years through fiscal 2016 = 2012-04-01..2017-03-31",
    ),
    ("It pays for five years from fiscal 2012.", "five years from fiscal 2012 = 2012-04-01..2017-03-31"),
    ("It pays at the end of fiscal 2012.", "the end of fiscal 2012 = 2013-03-31"),
    ("It pays in the first half of fiscal 2012.", "the first half of fiscal 2012 = 2012-04-01..2012-09-30"),
    (
        "It pays in the third quarter of fiscal 2012.",
        "the third quarter of fiscal 2012 = 2012-10-01..2012-12-31",
    ),
    ("It pays at the start of fiscal 2012.", "fiscal 2012 = 2012-04-01..2013-03-31"),
    ("It pays in fiscal 2012-13.", "fiscal 2012-13 = 2012-04-01..2013-03-31"),
    ("It pays in fiscal 2014-2012.", None),
    ("It was 2012年度 then.", "2012年度 = 2012-04-01..2013-03-31"),
]
HOLIDAYS = [
    ("They met on Christmas Eve.", "Christmas Eve = 2012-12-24"),
    ("They met on Thanksgiving 2011.", "Thanksgiving 2011 = 2011-11-24"),
    ("They met last Easter.", "last Easter = 2012-04-08"),
    ("They will meet next Easter.", "next Easter = 2013-03-31"),
    ("They meet this Christmas.", "this Christmas = 2013-12-25"),
    ("They will meet on Memorial Day.", "Memorial Day = 2013-05-27"),
    ("They met on Black Friday of last year.", "Black Friday of last year = 2012-11-23"),
]
ANAPHORA = [
    (
        "Sales fell in February from the same month a year ago.",
        "the same month a year ago = 2012-02-01..2012-02-29",
    ),
    (
        "Sales fell in the fourth quarter from the year-ago quarter.",
        "the year-ago quarter = 2011-10-01..2011-12-31",
    ),
    ("They met on March 7. The same day, a bomb went off.", "The same day = 2013-03-07"),
    ("They met on March 7. A day earlier, a bomb went off.", "A day earlier = 2013-03-06"),
    ("They met on March 7. Three days later, they signed.", "Three days later = 2013-03-10"),
    (
        "They met in February. The following month, they signed.",
        "The following month = 2013-03-01..2013-03-31",
    ),
    ("They met in February. That year was hard.", "That year = 2013-01-01..2013-12-31"),
    ("They met in 2009. The same day was hard.", "The same day = None"),
    ("They met on March 7. The day before, they rested.", "The day before = 2013-03-06"),
    ("Sales rose. The previous month was hard.", "The previous month = None"),
]


@pytest.mark.parametrize(
    ("words", "comes_to"),
    [*DAYS, *WEEKDAYS, *MONTHS, *YEARS, *RELATIVE, *NESTED, *RANGES, *FISCAL, *HOLIDAYS, *ANAPHORA],
)
def test_words_come_to_their_days(words, comes_to):
    last = told(words)[-1:]
    assert [line.lower() for line in last] == ([] if comes_to is None else [comes_to.lower()])


NO_TIME = [
    "The end of the matter, early in the game, the start of it all.",
    "This five years were hard; the current two weeks too.",
    "Two thousand. Their fiscal third quarter. This day was theirs.",
    "They sold 9-12 pears, 9 to 12 of them.",
    "We gave our thanksgiving to them; the third fiscal quarter was theirs.",
    "On Feb-30-2012 and 12-xyz-2012, on the 99th.",
    "On 99/99 and 5.12; week 99 and the 45th century.",
    "This may end; tue was named.",
    "The first three Xdays of it; the week of it; the two-year to it.",
    "Every cloud has one. Each of them.",
    "This may or may not be right.",
    "They march on the capital, and may march again.",
    "About 1950 people and 2014 troops came by flight 2019.",
    "It ran 24/7, not on 9/11.",
    "Some $2015 and 2,015 and 20.15% and version 1.2.2015.3 were found.",
    "It fell to 1800 GMT, 1,999 cases, room 2010.",
    "They left on 32/12/2012 and on Feb. 30.",
    "Call 138-2010-2015 or 82-2100.",
    "Sun and sat were words; wed and mon too.",
    "Jan said so. Dec was there.",
    "She was in her nineties. They had three quarters of it.",
    "Three is the 18th army.",
    "They said 12 May-be lines and 3 quarter notes.",
    "It came a year later than planned.",
    "A score of 4-2, of 3/4 and of 7.5.",
    "It was told by @tomorrow and #friday.",
]


@pytest.mark.parametrize("words", NO_TIME)
def test_other_words_are_no_times(words):
    assert told(words) == []


def test_sums_and_countries_are_no_times():
    text = split(Source.of("a", "In 2012 it paid 2013 dollars."))
    found = find_times(text, (), [Span(16, 28)])
    assert [e.span.of(text.folded) for e in found] == ["2012"]


def test_names_that_look_like_times_are_none():
    text = split(Source.of("a", "They met in March in April."))
    who = [Mention(Span(12, 17), Party("mm", "March"), "name")]
    assert [e.span.of(text.folded) for e in find_times(text, who)] == ["April"]


def test_a_headline_tells_the_past_in_the_present():
    words = "Japan and Korea near bridge deal Monday\n\nThe two sides agreed to share the cost of the bridge."
    assert told(words) == ["Monday = 2013-03-18"]


def test_each_expression_keeps_the_word_before_it():
    text = split(Source.of("a", "It lasts until March 2014, and since the end of 2012 it grew by Friday."))
    assert [e.lead for e in find_times(text, ())] == ["until", "since", "by"]


def test_what_was_moved_from_one_month_to_another_is_no_stretch():
    assert told("The vote was moved from May 2012 to July 2012.") == [
        "May 2012 = 2012-05-01..2012-05-31",
        "July 2012 = 2012-07-01..2012-07-31",
    ]


def test_expressions_within_one_another_have_a_depth():
    found = told("It was " + "the first week of " * 9 + "March 2012.")
    assert found[-1].endswith("first week of March 2012 = 2012-02-27..2012-03-04")


def test_a_stretch_of_weekends_is_none():
    assert told("It lasts two weekends starting March 9, 2012.") == ["March 9, 2012 = 2012-03-09"]


def test_two_years_joined_by_and_are_two():
    assert told("They met in 2004 and 2005.")[1] == "2005 = 2005-01-01..2005-12-31"


def test_months_that_do_not_follow_each_other_are_two():
    assert len(told("They met in January and March.")) == 2


def test_forms_are_spelled_and_dated():
    text = split(
        Source.of(
            "a", "The last two weeks of 2012, two days after Christmas, the week of March 5, fiscal 2012."
        )
    )
    forms = [e.form for e in find_times(text, ())]
    assert [spell(form, "jp") for form in forms] == [
        "Nth(-1, week, Year(2012), 2)",
        "Offset(2, day, Holiday(christmas))",
        "Holding(week, Day(3, 5))",
        "FY(jp, 2012)",
    ]
    assert [is_dated(form) for form in forms] == [True, False, False, True]


def test_words_of_a_quotation_are_known():
    text = split(Source.of("a", 'He said, "On Friday." It was Monday.'))
    friday, monday = find_times(text, ())
    assert is_quoted(text, friday.span)
    assert not is_quoted(text, monday.span)


_PIECES = st.lists(
    st.sampled_from(
        "the end of first two March Friday 2012 12 18th week month next last from to between and in - / . , $5 fiscal "
        "FY2013 quarter Christmas before after years ago may 1990s \u200b 三月 every day Q3".split()
    ),
    max_size=24,
).map(" ".join)


_OPENINGS = st.lists(
    st.sampled_from(
        "a in by before for over during end start close so that new may year the of rest remainder couple 3 two 2021"
        " - 's month years ago end. after April fiscal far this same very be not about from to day, week 21st".split()
    ),
    max_size=7,
).map(" ".join)


@given(_OPENINGS, st.booleans())
def test_what_must_follow_a_word_leaves_no_expression_out(words, capital):
    text = split(Source.of("a", words.upper() if capital else words.replace(" 's", "'s").replace(" - ", "-")))
    places = starts(text, _first_words())
    for at, _ in text.glance.where(frozenset(_FOLLOWED) - {"a", "an"}):
        if parse(text.folded, at, len(text.folded)) is not None:
            assert at in places


@given(_PIECES | st.text(max_size=60))
def test_spans_lie_in_the_text_in_order_and_never_overlap(words):
    text = split(Source.of("a", words))
    spans = [e.span for e in find_times(text, ())]
    assert all(0 <= span.start < span.end <= len(words) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(_PIECES, st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_days_run_forward_whatever_the_day(words, day):
    text = split(Source.of("a", words))
    publication = Publication("given", Days.one(day), day)
    for claim in resolve(text, find_times(text, ()), publication, JAPAN):
        days = claim.content.days
        assert days is None or days.first <= days.last
        assert claim.span.of(text.folded).strip()
