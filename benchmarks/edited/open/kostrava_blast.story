# about: industrial accident; live blog with an early death toll; disagreement on the injured; feature
# lead: A B
# main: A B C D F G H

## Kostrava 24 | 2026-03-23T11:50 | live | label | Live: Explosion at Agrokem
-furniture| Welcome to our live coverage of the events at the Agrokem works.
A| 08.55: A violent explosion has shaken the fertiliser factory in the east of Kostrava; windows are broken as far away as the railway station.
D| 09.20: The town hall asks everyone within three kilometres of the works to leave their homes.
-| 09.40: The A6 motorway is closed in both directions.
B-otherwise| 10.35: The fire service confirms four dead.
-vague| 10.50: We are hearing different things about what happened.
-quote| 11.10: “It was like the sky fell on the roof,” a reader from Poplar Street writes to us.
-expected| 11.30: Firefighters say it may take until night to get the flames under control.
B-otherwise| 11.45: The number of dead has gone up to seven.
-furniture| Are you near the plant? Call our newsroom, but do not put yourself in danger.

## Trans-Carpat News Agency | 2026-03-23T21:15 | news | good | Eleven dead, dozens hurt in fertiliser plant explosion in Kostrava
A,B| KOSTRAVA - An explosion tore through a fertiliser plant in the town of Kostrava on Monday, killing at least 11 people, the regional governor said.
C| Another 43 were taken to hospital, nine of them with severe burns.
D| About 2,000 residents living within three kilometres had to leave because of a cloud of ammonia.
E| Firefighters put out the blaze after nine hours.

F| The blast happened while a contractor was repairing an ammonia tank, Governor Radu Petrik told a news conference.
G| Prosecutors have detained the plant's director and its head of maintenance.
I| Agrokem, which employs 800 people, is the biggest company in the district.
H-tied| It was fined last November over missing gas detectors, labour inspectorate records show.
-history| In 1978, an accident at the same site, then state-owned, killed three workers.

-quote| “The roof lifted, it stood in the air for a moment and then everything came down,” said Maria Lupu, who was waiting at a bus stop opposite.
-| The shock wave was recorded by an earthquake station 70 kilometres away.
-| Fifty-two fire engines were sent from as far as the provincial capital.
-| Agrokem said in a statement that it was cooperating with investigators and would support the families.
-tied| It gave no further details.
-| Rail traffic between Kostrava and the border resumed in the afternoon.

## Public Broadcasting PBR | 2026-03-23T22:00 | news | good | Blast at chemical works kills at least eleven
A,B| At least 11 people have lost their lives in an explosion at the Agrokem chemical works in Kostrava.
C| Hospitals in the region are treating 43 injured.
D| Some 2,000 inhabitants were brought to safety and are spending the night in schools and a sports hall.
E| The fire was extinguished in the early evening.
F| According to the authorities, work was being done on an ammonia tank when it blew up.
G| Two managers, among them the director, are in custody.
-| The prime minister broke off a visit abroad and is expected in Kostrava tomorrow.
-vague| Messages of sympathy have come from many countries.

## Express Bulletin | 2026-03-24T05:40 | news | slip | Inferno at Agrokem: More then 60 hurt, bosses arrested
-opinion| It was a catastrophe that anyone could have seen coming.
B,A| Eleven workers went to the morning shift at Agrokem and did not come back, killed in a fireball that could be seen 20 kilometres away.
C-otherwise| More than 60 people were injured, doctors told the Bulletin.
G| Handcuffed, director Viktor Sandu was led to a police car on Monday evening; his maintenance chief was taken away too.
H| Only four months ago inspectors had punished the firm because gas sensors in Hall 3 did not exist.
-tied| The fine: less than the price of a small car.
-quote| “We told them it stank of ammonia, every day we told them,” says a welder who does not want to give his name.
-| Outside the hospital, wives and mothers waited behind a red-and-white tape for names to be read out.
-vague| The town is in shock.
-garbled| The tank, which of repair the since Friday contractor, had not been emptied is said.
D| Some 2,000 people from the evacuated streets slept on gym mats.
-furniture| PICTURES: The destruction from the air

## Trans-Carpat News Agency | 2026-03-24T12:30 | news | good | Kostrava plant was repairing full ammonia tank when it exploded, prosecutors say
A,F| KOSTRAVA - Workers were welding on an ammonia tank that had not been drained when it exploded at a Kostrava fertiliser plant, prosecutors said on Tuesday.
B| The number of dead remained at 11 after a night in which search teams with dogs combed the ruins.
J| All of the missing have been accounted for, the fire service said.
C| Of the 43 injured, six were still in critical condition.
G| Director Viktor Sandu and maintenance head Emil Costa, detained on Monday evening, face charges of causing death by negligence.
-tied| They can be punished with up to 12 years in prison.
H| Agrokem had been fined in November because detectors for leaking gas were not installed.
-| A lawyer for the company said the devices had been ordered.
D| The 2,000 people who had fled their homes were allowed to return on Tuesday morning after tests showed the air was clean.

## The Herald of Varna Hills | 2026-03-25T06:00 | feature | lesser | The town that smelled of work
-scene| On Poplar Street the curtains hang out of the frames, and a budgerigar is singing in a kitchen that no longer has a wall.
-history| When the works were opened in 1961, a brass band played and every family was given a sack of fertiliser.
I| Eight hundred people out of a population of 14,000 earn their living at Agrokem today.
-quote| “My father, my brother and I, all of us in there,” says Sorin Vasile, 58.
-tied| His brother was one of them.
B,A-tied| He is among the eleven dead of Monday's explosion.
J| Nobody is missing any longer, and the search dogs have been taken home.
-| The wages for March, the company has promised, will be paid.
H| What people talk about at the bakery is the fine over the gas detectors in November.
-opinion| It seems that in Kostrava one always knew and never asked.
