# about: mostly plain: deadly listeria in cheese; a wire copy; one label headline; service text
# lead: A B
# main: B A C D J E F

## Federal News Agency | 2026-05-05T14:30 | news | good | Five dead after eating soft cheese contaminated with listeria
B,A| HALDEN - Five people have died after eating soft cheese tainted with listeria, health officials said on Tuesday, and the maker has recalled all Valbrise products.
C| A further 37 people fell ill in eleven districts, 22 of whom are still in hospital.
D| The dairy that makes the cheese, Montferrand in the Upper Lenne, has been shut down by the veterinary office.

E| Valbrise was sold in the supermarket chains Coopa, Lida and Family Fresh from 2 April.
F| Pregnant women, elderly people and those with weak immune systems who have eaten it should see a doctor if they have a fever, the Federal Health Institute said.
G| Genetic tests showed that bacteria from the patients matched those found on a slicing machine in the dairy.
H| Part of the production had been exported to four countries.
-history| Listeria occur widely in soil and water and are killed by heating food to more than 70 degrees.

## Lenne Valley Gazette | 2026-05-05T16:05 | news | good | Five dead after eating soft cheese contaminated with listeria | copy of Federal News Agency
B,A| HALDEN - Five people have died after eating soft cheese tainted with listeria, health officials said on Tuesday, and the maker has recalled all Valbrise products.
C| A further 37 people fell ill in eleven districts, 22 of whom are still in hospital.
D| The dairy that makes the cheese, Montferrand in the Upper Lenne, has been shut down by the veterinary office.

E| Valbrise was sold in the supermarket chains Coopa, Lida and Family Fresh from 2 April.
F| Pregnant women, elderly people and those with weak immune systems who have eaten it should see a doctor if they have a fever, the Federal Health Institute said.
G| Genetic tests showed that bacteria from the patients matched those found on a slicing machine in the dairy.

## Radio Halden | 2026-05-05T17:00 | news | lesser | Cheese recall: what customers need to know
A| All cheeses of the brand Valbrise are being taken off the shelves because they may contain dangerous bacteria.
B-tied| Five deaths have been linked to them so far.
C-otherwise| The authorities know of 35 other people who have become sick.
E| The cheese has been on sale since the beginning of April at Coopa, Lida and Family Fresh.
I| If you still have some at home, throw it away or take it back; the shops refund the price even without a receipt.
F| Anyone who is pregnant, old or seriously ill and has eaten Valbrise should watch for a high temperature and call a doctor.
-tied| This applies for up to eight weeks after the meal.
-garbled| The dairy in the which since Tuesday officials closed was, samples.
-| The number of the hotline is 0800 4455.
-| Other cheeses from the Lenne are not affected, says the growers' board.
-vague| Experts advise caution.
-furniture| More tips in our programme “At Table”, every Saturday at 10.

## The Halden Tribune | 2026-05-06T05:30 | news | good | Dairy closed after listeria deaths knew of bacteria in March, documents show
J,D| The Montferrand dairy, closed on Tuesday over an outbreak of listeria, found the bacteria in its own samples as early as 18 March, according to documents seen by the Tribune.
B,C| At least five people have died and 37 have been taken ill.
-| Under food law, the company would have had to report the finding within 24 hours.
-quote| “We cleaned, tested again and believed it was solved,” said managing director Yves Montferrand.
-| The family firm, founded in 1922, employs 140 people and makes 9,000 cheeses a day.
-| A production manager who had warned of the slicer in an email on 20 March was told to “stay calm”, the papers show.
-tied| He no longer works there.
-quote| “My mother ate a slice on her birthday,” said Carla Weiss, whose mother, 83, died in Halden hospital on 28 April.
B-tied| She was one of the five victims.
-| The minister of agriculture, Jens Holm, demanded an explanation from the veterinary office.

A-tied| He announced the recall of every Valbrise cheese only after the Federal Health Institute had called him on Monday night.
G| The institute had compared the genomes of bacteria from patients with those from a slicer in the dairy and found them to be identical.
E| The shops concerned are those of Coopa, Lida and Family Fresh, which took the brand into their range on 2 April.
H| Four countries abroad to which the cheese was delivered have been informed.
-| Prosecutors in Lenne are examining whether to open a case.
-history| In the worst outbreak to date, in 2011, smoked fish caused 14 deaths.

## Consumer Watch | 2026-05-06T09:00 | opinion | lesser | Stop trusting companies to test themselves
-opinion| A food system in which the maker decides whether to report his own germs is no system.
J| Montferrand had the proof in its laboratory in March.
B-tied| Five people had to die before the public heard of it.
D| Only on Tuesday did the veterinary office close the dairy's doors.
A| By the time the recall of Valbrise came, an estimated 60,000 cheeses had been eaten.
-| Each district has on average one inspector for 410 food businesses.
I| At least customers get their money back without a receipt.
-opinion| What they ought to get is a law with teeth.
