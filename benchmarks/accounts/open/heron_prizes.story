# about: culture prize; a film festival's awards; which prize a director got and how many films competed differ; a preview; two best-film prizes
# lead: A
# main: A E1 B C F
# apart: E1 E2 | which prize Yusuf Karim received
# apart: D1 D2 | how many films were in the competition
# alike: A B | both true: the jury's Golden Heron went to "The Quiet Mill", the audience award to "Kilometre Nine"
# alike: G H | both true: the film cost 1.9 million, the prize is worth 150,000
# alike: C I | both true: Lea Tarant best actress of the competition, her sister Noa Tarant wrote the prize-winning short film

## Lagarda Tageblatt | 2026-05-09T07:00 | feature | good | Tonight the Herons fly: who has a chance in Lagarda?
X-expected| When jury president Hilde Rask opens the envelope this evening, the name in it could be that of Marta Vuk, whose drama "The Quiet Mill" is the favourite of the critics.
Y-expected| Bookmakers, though, prefer Yusuf Karim's desert road film "Kilometre Nine".
D1| Twenty-two films from seventeen countries are in the competition.
-opinion| It was a good year, with few scandals and fewer yawns.
J| Some 118,000 tickets have been sold, more than ever before.
G| "The Quiet Mill" was shot in 24 days for 1.9 million crowns, which is what others spend on wigs.
-expected| Lea Tarant is mentioned for the actress prize.
-expected| Among the short films "Eleven Stairs", which was written by her sister Noa, has the best chances.
H| The winner of the Golden Heron gets 150,000 crowns.
-history| Only twice in 61 years has a woman taken it.
-| The ceremony begins at eight and can be watched on a screen in the market square.

## Press Union Lagarda | 2026-05-09T22:05 | news | good | "The Quiet Mill" wins Golden Heron at Lagarda
A| The family drama "The Quiet Mill" by director Marta Vuk won the Golden Heron for best film at the Lagarda festival on Saturday.
E1| The Silver Heron for best director went to Yusuf Karim for "Kilometre Nine".
C| Lea Tarant was named best actress for her part as a deaf and silent switchboard operator in "Line Busy".
F| The prize for best actor was shared by Tomas Iva and Old Bereket, aged 9 and 81.
B| Karim's film also took the audience award.
H| The main prize comes with 150,000 crowns.
K| Vuk dedicated it to the millers of her valley, who are to make way for a reservoir.
D1| The jury under Hilde Rask had to choose between 22 films.
L| Culture Minister Anders Boll was booed when he came on the stage.
I| The Heron for the best short film went to "Eleven Stairs", written by Noa Tarant.
P| "The Quiet Mill" will be released in cinemas on Friday.

## Scena Weekly | 2026-05-10T10:30 | analysis | good | A heron for patience: Vuk, and what the jury did not dare
A| That Marta Vuk's "The Quiet Mill" carried off the top prize is right and a little too obvious.
M| Behind closed doors, we hear, the jury sat for nine hours and voted four times.
E2| For Karim there remained the Grand Prize of the Jury, the consolation of all festivals.
E2,N| The directing award, at which one could have shown courage, was not given at all.
B| The public knew better and made "Kilometre Nine" its darling.
C| Nobody will quarrel with Lea Tarant, who says not one word in 104 minutes and wins best actress.
I| It was the evening of the sisters, as Noa Tarant wrote the best of the short films.
D2| Of the 19 titles in competition, a good dozen deserved the journey.
G| Vuk had 1.9 million and a borrowed mill.
F| The joint award to the boy Iva and to Old Bereket brought the house to its feet.
-opinion| Lagarda has to decide whether it wants to discover or to confirm.

## The Valley Messenger | 2026-05-10T08:15 | news | good | Our mill goes round the world: Golden Heron for Marta Vuk
-scene| In the bakery in Upper Senn they had hung a sheet on the wall and put out forty chairs.
A| Shortly before ten the shouting began: Marta from the sawmill has the Golden Heron.
K| On the stage she spoke of the seven mills that are to be drowned by the reservoir and asked the minister to come and look at them.
L| He, Anders Boll, got whistles from the stalls.
O| His ministry denied yesterday evening that the dam had been decided on: the study would not be ready before 2027.
G| The film was made here in autumn for less than two million crowns, with ninety villagers as extras.
H| With the prize, of 150,000, she intends to mend the roof of the mill.
P| On Friday "The Quiet Mill" opens in 60 cinemas.
-quote| "I only carried sacks, but I carried them well," said extra Jakob Lenz.
E1| As best director the jury honoured the desert man Karim.

## Radio Culture North | 2026-05-10T07:30 | news | good | Lagarda: women carry off the main prizes
A| For the third time in its history the festival of Lagarda has given its highest award to a woman, Marta Vuk.
C| Lea Tarant got the actress prize.
I| Her sister Noa could be pleased as well, for the short film that she wrote received a Heron.
H| Vuk takes home 150,000 crowns, with which, she said, one can at least mend a roof.
B,J| The spectators, 118,000 of them this year, chose "Kilometre Nine".
J| That is the largest attendance since the festival was founded.
E1| Its maker, Yusuf Karim, was awarded best director too.
F| A nine-year-old and a man of 81 share the prize for male actors.
P| "The Quiet Mill" comes to the cinemas on Friday.
M| According to Rask, the deliberations lasted nine hours.
D1| Twenty-two works had competed.
K| In her speech of thanks the winner took the side of the millers, whose valley is to be flooded.
-| Next year's festival will begin on 30 April.
