# about: transport accident; a ferry hits a pier; persons on board and who steered differ; knots and km/h, injured grow; one near copy
# lead: A
# main: A C D1 E1 N
# apart: D1 D2 | how many people were on board
# apart: E1 E2 | who was steering, the captain or the mate
# alike: B C | both true: 17 injured at first, 29 by the evening
# alike: F G | both true: 12 knots are 22 kilometres an hour
# alike: H I | both true: built in 1998, rebuilt in 2016

## Fjordland News Service | 2026-11-05T10:15 | news | good | Ferry rams pier at Sandvold, 17 hurt
A| The car ferry Storhav struck the pier at Sandvold at full tilt on Thursday morning, throwing passengers to the deck.
B| At least 17 people were injured, two of them seriously, police said.
D1| There were 118 persons on board, passengers and crew together.
F| The ship was doing about 12 knots when it hit, harbour master Geir Vollan said.
P| On an ordinary day a ferry comes in at two or three knots, he said.
J| The accident happened at 7.52 a.m. in calm weather and good visibility.
K| The bow visor was torn open, and three cars slid into one another.
-| The accident investigation board has sent four people to Sandvold, who are to secure the data recorder before the tide turns.
H| The Storhav was built in 1998 and belongs to the Lines of Vestra.
L| The service between Sandvold and Ulvnes is suspended.
-| Helicopters took the gravely hurt to the regional hospital in Berg.

## Sandvoldposten | 2026-11-05T19:00 | news | good | "She just kept coming": the morning the Storhav did not stop
-scene| Berit Aune had her thermos open and one foot on the gangway when the concrete under her jumped.
A| The Storhav, which most of us know better than our own cars, ran into the quay this morning without slowing down.
J| It was eight minutes to eight, the sea like a floor.
C| In the course of the day 29 injured were counted, schoolchildren among them.
D2| As it was market day the boat was full: the ticket machine sold 164 places, and the crew of nine comes on top.
E1| At the helm stood captain Arvid Moen himself, as two members of the crew told Sandvoldposten.
-| He had called "no astern, no astern" over the loudspeaker, Aune says.
K| The visor is bent like a tin lid.
N| Only in September the ship had been in the yard with trouble in the propeller control.
L| Whoever wants to get to Ulvnes must drive round by the tunnel, 74 kilometres.
R| The small boat to Marnes sails as always, if only every other hour.
-quote| "He has steered me safely for twenty years," said Berit Aune.

## National Radio Fjordland | 2026-11-05T20:30 | news | good | Twenty-nine injured in ferry crash; mate was at the controls
A,C| The crash of the Storhav at Sandvold pier has injured 29 people.
B| Police had spoken of 17 in the forenoon, but many went to a doctor only hours later.
E2| The shipping company says the first mate, a woman of 31, was steering while the captain was having breakfast.
O| She holds a full licence and tested negative for alcohol, according to police.
D1| A hundred and eighteen travellers and crew members were on the vessel.
G| The accident board reads a speed of 22 kilometres an hour from the recorder.
P| Normally a ferry comes in at a fifth of that.
J| The collision came at 7.52 a.m., when the children were already standing at the ramp.
N| The board will look also at a repair of the propeller pitch system in September.
I| The ship had been lengthened and given new engines in 2016.
L| The crossing from Sandvold to Ulvnes remains closed until further notice.
R| The crossing from Sandvold to Marnes remains open, but with half the departures.

## Berg Tidning | 2026-11-05T10:40 | news | good | Seventeen hurt as ferry rams Sandvold pier | copy of Fjordland News Service
A| The car ferry Storhav struck the pier at Sandvold at full speed on Thursday morning, throwing passengers to the deck.
B| At least 17 people were injured, two of them seriously, according to the police.
D1| There were 118 persons on board, passengers and crew together.
F| The ship was doing about 12 knots when it hit, said harbour master Geir Vollan.
P| On an ordinary day a ferry comes in at two or three knots, he said.
J| The accident happened at 7.52 in calm weather and good visibility.
K| The bow visor was torn open, and three cars slid into one another.
-| The accident investigation board has sent four people to Sandvold, who are to secure the data recorder before the tide turns.
H| The Storhav was built in 1998 and is owned by the Lines of Vestra.
L| The service between Sandvold and Ulvnes is suspended.
-| Helicopters flew the gravely hurt to our hospital in Berg.

## Maritime Gazette | 2026-11-06T09:00 | news | good | Pitch control under scrutiny after Storhav contact
N| Investigators into the heavy contact of the ro-ro ferry Storhav at Sandvold are focusing on the controllable-pitch propeller, overhauled seven weeks ago.
A| The 2,900-gt vessel hit the linkspan on Thursday on her first crossing of the day.
F| She made contact at roughly 12 knots.
P| Approach speed at that berth is usually two to three knots.
D1| None of the 118 aboard, passengers and crew, was killed.
C| Twenty-nine suffered injuries, most of them slight.
H,I| Delivered in 1998, she underwent a conversion in 2016 with two new diesels.
K| Damage to the bow visor and the ramp will keep her out of service for at least a month.
O| The officer on watch had been breath-tested with a negative result.
L| No ferries have run between Sandvold and Ulvnes since.
-| Vestra has chartered the older Kvitholm, with room for 60 cars, as a substitute from Monday.
-| Her class society confirmed that all certificates were valid at the time.
