# about: mostly plain; a rail strike called off at the last minute after a pay deal; older article announces the strike (overtaken); local service article; quotes over several lines
# lead: A
# main: A B C D E

## Marle News Agency | 2026-11-08T14:00 | news | old | Rail strike to halt trains across Gransk from Tuesday
A-expected| Train drivers and signallers in Gransk will walk out for three days from Tuesday, their union said on Sunday.
-expected| Around 1.2 million passengers a day would be affected.
F| The union, GRT, wants 9 per cent more pay, while the state railway GranskRail had offered 4 per cent.
G-tied| It would be the third strike this autumn; the last one, in October, lasted two days.
-quote| “Management has had six months,” GRT leader Hedda Krull said.
-expected| Airports expect long queues, and the bus companies are to put on extra coaches.

## Marle News Agency | 2026-11-10T00:50 | news | good | Rail strike in Gransk averted at last minute
A| Railway workers in Gransk called off a three-day strike early on Tuesday, two hours before it was due to begin.
B| The union GRT and the state railway GranskRail agreed on a pay rise of 6.5 per cent in two steps, both sides said after 14 hours of talks.
C| In addition, the working week of shift workers will be cut from 39 to 37 hours from 2028.
D| GRT's 28,000 members are to vote on the agreement by December 4.

E| GranskRail warned that trains would still be cancelled on Tuesday because locomotives were in the wrong places.
-quote| “Nobody got everything.
-tied| That is what a compromise looks like,” said mediator Anton Filipe, a former judge.
F| GRT had demanded 9 per cent, against an offer of 4.
H| The deal will cost the railway about 310 million thalers a year, chief executive Carl Mohnke said.

-history| GranskRail was formed in 1948 out of eleven private lines.
K| Transport minister Ulla Rehn welcomed the deal and said that fares would not rise before the summer.
-vague| Passenger groups reacted with relief.
-| Shares in the private coach operator Linq fell by 4 per cent on the news.

## Weststrand Local | 2026-11-10T06:10 | news | good | No strike, but delays: what Weststrand commuters need to know today
-scene| The man with the accordion was the only one on platform 2 this morning who had all the time in the world.
A| The strike that was to paralyse the railway from today is off, but that does not mean that everything is running.
E| One train in three will be missing on Tuesday since engines and crews are scattered over the country.
-| Line S4 to Oberhagen will start at noon, the S7 not until Wednesday.
-| Replacement buses leave from the square in front of the post office.
J| Tickets bought for the strike days can be returned free of charge until Sunday.
-quote| “I had already booked a hotel next to the office,” says commuter Birte Lang.
B| Drivers and signallers will get 6.5 per cent more money, in two stages, under the settlement reached overnight.

D| The last word lies with the union's members, who can vote until December 4.
-quote| “I'll believe it when the 7.12 comes,” said Lang.
-furniture| Do you have a photo of an empty platform? Send it to us.

## The Gransk Standard | 2026-11-10T17:40 | analysis | good | Rail deal: 6.5 per cent, shorter hours and an open bill - The Gransk Standard
B,C| For signal staff and drivers, Tuesday's agreement means 6.5 per cent more pay and, in two years, a week that is two hours shorter.
H| Chief executive Carl Mohnke puts the annual cost at 310 million thalers, which is more than GranskRail earned last year.
K| Transport minister Ulla Rehn ruled out higher fares “before the summer”.
-opinion| Passengers would do well to read that sentence twice.
D| Whether peace has really come will be known only on December 4, when the ballot among the union's members ends.
L| A left-wing group in the union is calling for a no vote, because inflation has been running at 7 per cent.
G| Gransk has already seen two rail strikes this autumn, most recently for two days in October.
A-tied| That a third was averted, two hours before the first shift, was due above all to the mediator.
-history| The longest railway strike in the country's history, in 1974, brought down a government.
-opinion| This one will only bring down a budget.

## Kurier am Abend, English edition | 2026-11-10T18:30 | news | slip | Train are rolling again - but for how long time?
A| Relief for millions: there is no rail strike in Gransk after all.
E| On Tuesday one in three connections was nevertheless cancelled.
-garbled| The S7 where engine at wrong end stood is until.
D| The union members have until December 4 to say yes or no.
L| Critics inside GRT want to reject the deal, arguing that it does not even make up for 7 per cent inflation.
K| Minister Rehn has excluded an increase in fares before summer.
J| Anyone who bought a ticket for the strike days can get the money back until Sunday.
