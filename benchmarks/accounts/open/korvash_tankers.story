# about: sanctions; a union of states lists tankers; number of vessels and the day of effect differ; a preview; a shipping firm denies what a paper claims
# lead: A
# main: A D1 B E1 F
# apart: D1 D2 | how many tankers were listed
# apart: E1 E2 | from which day the measures apply
# apart: K1 K2 | whether the firm Delmar Crest is owned by the president's son-in-law
# alike: B C | both true: the price cap goes down to 44 dollars, the proposal had been 40
# alike: D1 G | both true: 27 ships added now, 164 on the list altogether
# alike: H I | both true: Korvash sold oil for 19 billion last year, 8.5 billion in this year's first half

## Union Observer | 2026-07-13T18:20 | analysis | good | Ambassadors close to a deal on Korvash tankers
X-expected| The ambassadors of the nine member states are close to agreeing on a new round of sanctions against Korvash's oil fleet, diplomats said on Monday.
C,Y-expected| The draft would put more than twenty tankers on the black list and cut the price cap from 50 to 40 dollars a barrel.
-expected| Tessara, whose owners have sold many an old ship to Korvash, insists on a higher cap.
H| Korvash earned about 19 billion dollars with crude in 2025.
-expected| Ministers could give their blessing tomorrow, without a debate.
J| The union imposed its first measures two years ago, after Korvash had seized the Ilvar strait.
L| Of the tankers already listed, a third sail under the flag of Port Amaro.
-| Their average age is 21 years, and many have changed their names more than once.
-quote| "We are not haggling about whether, only about how much," one envoy said.
-| The text has 86 pages and eleven annexes.

## Continental Press Agency | 2026-07-14T12:15 | news | good | Union hits Korvash with sanctions on 27 more tankers
A,D1| Foreign ministers of the Continental Union on Tuesday adopted new sanctions against Korvash, adding 27 tankers to the list of ships barred from ports and insurance.
B| The cap on the price of Korvash crude is lowered from 50 to 44 dollars a barrel.
C| The Commission had proposed a cap of 40.
G| The list now has 164 vessels.
L| About a third of the listed ships are registered in Port Amaro.
H| Oil brought Korvash some 19 billion dollars in 2025, more than half of its budget.
E1| The decision enters into force on 1 August, a spokeswoman said.
F| Two banks and eleven trading firms in third countries have been put under a freeze as well.
J| The union reacts to the occupation of the Ilvar strait in 2024.
M| Korvash's foreign ministry summoned the union's envoy and announced "a mirror".
-quote| "Every ship we stop is a week less of war," foreign policy chief Ilse Moreau said.

## De Noordkust | 2026-07-14T20:10 | news | good | Sanctions strike firm of Korvash president's son-in-law
K1| Among the eleven firms that the union put on its list on Tuesday is Delmar Crest of Port Amaro, which belongs to Timur Asad, the husband of President Orbek's eldest daughter.
-| That emerges from the register of companies there and from two former employees.
A| Together with the firm, a whole flotilla of old tankers was blacklisted.
D2| Thirty-seven ships may no longer call at the quays of the member states, be piloted or be insured.
F| Eleven traders and a pair of banks, most of them on islands, lose access to their accounts.
B| In addition a barrel may cost no more than 44 dollars.
C| It would have been forty, had Tessara not dug in its heels.
E1| From the first of August on, the customs will check it.
O| The oil price rose by 1.8 percent in the evening.
L| Many of these vessels show the flag of Port Amaro, where one can register by e-mail.

## Amaro Maritime Post | 2026-07-15T09:00 | news | good | Delmar Crest: "We have nothing to do with the Orbek family"
K2| Delmar Crest has rejected reports that it is in the hands of Timur Asad: the sole shareholder is a foundation for seamen's widows, its lawyer Benedict Shaw said.
A,F| The trading house was listed on Tuesday by the Continental Union along with tankers, two banks and ten other companies.
P| Shaw wants to sue before the end of the month at the union's court in Lorn.
L| About one third of the sanctioned tankers fly our flag.
-| The registry will strike the newly listed ones off within 30 days, Minister of Shipping Cora Bell promised.
D1| There are 27 of them, under various flags.
E2| Owners have until 1 September, when the ban begins to bite, to discharge cargoes already loaded.
G| With the latest additions, 164 hulls are now shunned.
B| The oil price ceiling comes down by six dollars to 44.
M| Korvash, for its part, has promised retaliation.
-opinion| Port Amaro lives from discretion, and discretion is going out of fashion.

## Energy Desk International | 2026-07-15T07:45 | news | good | Lower cap, longer list: what the package does to Korvash crude
B| At 44 dollars, the new ceiling lies nine dollars below what Korvash's main grade fetched on Monday.
A| The package that the union's ministers passed on Tuesday takes aim at the shadow fleet again.
D1| It adds 27 tankers with a capacity of 2.9 million tons.
G| In all 164 are now listed, nearly a quarter of the tonnage that carries Korvash oil.
E1| Traders have a little over two weeks: the provisions apply from 1 August.
I| In the six months to June the country exported oil for 8.5 billion dollars.
H| In 2025 it had been 19 billion over the year.
O| Crude futures added 1.8 percent.
M| Korvash has threatened to answer in kind, perhaps with tolls in the strait.
-| Freight for older Aframax ships rose by a tenth.
C| That the cap did not fall to the 40 dollars that had been proposed is owed to Tessara.
-| For the buyers in the south, who pay by barter anyway, little will change.
