# about: wildfire; number of burned houses and whether a man was arrested; area in two units, evacuees grow over the day; one near copy
# lead: A
# main: A D1 B G E1 H
# apart: D1 D2 | how many houses burned
# apart: E1 E2 | whether police arrested a man on suspicion of arson
# alike: B C | both true: 2,100 hectares are 21 square kilometres
# alike: F G | both true: 1,800 had left their homes at noon, 3,200 by the evening
# alike: D1 I | both true: 34 houses in the whole district, 12 of them in Casal Novo

## Central News Bureau | 2026-08-14T13:10 | news | good | Wildfire forces 1,800 from homes in Sierra Blanda
A| A wildfire driven by strong winds swept through the hills of Sierra Blanda on Friday, destroying houses and cutting the main road to the coast.
F| Some 1,800 residents and holidaymakers had been moved to sports halls by midday, civil protection said.
B| The flames have consumed 2,100 hectares of pine and scrub since Thursday night.
J| Thirty-four engines and nine aircraft are in action.
K| The blaze broke out at about 11 p.m. near a quarry at Monte Ruivo.
L| Smoke was drifting over the airport of Vala, where 26 flights were cancelled.
M| Road 214 between Vala and the bridge is closed, and motorists are asked not to drive to the area to take pictures.
-| Planes from two neighbouring countries are to arrive in the afternoon with crews who have worked here before.
D1| Thirty-four houses have burned down, regional governor Inês Tavor told reporters.
H| Seven firefighters were treated for burns or exhaustion.
-| Temperatures of 41 degrees are forecast for the weekend.

## O Serrano | 2026-08-14T20:30 | news | good | "Everything from the church down is gone": Casal Novo after the fire
-scene| On the step of what was her kitchen, Dona Celeste, 81, is holding a coffee pot without a handle.
I| Twelve homes were lost in Casal Novo alone.
D2| Over the whole of the municipality the mayor's office has now counted forty-three gutted dwellings.
A| The fire came over the ridge on Friday before sunrise, in a wind such as nobody here remembers.
G| Until the evening 3,200 people had to leave.
K| It had started the night before at the Monte Ruivo quarry, and there is talk of a man on a motorbike.
E1| The judicial police picked up a 37-year-old from the neighbouring parish in the afternoon and are holding him on suspicion of arson.
M| The road to the coast, the 214, is closed between Vala and the bridge.
H| Among the firemen there are seven injured, one of them, a volunteer of 22, with serious burns.
-quote| "We had two hoses and then we had one," said commander Abílio Reis.
N| The village had asked for a second water tank three years ago; the ministry refused it.

## Telecanal Eight web | 2026-08-14T22:15 | news | good | Sierra Blanda fire partly under control, no arrests so far
A,O| Firefighters have gained the upper hand on one flank of the fire that devastated villages in the Sierra Blanda today.
O| The eastern front is contained, the operations centre said at nine, while the western one is still moving toward the dam.
C| An area of 21 square kilometres is black.
E2| A police spokeswoman denied reports in local media that a suspect had been taken into custody: "Nobody has been detained," she said.
D1| The number of destroyed homes stands at 34, with 60 more damaged by heat or smoke.
H| Seven firefighters have been hurt.
G| About 3,200 people are spending the night with relatives or in the sports halls of Vala.
L| At Vala airport, 26 departures and arrivals were dropped.
P| The government will declare a state of calamity tomorrow, Interior Minister Duarte Pais announced.
M| Drivers should avoid the 214, which will not be reopened before Sunday.
-| Our live page is updated through the night.

## Vala Mail | 2026-08-14T14:25 | news | good | Sierra Blanda wildfire: 1,800 evacuated, houses destroyed | copy of Central News Bureau
A| A wildfire driven by strong winds swept through the Sierra Blanda hills on Friday, destroying houses and cutting the main road to the coast.
F| Some 1,800 residents and tourists had been moved to sports halls by midday, civil protection said.
B| The flames have consumed 2,100 hectares of pine and scrub since Thursday night.
J| Thirty-four engines and nine planes are in action.
K| The blaze started at about 11 p.m. near a quarry at Monte Ruivo.
L| Smoke was drifting over Vala airport, where 26 flights were cancelled.
M| Road 214 between Vala and the bridge is closed, and motorists are asked not to drive to the area to take pictures.
-| Planes from two neighbouring countries are to arrive in the afternoon with crews who have worked here before.
D1| Thirty-four houses have burned down, governor Inês Tavor told reporters.
H| Seven firefighters were treated for burns or exhaustion.
-furniture| Write to our newsroom if you are affected.

## The Expat Courier | 2026-08-15T08:00 | news | good | Calamity status for fire-hit sierra as villagers return
P| A state of calamity, which opens the way to state aid, is to be declared today for the Sierra Blanda.
A| Villages in the hills were ravaged on Friday by the worst blaze in the region for twenty years.
D2| At least 43 homes went up in flames, several of them owned by foreign residents.
E1| One man, aged 37, is under arrest.
H| Seven firefighters needed treatment, and a young volunteer remains in the burns unit.
K| It all began late on Thursday by the quarry at Monte Ruivo, a place known for illegal rubbish fires.
G| Of the 3,200 evacuees, some have been allowed back to feed their animals.
C| The burned area, 21 square kilometres, is about the size of the old town of Vala ten times over.
O| Crews now hold the eastern side but not the slope above the reservoir.
N| Locals say that the ministry turned down a plea for a water tank in 2023.
