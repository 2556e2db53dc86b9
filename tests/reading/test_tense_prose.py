"""Tense in running prose: three hundred sentences of news, the time of each in brackets."""

import pytest

from warikan.ground.source import Source
from warikan.ground.span import Span
from warikan.reading.tense import tense
from warikan.reading.text import split

SENTENCES = """\
past|The minister declined to comment on [Wednesday].
past|A spokeswoman refused to give a figure on [Monday].
past|The treasury would not be drawn on the sum on [Monday].
past|The envoy could not be reached for comment on [Friday].
past|Officials would not say on [Thursday] whether the fee had been paid.
past|The two sides failed to agree on a formula in [March].
past|Brussels managed to close the file in [April].
future|The opening has been put back to [October].
future|The vote was postponed to [Thursday].
future|Ministers moved the summit to [June].
future|The launch has slipped to [November].
future|The hearing was rescheduled for [Tuesday].
future|Delivery was pushed back to [December].
future|The deadline was brought forward to [May].
past|Oslo's decision in [July] to double the rent has angered farmers.
past|The ministry's failure in [May] to pay the bill led to a suit.
future|She said wages were guaranteed until [October].
future|The company said the offer was valid through [September].
future|Provisional application possible from [October]
future|Ruling expected in [October]
future|First payment due in [March], ministry says
future|Second tranche scheduled for [April]
future|The texts have to be rubber-stamped by parliament in [December].
past|A ceremony planned for [March] had been cancelled.
past|Negotiators met to discuss the draft on [Tuesday].
past|The president flew to Lagos to sign the accord on [Sunday].
future|The parties agreed to meet again on [Friday].
future|Canberra promised to send the money in [June].
future|Finland is to host the next round in [February].
past|Finland was asked about the bill in [February].
future|The court will hear the case on [Monday].
past|The court heard the case on [Monday].
future|The lease runs out in [August].
future|Union members vote on the offer on [Thursday].
past|The council was forced to borrow in [May].
future|The council hopes to be able to repay the loan in [May].
past|Talks that began in [May] have stalled.
future|Talks due to begin in [May] have stalled.
past|The sum paid in [April] covered fuel.
future|The sum to be paid in [April] covers fuel.
past|The envoys were in Doha in [April].
future|The agreement must be approved and ratified in [November].
past|The agreement was approved and ratified in [November].
future|The deal, to be signed in [March], covers fishing.
past|He is believed to have left the country in [May].
past|The lender may have overcharged them in [May].
past|In [May], lawmakers who will vote again soon rejected the plan.
past|On [Monday], the two ministers agreed to pay more.
future|On [Monday], the two ministers are to agree a text.
future|In [January] rents go up.
past|Analysts had expected a cut in [January].
past|The airline carried fewer people in [January], the company said.
future|The airline expects to carry fewer people in [January].
past|It sent money to lawmakers in [March].
past|The bill went to parliament in [March].
past|The tax was raised to nearly nine percent in [March].
past|Output rose in [March] after a fall in February.
past|Output rose in March after a fall in [February].
future|The hearing has been set for [Tuesday].
future|Nothing has been decided, but the plant could close in [April].
future|The ministers said Wednesday's draft would be ready by [Friday].
past|Sales were up 3 percent in [October].
past|They had until March but signed in [February].
future|Both capitals have until [March] to respond.
future|Japan to pay more for bases from [April]
future|The pilots are meeting on [Saturday].
past|The pilots were meeting on [Saturday] when news broke.
none|The treaty was to take effect in [June].
none|They had hoped to sign in [June].
future|Sweden wants it signed in [June].
past|Shares slid in [Friday]'s session.
future|He said [Friday]'s meeting would go ahead.
past|The dollar fell after [Tuesday]'s rate cut.
past|Prices rose two percent in the year that ended in [June], the agency said.
past|The firm lost $4 million in the quarter ended [June].
past|The commission opened its inquiry in [June] and expects to finish next year.
future|The commission, which opened its inquiry last year, will report in [June].
past|Ahead of the talks, the union had struck in [June].
past|Zambia defaulted in [November], becoming the first country to do so.
future|Rwanda plans to open a fourth plant in [November].
past|Rwanda opened its fourth plant in [November] to cut imports.
future|If approved, payments would start in [January].
past|The senator died [Sunday] at his home.
past|Police arrested four men [Saturday] night.
future|The ferry operator begins a new service [Monday].
future|The rules take effect in [January].
past|The rules took effect in [January].
past|The rules, which took effect in [January], cap fees.
future|The rules, which take effect in [January], cap fees.
future|Tickets go on sale [Friday].
past|He told reporters [Friday] that the plant would close.
future|He told reporters that the plant would close [Friday].
future|A second round is scheduled for [May].
past|A second round was held in [May].
none|A second round was scheduled for [May].
past|The lawyers have been negotiating since [May].
future|The central bank is likely to cut rates in [May].
past|The central bank was right to cut rates in [May], economists say.
past|Exports grew 5 percent from [May].
past|The rebels began to withdraw in [May].
future|The rebels have begun to withdraw and should be out by [May].
past|Mexico's peso has tumbled since it was devalued in [December].
future|Mexico must repay the bonds in [December].
past|The company posted a loss in [December].
future|The company is due to report results on [Tuesday].
past|The company reported results on [Tuesday].
past|Speaking on [Tuesday], the chairman said it would take years.
past|Asked on [Tuesday] whether she would run, she laughed.
future|She will decide on [Tuesday] whether to run.
past|The board decided on [Tuesday] to sell the unit.
past|The board voted [Tuesday] to sell the unit.
past|The decision to sell was announced on [Tuesday].
past|There was no comment from the ministry on [Tuesday].
past|The strike, called off on [Tuesday], had lasted three weeks.
future|The strike, set for [Tuesday], would shut every port.
past|Lithuania got the first jets in [April].
future|Lithuania is getting the first jets in [April].
future|Lithuania gets the first jets in [April].
past|Lithuania's first jets arrived in [April], two years late.
future|Lithuania's first jets arrive in [April].
future|Lithuania's first jets are to arrive in [April].
past|Had the jets arrived in [April], the unit would be ready.
future|Elections are planned for [October].
future|Elections must be held by [October].
past|Elections were held in [October].
future|Elections, now planned for [October], could slip.
past|A plan announced in [October] would raise fares.
future|A plan to raise fares in [October] was announced.
past|The fund said it received $3 million in [October].
future|The fund said it would receive $3 million in [October].
past|The fund said it had received $3 million in [October].
past|Prosecutors charged him with failing to file a report in [October].
future|Iceland offered to host a meeting in [October].
past|Iceland hosted a meeting in [October].
past|It was the steepest drop since [October].
past|The drop followed a strike in [October].
future|The ministry called for talks to resume in [October].
future|Deadline for bids is [October].
past|Mr. Diaz became chief executive in [October].
future|Mr. Diaz becomes chief executive in [October].
past|The rebels shelled the town on [Saturday], killing nine.
past|Nine people died on [Saturday] when rebels shelled the town.
future|A new ferry will link the islands from [June].
past|The ministry announced on [Monday] that it is raising the fee.
past|It emerged on [Monday] that the fee had not been paid.
future|It is unclear whether the fee will be paid before [July].
past|The fee has not been paid since [July].
future|The grant, worth $3 million, is to be disbursed in [July].
past|The grant, worth $3 million, was disbursed in [July].
past|Disbursed in [July], the grant was worth $3 million.
future|Parliament reconvenes on [Tuesday].
past|Parliament reconvened on [Tuesday] to debate the bill.
future|Parliament is expected to ratify the pact when it reconvenes on [Tuesday].
past|Ministers insist the offer they made in [May] was fair.
future|Ministers insist the offer will lapse in [May].
past|No agreement was reached during the round in [May].
past|The two had been scheduled to meet in [May] but the visit was called off.
future|If no deal is reached by [Friday], rail workers will walk out.
past|Rail workers walked out on [Friday] after no deal was reached.
past|The walkout on [Friday] cost the line $2 million.
future|The walkout planned for [Friday] will cost the line $2 million.
past|The embassy confirmed [Thursday] that it had received the note.
past|The embassy refused [Thursday] to confirm the report.
future|The embassy has until [Thursday] to reply.
past|Kenya stopped paying in [March].
past|Kenya has stopped paying, it said in [March].
future|Kenya will stop paying in [March], it said.
past|"We will pay," he said on [Monday].
past|He spent [Monday] in talks with union leaders.
future|He is due back on [Monday].
future|He arrives in Quito on [Monday] for talks.
past|He arrived in Quito on [Monday] for talks expected to last a week.
past|Turkey's decision in [March] not to renew the lease surprised its allies.
past|Turkey decided in [March] not to renew the lease.
future|Turkey may decide in [March] not to renew the lease.
past|After meeting in [March], the ministers split the bill.
future|The contract is up for renewal in [March].
future|The contract comes up for renewal in [March].
past|The contract came up for renewal in [March].
future|The contract is valid until [March].
past|The dispute dates from [March], when the dam burst.
past|As of [March], nothing had been paid.
future|Subject to approval, work starts in [March].
past|Work got under way in [March].
future|Work gets under way in [March].
past|The talks collapsed on [Sunday], with each side blaming the other.
future|Both governments want to wrap up the talks by [Sunday].
future|The aim is to finish the talks in [April].
past|The aim was missed in [April].
future|The toll road is not expected to open until [April].
past|The toll road did not open until [April].
future|Voters go to the polls on [Sunday].
past|Voters went to the polls on [Sunday].
past|The judge ordered the bank in [April] to return the money.
future|The judge ordered the bank to return the money by [April].
past|The minister, who took office in [April], called the fee a scandal.
future|The minister, who leaves office in [April], called the fee a scandal.
past|The price was agreed in [April] and paid at once.
past|Only half of what was promised in [April] has arrived.
future|Negotiators are racing to finish before [Friday].
past|Tokyo agreed in [December] to shoulder more of the bill.
future|Tokyo has agreed to shoulder more of the bill from [April].
future|Tokyo agreed to shoulder more of the bill from [April].
past|The premier, visiting the base on [Tuesday], promised new housing.
past|Workers got their back pay in [November].
future|Workers are to get their back pay in [November].
future|Workers should get their back pay in [November].
past|Workers should have got their back pay in [November].
past|It was not until [November] that workers got their pay.
future|The increase applies from [July].
future|The increase will be phased in, starting in [July].
past|The increase, approved in [July], has yet to be paid.
future|The increase, which has yet to be approved, would begin in [July].
future|Lawmakers have yet to set a date, but a vote could come in [May].
past|Lawmakers rejected a first draft in [May], demanding more oversight.
past|Denmark and Greenland concluded the talks in [May] after a year of haggling.
future|Denmark and Greenland aim to conclude the talks in [May].
past|The court said in [May] it would hear the appeal.
future|The court said it would hear the appeal in [May].
past|The court said it had heard the appeal in [May].
past|A poll taken in [May] found most voters opposed.
future|A poll to be taken in [May] will ask voters.
past|Greece, which joined in [May], pays the least.
past|The last tranche arrived in [May].
future|The last tranche is expected to arrive in [May].
future|The last tranche, expected in [May], is smaller.
past|Opposition grew in [May] as costs mounted.
future|Opposition will grow when costs are published in [May].
future|The minister is flying to Oslo on [Thursday].
past|The minister was flying to Oslo on [Thursday] when the talks broke down.
past|The minister told parliament on [Thursday] that talks would resume.
future|The minister told parliament that talks would resume on [Thursday].
future|Both sides have agreed to extend the pact until [March].
future|The pact has been extended until [March].
past|The pact was suspended in [March] and has not been revived.
future|The pact will be suspended in [March] unless it is revived.
past|Since taking office in [March], she has cut the subsidy twice.
past|Before leaving office in [March], she cut the subsidy.
future|Before she leaves office in [March], she wants to cut the subsidy.
past|Chile's share doubled in [March] to $40 million.
future|Chile's share doubles in [March] to $40 million.
past|The arrears were cleared in [March], according to the ministry.
future|The arrears are to be cleared by [March], according to the ministry.
past|Last week's accord followed a stopgap deal reached in [March].
past|The stopgap reached in [March] will lapse soon.
future|The stopgap lapses in [March].
past|Nobody foresaw the shortfall in [March].
future|Nobody expects the shortfall to close before [March].
past|The pipeline was shut in [March] for repairs and reopened in May.
future|The pipeline is being shut in [March] for repairs.
past|The levy was introduced in [April] to pay for the base.
future|The levy is being introduced in [April] to pay for the base.
past|Villagers sued in [May], saying the noise breached the lease.
past|Finance chiefs gathered in Nairobi on [Monday] to hammer out a formula.
future|Finance chiefs gather in Nairobi on [Monday] to hammer out a formula.
past|A motion to scrap the levy was defeated on [Tuesday].
future|A motion to scrap the levy comes before the house on [Tuesday].
past|"This is unfair," the mayor wrote in [May].
past|Cyprus withdrew its offer in [July] and demanded a review.
future|Cyprus threatened to withdraw its offer in [July] unless a review begins.
past|The lender froze payments in [August], citing arrears.
future|The lender could freeze payments as early as [August].
past|The ministry was given the bill in [June].
future|The ministry will be given the bill in [June].
past|She sounded upbeat on [Friday] after four hours of talks.
past|Both envoys left on [Friday] without speaking to reporters.
future|Both envoys leave on [Friday] for consultations.
past|The premium kicked in from [June].
future|The premium kicks in from [June].
past|An audit found in [October] that half the sum was missing.
future|An audit due in [October] will show how much is missing.
future|Estonia, which assumes the chair in [January], has promised a fix.
past|Estonia, which assumed the chair in [January], has promised a fix.
future|A joint committee would meet each spring, beginning in [March].
past|Drivers blocked the port on [Monday] to press for back pay.
future|Drivers plan to block the port on [Monday] to press for back pay.
past|The rebate ended in [May], but the fee did not fall.
future|The rebate ends in [May], but the fee will not fall.
past|Work on the pier, begun in [May], has stopped.
past|Talks broke up on [Sunday] and are to resume in a month.
future|Talks broke up on Sunday and are to resume in [May].
past|No one was hurt in the blast on [Saturday].
future|The ban is to be lifted on [Saturday].
past|The ban was to have been lifted on [Saturday].
future|He vowed to appeal by [Friday].
past|He appealed on [Friday].
past|The ruling, handed down on [Friday], frees the money.
future|A ruling is unlikely before [Friday].
past|Latvia's share came to $3 million in [May].
future|Latvia's share will come to $3 million in [May].
past|It owed $3 million as of [May].
past|The bill passed the lower house in [May] and now heads to the Senate.
future|The bill passed the lower house and now heads to the Senate in [May].
past|The figure was revised in [May].
future|The figure will have been revised by [May].
past|The union went ahead with a walkout on [Thursday].
future|The union is going ahead with a walkout on [Thursday].
future|The union is set to walk out on [Thursday].
future|Ferries won't run on [Thursday].
past|Deputies voted by 88 to 41 to reject the treaty on [Monday].
past|The upper house voted narrowly to prolong the lease on [Monday].
future|The upper house voted by 30 votes to 12 to reconvene and to meet on [Monday].
future|The deputies will vote to reject the treaty on [Monday].
future|The lease would lapse unless the tenants met the terms by [May].
future|The lease would lapse if they did not ratify it by [May].
future|Unless the tenants paid by [May], the work would stop.
past|The tenants would have paid if they had signed by [May].
past|The treasury will say if it paid in [May].
future|The sides met on an accord expiring at the end of [May].
future|Talks on a lease lapsing in [May] were held.
future|The judge set the hearing for [May].
future|The minister called a meeting for [Monday].
none|The harbour needed a permit by [May].
none|Analysts said profit in [May] would suffer.
none|The minister said the talks in [March] would be followed by others.
past|Before Norway signed the deal in [March], few thought it would pay.
past|Once Denmark agreed in [April], Norway said it would pay.
past|Negotiators would meet once more before they signed on [Friday].
past|The two sides set the budget for [March].
past|Analysts said in [May] profit would suffer.
"""


@pytest.mark.parametrize("line", SENTENCES.splitlines())
def test_the_governing_verb_tells(line):
    told, words = line.split("|")
    start, end = words.index("["), words.index("]") - 1
    text = split(Source.of("a", words.replace("[", "").replace("]", "")))
    assert str(tense(text, Span(start, end))).lower() == told
