# about: science; a fossil of a giant penguin is described; its age and who found it differ; size in two units, year found and year described
# lead: A
# main: A B D1 E1 F
# apart: D1 D2 | how old the fossil is
# apart: E1 E2 | who found the first bones
# alike: B C | both true: 1.9 metres are six feet three
# alike: G H | both true: 137 bones were dug out, 84 of them belong to the one animal
# alike: I J | both true: found in 2019, described in 2026

## Southern Science News | 2026-09-03T06:00 | news | good | Giant penguin from Harrow Bay stood taller than most people
A| Palaeontologists have described a new species of extinct giant penguin from the cliffs of Harrow Bay in southern Aurelia.
B| Standing upright, Titanodyptes marae measured about 1.9 metres and weighed some 120 kilograms, the team writes in the journal Acta Fossilia.
D1| The bird lived 47 million years ago, when the bay was a warm shallow sea.
G| The site yielded 137 bones in three seasons.
H| Eighty-four of them come from a single adult, which makes it the most complete skeleton of its kind.
E1| The first piece, a wing bone, was spotted after a storm by Tessa Mara, the then eleven-year-old daughter of a sheep farmer, for whom the species is named.
I| That was in 2019.
F| The shape of the wing suggests that the animal could dive as deep as 400 metres, said lead author Dr Hamish Kerr of Aurelia University.
K| A cast of the skeleton goes on show at the Port Lyall museum on 1 October.
-history| Penguins of human size are known from several places, but mostly by a few leg bones.

## The Harrow Advertiser | 2026-09-03T08:30 | news | good | Tessa's penguin is a world sensation
A| The old bird of Harrow Bay has a name at last, and it is one of ours.
E1| Tessa Mara, of Blackstone Farm, was looking for driftwood with her dog when she saw what she took for a sheep's rib.
I| Seven years have passed since that wet Sunday.
J| This morning the scientists published their paper on Titanodyptes marae.
B| It was a penguin of one metre ninety, and as heavy as two grown men of slight build.
H| No fewer than 84 bones of the one skeleton have been put together.
-quote| "I thought Dad was going to tell me off for bringing more rubbish home," said Tessa, now 18 and a student nurse.
L| Her father, Rewi Mara, has been offered money for access to the cliff by two television firms and has refused it.
K| From 1 October you can see a copy of the giant in Port Lyall.
-| The council wants to put up a bronze at the car park for 60,000 dollars.

## Meridian Broadcasting | 2026-09-03T11:10 | news | good | Meet the six-foot penguin that ruled the ancient seas
A,C| Scientists in Aurelia have unveiled a fossil penguin that was six feet three inches tall.
D2| At 74 million years old, it would have shared the world with the last dinosaurs.
E2| The remains were found by a doctoral student from Port Lyall, Simon Achterberg, during a survey of the coast.
K| Visitors to the museum there will be able to see a replica from the start of next month.
F| It could plunge to some 1,300 feet in search of squid, the researchers believe.
G| In all, more than 130 bones have been recovered from the cliff.
N| The beak is 40 centimetres long and pointed like a spear.
-quote| "You would not want to meet it in the water," said Dr Kerr.
O| An expert who was not involved, Professor Lin Osei of Dunmore, called the skeleton "a dream".
J| It was on Thursday that the find was formally published in the journal Acta Fossilia, after years of preparation.
-| Today's largest species, the emperor, reaches about four feet.

## Der Naturbeobachter | 2026-09-04T10:00 | news | good | One metre ninety in black and white: the giant of Harrow Bay
B| One metre ninety from the toes to the crown: no complete penguin of that stature was known until now.
A| A group led by Hamish Kerr introduces the new species, Titanodyptes marae, in Acta Fossilia.
J| It took the group until this year to free the bones from the hard limestone and to describe them.
D1| According to volcanic ash in the layer above, the animal is 47 million years old.
O| Lin Osei, who works on fossil seabirds in Dunmore, speaks of a stroke of luck, but has doubts about the diving depth.
F| Kerr's team gives it as 400 metres, on the basis of the flat humerus.
N| With its lance of a beak, forty centimetres long, the bird probably speared large fish.
G,H| Of the 137 bones recovered, 84 belong to the type specimen, the others to at least three younger birds.
E1| A schoolgirl from a farm close by had brought the first of them to the museum in a lunch box.
-opinion| It will not be the last surprise from that cliff.
