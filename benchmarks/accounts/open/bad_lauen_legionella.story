# about: health; legionella in a spa town; deaths and the first known case differ, source confirmed and denied; cases grow within the day
# lead: A
# main: A D1 C E1 F
# apart: D1 D2 | how many people have died
# apart: E1 E2 | whether the cooling tower of the dairy is the source
# apart: G1 G2 | when the authorities had the first report
# alike: B C | both true: 58 cases were confirmed in the morning, 71 in the evening
# alike: C H | both true: 71 people infected, 23 of them in intensive care
# alike: I J | both true: Dr Anton Rehm heads the health office, Dr Johanna Rehm the clinic

## Tellmark News Agency | 2026-06-16T10:30 | news | good | Legionnaires' disease kills three in spa town of Bad Lauen
A,D1| Three people have died of legionnaires' disease in the spa town of Bad Lauen, the district said on Tuesday.
B| By the morning 58 cases had been confirmed by laboratories.
I| The head of the health office, Anton Rehm, asked residents with fever and a cough to see a doctor without delay.
-| The district has set up a telephone line, on which about 400 people called on the first morning.
F| The thermal bath and all public fountains have been switched off since Monday.
K| Those who died were between 71 and 88 years old and had other illnesses.
G1| The first patient was reported to the office on 4 June.
L| Thirty samples from cooling towers, baths and showers are being examined in the state laboratory; results take up to ten days.
-| The bacteria are spread through fine drops of water and not from person to person.
M| The mayor cancelled the roses festival on the coming weekend.

## Lauener Anzeiger | 2026-06-16T19:45 | news | good | Five dead, 71 ill: fear walks through the spa gardens
-scene| The fountain by the bandstand, on other Tuesdays the loudest thing in town, is dry.
A,D2| Five guests and residents of Bad Lauen have by now fallen victim to the legionella, as this paper learned from the clinic.
C| The number of those infected rose to 71 by this evening.
H,J| Twenty-three are in intensive care, said the medical director, Johanna Rehm.
J| She runs the district clinic, and it is no secret that the man at the health office is her brother-in-law.
G2| The family doctor Piet Hollmann, however, had sent his first report to the authorities on 27 May, and he has the fax receipt to show for it.
E1| What everyone suspects has been confirmed, Mayor Sabine Orth says: the germs come from the cooling tower of the Alpengold dairy.
N| The tower was shut down at noon.
F| In the thermal baths, closed since yesterday, the staff are scrubbing pipes.
M| There will be no festival of roses this year.
-quote| "My mother came here to get well," said a man from Tarn.

## Radio Tellmark Two | 2026-06-16T21:00 | news | good | Bad Lauen: dairy rejects blame for legionella outbreak
E2| The Alpengold dairy has denied that its cooling tower set off the wave of infections in Bad Lauen: its own samples of May and June were clean, it said, and the state laboratory has no result yet.
N| The plant was taken out of service today merely as a precaution.
A,D1| In the spa town, three patients have died.
C| Seventy-one have been infected according to the district's figures of this evening.
H| A third of them, 23, need intensive treatment.
L| The laboratory is working on 30 water samples and needs until the end of next week.
O| The state government sent a team of six epidemiologists.
F| Fountains and the thermal bath stay out of use.
I| Anton Rehm, who leads the health office, rejected criticism that it had acted too late.
G1| The office had its first report on 4 June and began at once to ask questions, he said.
M| The festival of roses, to which 20,000 visitors had been expected, has been called off.

## Medical Week | 2026-06-17T09:00 | news | good | Legionella cluster in Bad Lauen among the largest for a decade
A,C| With at least 71 laboratory-confirmed infections and several deaths, the outbreak in Bad Lauen is one of the biggest in ten years.
C,H| Of the 71 patients, 23 are ventilated or under observation in intensive wards.
P| The strain, serogroup 1, sequence type 222, was found in nine patients, which points to one source.
L| Which one it is remains open until the thirty environmental samples have been typed.
D1| Three deaths were registered with the district by Tuesday night.
F| The thermal bath, in the first days the chief suspect, is shut, as are the fountains.
O| Six field epidemiologists are interviewing patients about where they walked.
K| The dead were aged 71 to 88.
J| Clinic director Dr Johanna Rehm expects the peak within five days.
-| Since 2018 operators of cooling towers have had to register them, but a third have not done so.
-| Untreated, the pneumonia is fatal in as many as one in ten cases.
-| Levofloxacin is the treatment of choice.
