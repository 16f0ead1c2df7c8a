# about: weather; a storm hits the coast; deaths and the record gust differ; homes without power shrink over the day; one forecast article
# lead: A
# main: A D1 B E1 M
# apart: D1 D2 | how many people died
# apart: E1 E2 | how strong the strongest gust was
# alike: E1 C | both true: 171 km/h are 106 mph
# alike: B G | both true: 210,000 homes without power at dawn, 85,000 in the evening
# alike: H I | both true: the storm surge stood 3.1 metres above normal, the waves were up to 9 metres high

## Kestland Weather Centre News | 2026-02-20T16:00 | news | good | Red warning: Ilka to hit the west coast overnight
X-expected| Storm Ilka will reach the west coast of Kestland tonight with gusts of 150 kilometres an hour and more, the Weather Centre said.
Y-expected| Red warnings are in force for the districts of Orran Firth, Loxby and the Skerries from 10 p.m. until 7 a.m.
-expected| A surge of up to three metres is possible at high tide, shortly after four.
-expected| Rail operator Kestrail is to suspend all trains west of Corby from nine in the evening.
-expected| Schools in eleven districts will stay closed tomorrow, although most of them have no lessons on a Saturday anyway.
-history| The strongest gust ever measured in the country, 168 kilometres an hour, dates from the storm of January 1990.
-| Ilka is the ninth named storm of the winter.
-quote| "Tie it down, bring it in, or say goodbye to it," duty forecaster Ewan Marr advised.
-expected| Ferries to the Skerries will make their last crossing at six.
-| The next bulletin is at eight.

## Kestland Press | 2026-02-21T09:40 | news | good | Four dead as Storm Ilka batters Kestland
A| Storm Ilka killed people, tore off roofs and flooded harbours as it swept across western Kestland in the night to Saturday.
D1| Four people died, the interior ministry said on Saturday morning after a meeting of the crisis staff.
L| Two of them were in a car that was hit by a beech near Loxby, and a woman of 70 was struck by tiles.
B| At first light 210,000 households were without electricity.
E1| A gust of 171 kilometres an hour at Skerry Light was the strongest since measurements began.
I| At sea waves of up to nine metres in height were recorded.
H| In Orran Firth the sea stood 3.1 metres above the normal level and ran into 400 cellars.
M| Trains to the west are not running, and the Corby bridge is closed to lorries.
N| The government has sent soldiers to four districts, where they are to help.
-| The wind is forecast to ease in the afternoon.

## Orran Firth Journal | 2026-02-21T18:30 | news | good | After Ilka: six dead, and the old pier is gone
-scene| Where the pier stood since 1887 there are eleven posts, and on each a gull.
A| Ilka came in with the tide and went out with half of the sea front.
D2| Six lives were lost on our coast and in the hills, the county police counted this evening, the latest being a fisherman who was washed up at Bray Sands.
H| The surge, at three metres ten, was the highest for a generation.
I| Behind it came breakers of nine metres, the lifeboat crew say.
G| Power has been restored to most: 85,000 homes are still dark tonight.
O| The town estimates the damage at 30 million, without the pier.
L| The couple in the car at Loxby were from this town, Alan and Jean Pettifer, who ran the shoe shop.
N| Sixty soldiers have been filling sandbags since noon.
M| There are buses instead of trains as far as Corby.
-quote| "I've been flooded four times and I have never been afraid before," said publican Moll Hask.

## The Meridian Dispatch | 2026-02-21T22:10 | news | good | Deadly storm lashes Kestland, smashing wind record
A| A winter storm with hurricane-force winds has left a trail of destruction in western Kestland.
D1| The death toll was four as of Saturday night, according to the country's interior ministry.
E1,C| Winds topped out at 106 miles per hour at a lighthouse, breaking a record that had stood for 36 years.
B| More than 200,000 homes had lost power by dawn.
G| By evening, crews had cut that number to about 85,000.
I| Waves 30 feet tall demolished a Victorian pier.
L| The victims included a couple whose car was crushed by a falling tree.
H| The sea rose more than 10 feet above its usual level in one harbor town.
O| Officials in Orran Firth put their losses at 30 million, not counting that landmark.
P| Insurers were bracing for claims of as much as 400 million nationwide, said broker Thornbury Re.
M| Rail service to the coast was suspended.
N| Soldiers were filling sandbags in several towns on Saturday afternoon.

## Energy & Grid Kestland | 2026-02-21T20:15 | news | lesser | Grid operator brings back 125,000 customers in twelve hours
G| West Grid has reconnected three in five of the customers that Ilka had cut off; 85,000 remained to be served at 8 p.m.
B| At the worst moment, toward dawn, it had been 210,000.
A| The storm brought down 140 medium-voltage lines on its way over the western districts.
E2| At Skerry Light, where the company has an instrument of its own on the tower, the wind reached 181 kilometres an hour before the cups broke off, which, if confirmed, would be the national record by a wide margin.
-| Wind farms had to be switched off for five hours.
M| That no trains run west of Corby makes the transport of transformers difficult.
N| Army engineers are helping to clear access roads.
-| A crew of eight slept in a substation whose cellar was under water.
-| West Grid expects to supply everybody again by Monday evening.
-| Customers are entitled to 50 florins after 24 hours without current.
