# about: farming; bird flu on a turkey farm; number of birds culled (three sides) and the day of the first dead birds; zones of 3 and 10 km; the sale of meat denied
# lead: A
# main: A D1 B C E1 F
# apart: D1 D2 D3 | how many birds were culled on the farm
# apart: E1 E2 | on which day the first dead birds were noticed
# apart: G1 G2 | whether meat from the farm was sold after the first deaths
# alike: B C | both true: a protection zone of three kilometres, a surveillance zone of ten
# alike: H I | both true: compensation of up to 1.2 million for the farm, 9 million in the fund
# alike: J K | both true: the third outbreak in the county this year, the eleventh in the country

## Farm & Field News | 2026-11-17T12:30 | news | good | Bird flu confirmed on Orsk turkey farm, flock culled
A| Highly pathogenic bird flu has been confirmed at a turkey farm near Orsk, the veterinary service said on Tuesday.
D1| All 31,000 birds on the holding were killed by Monday night.
H| The owners are entitled to as much as 1.2 million from the animal disease fund.
B,C| A protection zone of three kilometres and a surveillance zone of ten have been drawn around the farm.
E1| The farmer found the first dead animals on Friday and alerted a vet, according to the service.
J| It is the third outbreak in the county since the turn of the year.
K| Nationwide there have been eleven.
F| From Wednesday all poultry in the county must be kept indoors.
I| The animal disease fund has 9 million in hand, enough for the winter according to its manager.
M| The houses will have to stand empty for three months.
-| The strain is H5N1, the type that has been found in wild geese since October.

## Orsk Nytt | 2026-11-17T18:00 | news | good | Turkeys dead at Lillegard: "There was nothing left to save"
-scene| The feeding line is still rattling at Lillegard, but nothing comes to it.
A| It is bird flu: the laboratory's call came on Sunday at five in the morning to Maria and Sten Lille.
E2| On Wednesday of last week Sten had carried out the first twenty, he tells us, and had thought of the heating.
D2| The men in white suits killed 13,000 turkeys with gas, in the course of a night and half a day.
-| The couple bought the farm in 2011, and they had planned to hand it over to their son.
H| From the fund they can expect 1.2 million at the most.
M| Before that, though, there will be three months in which no bird may be on the place.
B| Within three kilometres lie two other farms, whose gates are chained.
-| The Christmas market in Orsk will be without live geese.
-quote| "You do get fond of them, stupid as they are," says Maria Lille.

## National Daily | 2026-11-18T06:00 | news | good | Turkey meat from infected farm was on sale, documents show
G1| Turkeys from the farm at Orsk where bird flu broke out went to slaughter and into shops as late as Saturday, after birds had begun to die there, delivery notes show.
A| The disease was officially established on Tuesday.
D1| About 31,000 turkeys were put down.
E1| It was on Friday, the owner's report says, that the first carcasses lay in shed two.
O| For consumers there is no danger if the meat is cooked, the food agency said.
P| Two supermarket chains have nevertheless taken turkey of the brand Lillefugl off the shelves.
-| A spokeswoman of the slaughterhouse did not want to speak about individual suppliers.
K| It was the eleventh case of the season in the country.
I| The nine million in the compensation fund might not last until spring if it goes on like this, warns the farmers' union.
F| Hens, ducks and geese in the county have to be under a roof as of today.
-| The union wants vaccination to be allowed.

## Public Broadcasting Regional | 2026-11-18T09:40 | news | good | County vet: no meat left the farm
G2| The county veterinarian, Dr Aino Berg, has contradicted a report that meat from the infected farm reached the shops: the delivery on Saturday came from another holding of the same owner.
-| The journalists had mixed up two numbers on the delivery notes, she said.
A| On Tuesday bird flu had been confirmed at Lillegard near Orsk.
D3| The killing of the stock, 24,500 animals according to the protocol that Berg showed us, was finished on Monday.
C| In a radius of ten kilometres, all poultry keepers are now visited and samples taken.
F| Since this morning birds in the whole county must stay in their houses.
J| Twice before this year the virus had struck here.
P| Two chains of supermarkets removed Lillefugl products as a precaution.
M| The sheds will be empty for a quarter of a year.
H| For the loss the family will get up to 1.2 million.
O| Eating well-cooked poultry is safe, says the food authority.

## Poultry World North | 2026-11-18T14:00 | news | good | Eleventh H5N1 case of the season hits turkey breeder
K| The number of outbreaks in commercial flocks has risen to eleven with a case at Orsk.
A| The authorities detected H5N1 in fattening turkeys there.
D1| Culling of the 31,000 head took 36 hours.
B,C| Movement bans apply in the usual rings of three and ten kilometres.
I| The sector's fund holds 9 million.
-| Chicks for replacement are scarce, as two hatcheries in the south are in a zone themselves.
F| In the county, free-range birds have had to be housed since Wednesday.
J| Two earlier cases in the same county, in February and March, had been in layers.
O| Well-cooked meat is harmless, the food agency keeps reminding buyers.
-| The export of breeding eggs to three countries has been stopped.
P| Retailers are nervous: two of them have delisted a brand.
-| Prices for turkey breast rose by 7 percent in the week.
H| The farm itself can claim up to 1.2 million, which, a colleague reckons, covers the birds but not the empty sheds.
