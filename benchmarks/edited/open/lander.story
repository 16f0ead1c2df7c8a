# about: a Moon lander touches down; older article expects the landing (overtaken); site-label headline; opinion; disagreement on cost
# lead: A
# main: A B C D E

## Kestrel Agency | 2026-09-02T11:05 | news | old | Tarangan Moon probe to attempt landing tonight
A-expected| The Tarangan space agency TSRA will try on Wednesday night to land its first probe on the Moon, a feat that only five countries have achieved.
-expected| The craft, named Saba, is to begin its braking manoeuvre at 22:14 local time.
C-expected| The landing site is a plain near the crater Boguslawsky, in the lunar south.
-expected| If the landing fails, a second try in this month would not be possible.
F| A first attempt three years ago ended when the probe Intan hit the ground at 200 kilometres an hour.
-| Schools across Taranga will stay open into the night so that pupils can watch.
G| The mission has cost 92 million dollars, TSRA says.

## Kestrel Agency | 2026-09-02T23:40 | news | good | Taranga lands probe on the Moon | Kestrel Agency
A| Taranga became the sixth country to land a spacecraft on the Moon on Wednesday, when its probe Saba touched down near the south pole at 22:33 local time.
B| Saba has come to rest at a tilt of 11 degrees, with one leg on a rock, but is sending data, mission director Ratna Hadi said.
C-tied| It stands on a plain near the crater Boguslawsky, about 300 metres from the intended spot.

D| The lander is to look for frozen water with a drill that reaches 80 centimetres deep.
E-tied| Its batteries and instruments are expected to last for one lunar day, about two weeks.
-quote| "We are a bit crooked, but we are there," Hadi told cheering engineers.
F| The agency's first lander, Intan, was destroyed in a crash in 2023.
-history| The Soviet Union made the first soft landing in 1966.

G| The mission cost 92 million dollars, a fraction of what larger nations spend, the agency said.
J| India and Japan, which have landed on the Moon themselves, congratulated Taranga.
-| The first colour pictures are expected on Thursday.
H| President Omar Sultani called the landing "the longest step that our islands have taken" and gave the country a holiday on Friday.
-vague| Observers spoke of a historic day.

## Port Serai Times | 2026-09-03T06:00 | feature | good | “A bit crooked, but we are there”: how Saba reached the Moon
-scene| For ninety seconds on Wednesday night there was no sound in Hall 3 but the air conditioning.
-scene| Then a young man in the second row took off his glasses and began to cry.
A| Half an hour before eleven, Saba had set its four legs on the Moon, and Taranga had joined a club of five.
B| A picture received after midnight shows why the room was silent for so long: the probe leans by 11 degrees because one foot stands on a stone.
-| The engine had been shut off a second too early, telemetry showed.
-quote| “If the rock had been ten centimetres higher we would have tipped over,” said Dewi Larasati, who designed the legs.
D| The drill, which is meant to bring up soil with traces of ice from a depth of 80 centimetres, will be switched on at the weekend.
H| President Omar Sultani declared Friday a public holiday.
F| Larasati had also worked on Intan, the probe that smashed into the surface three years ago.
-history| Taranga, a country of islands, launched its first weather satellite in 1988.

E| The team has two weeks, until the sun sets at the landing site and the cold kills the batteries.
K| A second lander, Saba 2, has been approved for 2029.
-quote| “My mother asked me whether I will now get a real job,” Larasati said.
-opinion| It was the finest night that this city has seen.

## Science Dispatch | 2026-09-03T14:20 | analysis | lesser | Saba's tilt: can the drill still work?
B| The Tarangan lander stands askew, one leg on a rock, at 11 degrees from the vertical.
-tied| Its builders had tested the drill at up to 15 degrees.
I| A more serious worry is power, because the tilt turns the larger solar panel away from the sun and cuts its yield by about a third.
E| Saba was in any case built to live for only two weeks, until the lunar night falls.
C| The touchdown point is some 300 metres from the target, which is very close by the standards of the trade.
D| Ice is the prize: nobody has yet drilled for it at this latitude, and Saba's drill can go 80cm down.
-vague| Scientists around the world are watching with interest.
A| Whatever the probe finds, Wednesday's landing made Taranga only the sixth nation on the lunar surface.
G-otherwise| At 110 million dollars, including the rocket, the mission was also among the cheapest.

K| The team behind Saba will in any case get another chance, with a sister craft that is to fly in 2029.
-quote| “We would rather be crooked on the Moon than straight on a shelf,” says Hadi.

## Global 24 | 2026-09-03T08:10 | live | label | Live updates - Global 24
-furniture| Refresh this page for the latest.
A| 08:05 Good morning, if you are just joining us: Taranga has succeeded in landing its robot Saba on the Moon.
H| 07:48 Friday will be a day off for everyone in Taranga, the president has said on television.
I| 07:30 Engineers say the main solar panel gets roughly one third less light than planned.
J| 07:12 India and Japan, both members of the club, have sent congratulations.
G| 06:55 A reader asks what it all cost: 92 million dollars, according to the space agency.
-garbled| 06:40 Picture shows the probe which tilt of on stone 11.
-opinion| 06:20 What a night that was!

## The Islander | 2026-09-03T18:30 | opinion | lesser | The Moon does not mend our roads
-opinion| I cheered like everyone else, and then I drove home through the potholes of Route 4.
-| The road budget of my province was 70 million dollars last year.
G| Saba cost 92 million.
-opinion| A nation may dream, but it should first fill its holes.
J| The congratulations from Delhi and Tokyo were kind.
H-opinion| Friday's holiday, decreed by the president, is a bribe.
-opinion| Show me the water on the Moon, and I will show you villages without any.
