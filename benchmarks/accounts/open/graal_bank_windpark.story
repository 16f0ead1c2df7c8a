# about: energy; a wind park at sea is approved; cost and first power (three sides) differ; megawatts and gigawatts, one stage and both
# lead: A
# main: A D1 E1 B F
# apart: D1 D2 D3 | in which year the park is to deliver its first power
# apart: E1 E2 | what the park will cost
# alike: B C | both true: 900 megawatts are 0.9 gigawatts
# alike: B G | both true: 900 megawatts in the first stage, 1,400 with the second
# alike: H I | both true: 38 kilometres off the coast, 38 objections dismissed

## Vestmark News Service | 2026-10-28T11:00 | news | good | Vestmark approves country's largest offshore wind farm
A| The Vestmark government on Wednesday gave the green light to the Graal Bank wind farm, the biggest energy project in the country's history.
B| Its 60 turbines will have a capacity of 900 megawatts.
E1| The consortium of Havkraft and Ostwind puts the investment at 3.4 billion crowns.
D1| First electricity is to flow through the cable in 2031, Energy Minister Kirsten Holm said.
H| The park is to be built 38 kilometres off the coast in water of about 30 metres.
I| The authority examined 38 objections and upheld none.
F| The Fishermen's Guild announced that it would go to court.
M| It had rejected an offer of 45 million crowns in compensation.
G| A later extension by 500 megawatts, to 1,400, is possible under the permit.
J| The state guarantees a price of 61 crowns per megawatt-hour for fifteen years.
K| Graal Bank will cover a tenth of the country's demand.
Q| That is enough for 800,000 households, the ministry said.

## Kystavisen | 2026-10-28T17:40 | news | good | Fishermen to fight "iron forest" on Graal Bank
F| The fishermen of Sonder Havn will not put up with the park on Graal Bank and are suing the state, Guild chairman Ib Thorsen said on the quay.
L| They fear for the plaice: 22 boats from here live from the bank.
A| In the capital the permit had been signed in the forenoon.
M| As a compensation the boats have been offered 45 million crowns, spread over ten years.
-quote| "For that I can buy nets, but not fish," said Thorsen.
H| The masts, 260 metres high, will be visible on clear days in spite of the thirty-eight kilometres.
D2| Until they turn, much time will pass: not before 2033, in the reckoning of the harbour's own planner, Eva Dahl, can the first cable be live.
I| All thirty-eight objections, one of them from the school, were dismissed.
N| The harbour hopes for 150 jobs in maintenance.
-scene| On the bollards somebody has painted sixty little crosses.
A| "Approved", it says on the notice that was put up beside them on Wednesday by order of the government.

## Power Review | 2026-10-29T09:15 | news | good | Graal Bank clears last hurdle; supply chain is next
A| With the permit issued on Wednesday, Graal Bank moves to its final investment decision, due next June.
C| At 0.9 GW it will be the sixth-largest park in northern waters.
G| A second stage would bring the total to 1,400 MW.
E2| The park will cost its owners 4.1 billion crowns, Havkraft's finance chief told us.
D3| The schedule in the tender papers has first power at the end of 2029.
-opinion| That calendar is sporting.
J| The contract for difference has a strike price of 61 crowns and a term of 15 years.
-| Turbines of 15 MW will come from Norrvind, which has a full order book until 2028.
F| A suit by the fishermen does not suspend the permit, lawyers say.
-| Ostwind wants to sell half of its stake to a pension fund.
K| Ten percent of Vestmark's consumption could be met by the park.
N| For operation and maintenance 150 people are to be based at Sonder Havn.

## Radio Vestmark morning news | 2026-10-29T06:30 | news | good | Wind farm approved: power for 800,000 homes, and a lawsuit
A| The government has approved the wind farm on Graal Bank after six years of planning.
B,Q| With its 900 megawatts it can, according to the ministry, supply 800,000 households.
E1| It is to cost 3.4 billion crowns, all of it private money.
D1| In five years, in 2031, the first of the sixty wheels should feed into the grid.
F| The Guild of fishermen is taking the matter to the administrative court.
M| An offer of 45 million crowns for lost catches was turned down.
N| For the port of Sonder Havn one hundred and fifty permanent jobs are in prospect.
G| Later the park may be extended to 1,400 megawatts.
I| None of the 38 objections had persuaded the authority.
J| For each megawatt-hour the operators are sure of 61 crowns for a decade and a half.
R| The bird protection society accepted the decision, because the corridor of the geese is kept free.
-| And now, after these nine minutes of news, to the weather.
