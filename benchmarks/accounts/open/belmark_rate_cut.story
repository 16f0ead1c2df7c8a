# about: central bank; a rate cut; the vote and the last cut before differ; basis points and points, headline and core inflation; one preview, one near copy
# lead: A
# main: A D1 E1 F I
# apart: D1 D2 | how the board voted
# apart: E1 E2 | when the bank last cut rates
# alike: A C | both true: 25 basis points are a quarter of a point
# alike: F G | both true: inflation 3.1 percent, core inflation 3.8
# alike: H I | both true: growth forecast 0.9 percent this year, 1.7 next year

## Tarnow Markets Daily | 2026-09-16T15:00 | analysis | good | Preview: a cut at last, or one more month of waiting?
X-expected| Fourteen of twenty economists in our poll expect the National Bank of Belmark to lower its key rate by a quarter of a point tomorrow.
J| The rate has stood at 4.75 percent since the spring of last year.
F| Inflation came down to 3.1 percent in August.
G| But core prices, without food and energy, are still rising by 3.8 percent.
Y-expected| A split decision is all but certain, as governor Elin Strand has three hawks at her table.
-expected| The bank will publish new forecasts, and that for growth is likely to be trimmed.
-| The thaler has gained three percent against the dollar since July.
-| A cheaper loan would come at the right time for builders, who have started fewer flats this year than in any since 2012.
-quote| "If not now, she would have to explain why not," said Oskar Venn of Dahlbank.
-| The decision is to be announced at 1 p.m.
-expected| Strand will explain it to the press an hour later.

## Belmark News Agency | 2026-09-17T13:04 | news | good | National Bank cuts key rate to 4.5 percent
A| The National Bank of Belmark on Thursday lowered its key rate by 25 basis points to 4.5 percent.
D1| The board decided by six votes to three, governor Elin Strand told reporters.
E1| It was the first cut since March 2021.
F| Consumer prices rose by 3.1 percent in August, close to the target range of 2 to 3 percent.
H| The bank now expects growth of 0.9 percent in 2026, compared with 1.2 percent in June.
I| For 2027 it sees 1.7 percent.
Q| The bank now expects inflation of 2.9 percent in 2026, compared with 2.7 percent in June.
L| Strand gave no promise about further steps, calling the next meeting "an open door".
M| The largest commercial bank, Kronhaus, said that it would reduce its mortgage rates from Monday.
-| The thaler weakened by 0.6 percent in the first minutes.
G| Core inflation, which leaves out food and energy, was 3.8 percent in August, and those who voted against had named it as their chief reason.

## Morgenblatt Tarnow | 2026-09-17T18:30 | news | good | Loans become cheaper: what the rate decision means for your home
C| Borrowing in Belmark becomes a quarter of a point cheaper.
A,J| The key rate falls from 4.75 to 4.5, for the first time in a long while pointing down.
N| On a mortgage of 200,000 thalers that makes about 30 thalers a month.
M| Kronhaus passes the reduction on from Monday, and the savings banks want to follow.
E2| One has to go back to the autumn of 2019 to find the last easing.
-| A saver, on the other hand, will get less.
D2| The discord in the board is smaller than had been thought: seven were for it, two against, said deputy governor Jens Aamodt in the evening.
Q| And prices are to climb by 2.9 percent on average this year, a little more than the bank had thought in summer.
G| Those who voted no point to core inflation of 3.8 percent.
L| As to October, Mrs Strand would not be drawn.
O| The tenants' association demanded that rents tied to the rate be lowered too.

## Strait Herald Business | 2026-09-17T13:40 | news | good | Belmark central bank lowers key rate to 4.5 percent | copy of Belmark News Agency
A| Belmark's National Bank on Thursday lowered its key rate by 25 basis points to 4.5 percent.
D1| The board decided by six votes to three, governor Elin Strand told reporters.
E1| It was the first cut since March 2021.
F| Consumer prices rose by 3.1 percent in August, close to the target range of 2 to 3 percent.
H| The bank now expects growth of 0.9 percent this year, compared with 1.2 percent in June.
I| For 2027 it sees 1.7 percent.
Q| The bank now expects inflation of 2.9 percent this year, compared with 2.7 percent in June.
L| Strand gave no promise about further steps and called the next meeting "an open door".
M| The biggest commercial bank, Kronhaus, said it would reduce its mortgage rates from Monday.
G| Core inflation, which leaves out food and energy, was 3.8 percent in August, and those who voted against had named it as their chief reason.
-| The Strait dollar was little changed.

## Belmark Radio News | 2026-09-18T06:30 | news | good | After the rate cut: unions pleased, savers less so
A| The day after the National Bank reduced its main rate to four and a half percent, reactions are mixed.
P| The union federation spoke of a signal for jobs in the building trade.
M| Kronhaus will lend at better terms as early as Monday, and others are considering it.
F| With inflation at 3.1 percent, the upper edge of the target is in sight.
E1| For five and a half years, since March 2021, the bank had not gone down with its rate.
D1| Three of the nine members of the board wanted to wait.
G| They fear that core inflation, now at 3.8 percent, will stick.
H,I| The economy will grow by 0.9 percent this year and by 1.7 percent next, according to the bank.
N| Owners with a typical loan save thirty thalers a month.
O| The tenants ask for their share in the form of lower rents.
L| Whether there will be another step in October was left open by the governor.
