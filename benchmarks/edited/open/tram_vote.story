# about: plain: city council votes for a tram line; the same facts in different wordings
# lead: A
# main: A B C D H E

## Norda Press | 2026-02-17T00:12 | news | good | Lindhaven council approves fourth tram line after long debate
A,B| LINDHAVEN (Norda) - The city council of Lindhaven voted 31 to 24 late on Monday to build a fourth tram line, ending a dispute that has run for six years.
D| The line will run for 11 kilometres between the ferry harbour and the university hospital on the northern edge of the city.

C,H| It is priced at 640 million marks, of which the national government has promised to pay 60 percent.
E| The first passengers are to be carried in the autumn of 2031.
F| Along Mill Avenue, 38 houses must be torn down to make room for the tracks.

-quote| “Tonight we stopped talking about this tram and started building it,” Mayor Greta Ohlsen told reporters.
-| The Conservatives and the Citizens' List voted against.
-| Two Social Democrats abstained until the mayor called a break and spoke to them in the cloakroom, a council member said.
-| Construction is divided into four sections, the first of them at the harbour.
G| The residents' group Save Mill Avenue said it would challenge the decision before the administrative court.
-history| Lindhaven, a port of 410,000 people, opened its first electric tram in 1903 and closed half of the network in the 1960s.

## Lindhaven Courier | 2026-02-17T06:30 | news | good | Yes to Line 4: Council backs harbour-to-hospital tram by seven votes - Lindhaven Courier
-scene| It was twenty to twelve, and the last of the coffee had gone cold, when council president Per Aldous finally rang his brass bell.
B-tied| Thirty-one hands went up for the motion, 24 against it.
-tied| With that, it was done.

A,D| Lindhaven is to get its Line 4, an 11 km tram route from the ferry terminal to the University Hospital.
-| The motion passed with the votes of the Social Democrats, the Greens and two independents.
-| Conservative leader Harald Benn had asked for the matter to be sent back to committee, but his motion failed earlier in the evening.

C| The city treasury puts the bill at 640 million marks at today's prices.
H-tied| Sixty percent of that will come from the capital under the national transport fund, the treasurer, Anja Roth, reminded members.
-| The remaining 256 million would be raised through a loan over 30 years.
-quote| “Our grandchildren will be paying for your ribbon-cutting,” Benn shouted across the chamber.

F| For the owners of 38 homes on Mill Avenue, the vote means demolition.
-quote| “I was born in that house and I meant to die in it,” said Ruth Sandell, 81, who had followed the debate from the gallery.
G-tied| Her neighbours have already hired a lawyer and plan to take the city to court.
-| The city has offered owners the market value plus 15 percent.
E| Work is due to start next spring, and trams should be running by autumn 2031.
-furniture| Were you at the meeting? Send us your pictures at newsdesk@courier.example.

## Radio Vestra | 2026-02-17T07:05 | news | good | Lindhaven to build 640-million-mark tram line
A,C| Lindhaven is going to build a new tram line costing 640 million marks.
A,B| City councillors gave the green light during the night, with 31 in favour and 24 opposed.
D| The trams will connect the harbour in the south with the big hospital in the north.
H-tied| More than half of the money, 60 percent, comes from the state.
-quote| Mayor Ohlsen spoke of “a good night for everyone who is tired of standing in traffic”.
I| According to the transport office, the line will carry 46,000 passengers a day.
E| If all goes to plan, it will open in five years' time, in 2031.
-vague| Reactions in the city have been mixed.

## The Aldmark Standard | 2026-02-18T05:00 | analysis | lesser | Can a tram save Lindhaven's mayor?
-opinion| Greta Ohlsen has staked her career on eleven kilometres of rail, and on Monday night the gamble paid off, if only just.
A,B| The 31-24 vote for the city's fourth tram line came after two of her own party had publicly wavered.
-| Ohlsen faces re-election in May next year, weeks after the first streets are due to be dug up.

I,D| Planners expect the route from the docks to the hospital to attract 46,000 riders each working day, which would make it the busiest in the network.
H,C| The state's 60 percent share of the 640 million marks made it hard for doubters to say no, since the money would otherwise have gone to other towns.
-opinion| Still, few large projects in this country have ever stayed within budget.
-history| The Kessel tunnel, approved in 2009 at 300 million marks, ended up costing almost twice that sum.
G| A lawsuit announced by residents of Mill Avenue could hold up the start of work by a year or more, lawyers say.
-vague| Much will depend on how things develop.
E| The opening date of 2031 leaves hardly any slack.
-quote| “Trams are never finished on time, but they are never torn out again either,” says Nils Varga, a transport scholar at the city's technical university.
-tied| In Ohlsen's office they are fond of that sentence.
-| An opinion poll in January found 49 percent of Lindhaveners in favour of the line and 41 percent against.
-opinion| Her rivals would be wise not to count on the second group.
