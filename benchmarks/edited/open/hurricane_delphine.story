# about: hurricane; forecast overtaken by landfall; a label and a site page; growing death toll; feature
# lead: A B
# main: A B C D E F

## Orsola Weather Service | 2026-09-12T15:00 | news | old | Hurricane Delphine to strike northern islands on Sunday
-expected| Delphine is expected to make landfall on the northern coast of Saint Orsola on Sunday morning as a Category 3 storm.
-expected| Gusts of up to 190 kilometers per hour are possible, forecasters warned at 3 p.m.
-expected| Up to 400 millimeters of rain could fall in the Cordera hills.
-expected| The prime minister is due to address the nation tonight.
F| Queens Landing airport shut at noon.
-| Shops in the capital had run out of plywood and batteries by midday.
E-otherwise| Shelters opened this morning in 62 schools and churches, and 3,500 people have already come.
-history| The islands were last hit by a major hurricane, Ottilie, in 1989.
-furniture| Next bulletin at 6 p.m.

## Caribe Press | 2026-09-13T18:45 | news | good | Hurricane Delphine kills six and cuts power across Saint Orsola
A,C| QUEENS LANDING, Saint Orsola - Hurricane Delphine slammed into the island nation of Saint Orsola early Sunday as a Category 4 storm with winds of 140 miles per hour.
B| At least six people were killed, the disaster agency said.
D| Four out of five households were without electricity.
E| More than 14,000 people were staying in shelters.

F| The international airport, closed since Saturday, has water on its runway and will not reopen before Wednesday.
G| Prime Minister Alwyn Baptiste declared a state of emergency and asked neighboring countries for generators.
-quote| “We have been hit hard, but we have been hit before,” he said in a radio address.
H| Delphine had weakened to Category 1 by afternoon and was heading northwest over open sea.
-| In the fishing port of Anse Verte, boats lay piled against the police station.
-quote| “The sea came in by the front door and left by the kitchen,” said Celestine Roy, 67, who sat out the night on top of a wardrobe.
-| Two freighters broke loose from their moorings and ran aground outside the harbor.
-| The navy of neighboring Port Gallant is sending a ship with engineers and 200 generators.
-tied| It is expected to arrive on Tuesday.
B| Among the six dead was a nurse whose car was swept off a bridge, police said.
-| The banana harvest is lost, according to the growers' association.
-history| Warmer seas are making storms gain strength more rapidly, studies have found.

## Orsola Broadcasting | 2026-09-13T20:00 | news | label | Watch: Evening News
A| The eye of Delphine crossed the north coast near Anse Verte at ten past five this morning.
C| With gusts of 225 kilometres an hour, it was a Category 4 hurricane, stronger than had been forecast.
B| The police have confirmed six deaths, three of them in a landslide at Cordera.
D| About 80 percent of homes have no power, and the electric company warns that repairs may take weeks.
I| Tap water in the capital should be boiled before use.
E| 14,000 islanders are spending the night in emergency shelters.
G| A state of emergency is in force, with a curfew from 7 p.m.
-| Schools stay closed all week.
-furniture| Follow us on all platforms for the latest.

## The Atlantic Globe | 2026-09-14T06:00 | news | good | Saint Orsola counts its dead after stronger-than-forecast hurricane | The Atlantic Globe
-scene| The church of St. Brendan in Anse Verte has lost its roof, and on Sunday evening the rain was falling on forty cots and a piano.
A,C| Delphine, which came ashore before dawn with winds of 225 kph, grew from Category 3 to Category 4 in its last six hours over the water.
B-otherwise| At least nine people died, according to the Red Cross, three more than officials had counted.
D| Nearly the whole north and much of the capital are in the dark; the power company spoke of 80 percent of its customers.
-garbled| Roofs torn, and in the harbor which forty boats, the mayor there nothing left.

E| In the schools and churches that serve as shelters, where some 14,000 people have found refuge, diapers and drinking water are running short.
-quote| “I have counted my children eleven times today,” said Josette Armand, a mother of three.
-| A telephone company parked a truck with charging sockets outside the cathedral, and a line formed around the block.
I| Health officials told residents of Queens Landing to boil their water.
F| Relief flights cannot land until the airport's runway is cleared, which is expected to take until Wednesday.
-vague| Aid groups say that the coming days will be decisive.
H| The hurricane itself has lost much of its power and is moving away over the Atlantic.
-opinion| Once again the world's poorest pay for the weather of the richest.

## Bay Street Business Daily | 2026-09-14T09:15 | analysis | lesser | What Delphine means for insurers
A| Hurricane Delphine's landfall on Saint Orsola on Sunday will cost insurers between 300 and 450 million dollars, according to first estimates by the modelling firm Catline.
-| Less than a third of private homes on the islands are insured.
F| Hotels, which account for 38 percent of the economy, face cancellations as long as the airport remains shut.
D| With 80 percent of connections down, the electric utility may need state help.
-| Saint Orsola holds a catastrophe bond that pays out 60 million dollars if winds exceed 130 mph.
C-tied| At 140 mph, Delphine was above that mark.
-history| After Ottilie in 1989, tourism took four years to recover.
-vague| Investors are watching the situation closely.
