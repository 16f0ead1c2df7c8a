# about: company results; a chip-maker's profit falls; percentage and jobs differ; company and sector figures, rounding, and half-year and quarter look alike
# lead: A
# main: A B1 C D1 E
# apart: B1 B2 | by how much the net profit fell
# apart: D1 D2 | how many jobs are to go
# alike: F G | both true: Brennix revenue down 6 percent, the sector's sales up 3 percent
# alike: H I | both true: the same revenue of 1.96 billion told exactly and as nearly two billion
# alike: H J | both true: 1.96 billion in the quarter, 3.9 billion in the half-year

## Dorne Financial Wire | 2026-07-23T07:05 | news | good | Brennix profit falls 27 pct in second quarter, outlook cut
A| Lithography supplier Brennix NV cut its outlook for 2026 on Thursday after a weak second quarter.
B1| Net profit fell by 27 percent to 214 million florins.
H,F| Revenue was down 6 percent at 1.96 billion florins.
E| The company now expects sales for the full year of 7.8 to 8.1 billion, instead of up to 8.6 billion.
D1| It plans to shed 1,150 jobs by the end of next year, most of them in administration.
C| Shares opened 11 percent lower on the Dorne exchange.
K| Chief executive Saskia Veltman blamed customers in Asia who had postponed orders.
J| In the first half as a whole, revenue came to 3.9 billion.
M| The company did not rule out compulsory redundancies.

G| The sector as a whole raised its sales by 3 percent in the period, according to the trade body Semicora.
L| The dividend stays at 2.40 florins.
-| Analysts polled by the wire had expected a profit of 240 million.

## Het Avondnieuws | 2026-07-23T17:30 | news | good | Brennix scraps 1,150 posts; unions "astonished"
D1| One in fourteen of those who work for Brennix will have to look for another employer: 1,150 posts are to disappear.
A| The maker of machines for the chip industry announced the cuts together with a sombre forecast for the rest of the year.
M| Forced redundancies are not excluded, personnel director Bas Terlinden told the works council at eight in the morning.
N| The union FNM spoke of a breach of the agreement of 2024, under which jobs in Dorne were safe until 2028.
O| Brennix denied that it was breaking any promise, as the pact covers only the factory floor.
I| The group from Dorne took in nearly two billion florins between April and June.
B1| What remained under the line was 214 million, over a quarter less than in the spring of last year.
L| Shareholders nevertheless get the same dividend as before, 2.40 florins a share.
-quote| "They are saving on the people who answer the telephone, and who will answer it then?" asked shop steward Wim Kaat.
C| On the stock exchange the paper plunged.

## Chipmaking Monthly | 2026-07-23T13:00 | analysis | good | Order delays in Asia catch up with Brennix
K| The warning signs were there in March, when two foundries in Asia pushed back deliveries of Brennix's newest scanners.
A| Now the tool maker has had to lower its guidance.
E| It sees turnover in 2026 of around eight billion florins, where a ceiling of 8.6 had been talked of.
H| Second-quarter revenue came in at 1,960 million.
J| For the first six months the figure is 3.9 billion.
G,F| While the industry grew by three percent, Brennix shrank by six, so it must have lost market share.
P| Its rival Hakone Optics reported a rise in bookings of 19 percent last week.
D2| As to staff, the firm will part with about 1,500 people on permanent contracts, a spokesman told us when we asked after the call.
-| Spending on research is to remain at 16 percent of turnover.
-| In the clean room, according to people who work there, some shifts have been idle since May.
-opinion| The roadmap is sound; the order book is not.

## Northgate Investor | 2026-07-23T09:50 | news | good | Brennix tumbles as guidance is slashed
C| Brennix stock was hammered in early dealings, shedding more than a tenth of its value, or some four billion florins.
A| Investors took fright at a profit warning from a firm that had not issued one for nine years.
B2| Bottom-line earnings were 19 percent below those of the same quarter in 2025, the release shows.
E| Management has trimmed its full-year sales target to between 7.8 and 8.1 billion.
D1| There is also a round of layoffs, with 1,150 positions on the list.
K| Ms Veltman told analysts that Asian customers had put off taking delivery, not cancelled.
J| Half-year turnover stood at 3.9 billion florins.
L| The payout of 2.40 a share is untouched.
-| Broker Lamm & Corrigan took its recommendation down from "buy" to "hold".
P| Hakone Optics, which competes with Brennix in older machines, rose by two percent after its 19 percent jump in orders last week.
-quote| "It is not the miss, it is the silence since March," said its analyst Femke Oosting.
