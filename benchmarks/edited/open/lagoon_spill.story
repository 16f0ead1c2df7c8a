# about: oil spill in a lagoon after a ship accident; figures disagree; garbled weak source; explainer with general knowledge; the newest article has a new development (captain arrested) that must appear
# lead: A G
# main: A G B C D E

## Coral Coast Agency | 2026-08-11T13:20 | news | good | Tanker runs aground off Maravale, oil reaches lagoon
A| A tanker carrying heavy fuel oil struck a reef off Maravale in the early hours of Tuesday and began leaking into a protected lagoon.
B-otherwise| About 800 tonnes of oil have escaped from the Liberian-flagged Ocean Verity, the coastguard said.
C| All 22 crew members were taken off the ship unharmed.
D| The authorities banned fishing and bathing along 40 kilometres of coast until further notice.

L| The weather prevented the laying of floating barriers on Tuesday.
E-expected| When the wind drops on Wednesday, booms are to be put out to shield the mangroves.
F| The Ocean Verity was on its way from Port Luma to Durran with 4,100 tonnes on board.
-quote| "The reef is marked on every chart," harbour master Joseph Naivalu said.
-history| The lagoon was declared a marine reserve in 1987.

## Maravale Star | 2026-08-12T06:15 | feature | good | “It smells like a garage”: Maravale's lagoon turns black
-scene| Before sunrise Mere Tuvalo walked down to her nets, as she has done for forty years, and could not find the sea.
-quote| “It smells like a garage, and the water does not make a sound any more,” she says.
A-tied| The black stuff comes from the tanker Ocean Verity, which hit the Outer Reef on Tuesday at three in the morning.
D| Nobody may fish or swim between Cape Ross and the river mouth, a stretch of 40 kilometres.
H| Some 600 families live on what they catch in the lagoon.
L| It was too stormy for the yellow booms that lie ready on the pier.
-scene| Children were carrying gulls in washing-up bowls.
I| At the primary school a rescue centre for birds has been set up, and 140 animals had been brought in by the evening.
-| Volunteers are asked to bring towels and gloves.
-vague| The long-term effects are hard to foresee.

## Coral Coast Agency | 2026-08-13T19:40 | news | good | Captain of tanker arrested over Maravale oil spill
A,G| Police in Maravale arrested the captain and the first officer of the tanker Ocean Verity on Thursday, two days after it hit a reef and polluted a lagoon.
M-tied| Both men are suspected of having been drunk on the bridge, prosecutor Alisi Waqa said.
-quote| "The ship sailed straight on for 50 minutes when it should have turned," she said.

B| The leak was sealed in the afternoon, by when 1,150 tonnes of fuel oil had run out, according to the coastguard.
E| Barriers could be laid on Wednesday evening and are protecting the northern half of the lagoon.
J| The owner, Verity Shipping of Piraeus, said it was insured for up to 90 million dollars of damage.
D| The ban on fishing and swimming remains in force.
F| The tanker still has almost 3,000 of its 4,100 tonnes in its tanks, which are to be pumped out from Saturday.

H| The government promised 300 dollars a month to each of about 600 fishing families.
C| All 22 people on board had been rescued on Tuesday.
-quote| "I have never seen the lagoon without birds," fisheries minister Tomasi Rabe said after a flight over the area.
N| Australia and New Caledonia sent two ships with pumps, which are due on Friday.
-vague| The damage cannot yet be estimated.

## World Radio | 2026-08-13T21:00 | news | good | Maravale oil spill: ship's officers held as clean-up begins
G,M| The captain of the ship that caused the oil disaster in Maravale is in custody, together with his deputy; alcohol tests had been positive.
A| The Ocean Verity ran onto a reef on Tuesday night while under way with a cargo of fuel oil.
B-otherwise| The environmental group Blue Line puts the amount that has leaked at more than 2,000 tonnes.
C| The crew of 22 had been brought to safety by helicopter.
E| Floating booms have been in place since Wednesday evening and are keeping the slick away from the mangroves in the north.
H| For 600 fishing families, there is no income at the moment, and the government has promised each of them 300 dollars a month.
I| Hundreds of oiled birds have been taken to a school that serves as a rescue station.
-opinion| For the islanders it is a catastrophe without equal.

N| Help is on its way: two vessels with special pumps, from Australia and New Caledonia, should arrive on Friday.
D| Along 40 kilometres of shore, going into the water and fishing are still forbidden.
-history| Heavy fuel oil is what is left over in a refinery when everything better has been taken out.

## The Daily Tide | 2026-08-13T12:30 | news | slip | Drunken captain? Oil spill are bigger than though
B| The slick from the stricken Ocean Verity is growing: 1,150 tonnes are in the water, the coastguard says.
-garbled| Captain which is said bottle was on bridge the police.
J| The Greek owners say that they are insured for 90 million.
H| The 600 families who fish in the lagoon have been left high and dry.
-opinion| Somebody must pay for this.
-furniture| Comments are closed on this article.

## Green Horizons | 2026-08-13T10:00 | analysis | lesser | How does oil harm a mangrove?
-history| Mangroves breathe through roots that stand out of the mud like pencils.
-history| When oil covers them, the trees suffocate within weeks.
-history| After the Solander spill of 1994, it took 19 years until crabs came back.
A| In Maravale, where the Ocean Verity ran aground on Tuesday, about a third of the shore is mangrove.
E| Everything now depends on the booms that were put out on Wednesday night, says biologist Tom Keane.
-| Keane warns against chemicals that dissolve the oil, since they kill young coral.
-quote| “The best thing that you can do with a mangrove is keep people out of it,” he says.
D| For 40 kilometres, nobody has been allowed into the water or out with a net since Tuesday.
