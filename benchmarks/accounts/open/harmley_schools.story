# about: schools; a county votes to close village schools; the vote and the number of pupils differ; yearly and five-year savings, one article before
# lead: A
# main: A D1 E1 B K
# apart: D1 D2 | how the council voted
# apart: E1 E2 | how many pupils are affected
# alike: B C | both true: 3.2 million a year, 16 million over five years
# alike: A G | both true: six schools close, nine had been on the list at first
# alike: H I | both true: the county had 9,400 pupils ten years ago, 7,100 now

## Harmley Gazette | 2026-03-23T06:30 | news | good | Councillors to decide on village schools tonight
X-expected| The county council is due to vote tonight on closing six of its 26 primary schools.
G| Nine had been on the first list, published in November; Osby, Thrale and Kirk Wendle were taken off after protests.
H,I| The county says that it has 7,100 pupils, where ten years ago there were 9,400.
B| The closures would save 3.2 million a year.
E1| In the six schools that remain on the list there are 412 pupils.
-| The smallest of them, Little Marl, has 39.
-expected| Parents from Little Marl intend to walk the eight miles to County Hall with their children.
J| The governors of Saint Aldhelm's have threatened to go to court.
-expected| A narrow result is thought likely, as two members of the ruling group are wavering.
-quote| "I have read 1,100 letters, and I have answered every one," said education chief Colin Prowse.
Y-expected| If the plan goes through, the doors would shut in July 2027.

## Harmley Gazette Online | 2026-03-23T22:40 | news | good | Six village schools to close after stormy council meeting
A| Six primary schools in the county will close their doors, councillors decided tonight.
D1| Five of the seven members of the cabinet voted for the plan, with Anne Tebbutt and Roy Lasker against.
E1| It affects 412 children, who are to be moved to schools as much as seven miles away.
B| The annual saving is put at 3.2 million.
N| Free buses will be laid on for those who live more than two miles from their new school, Mr Prowse said.
K| The last bell will ring in July 2027.
L| Two hundred parents and children sang outside County Hall and could be heard through the windows.
J| Saint Aldhelm's will ask for a judicial review, its chair of governors, Rev. Piers Oakley, announced.
G| Three other schools, among them Thrale, had been reprieved earlier.
-quote| "A village without a school is a car park with a church," said Mrs Tebbutt.
M| Ten-year-old Poppy Frayne had recited a poem, until the chairman told her that her time was up.

## Three Shires Radio | 2026-03-24T07:15 | news | good | Heartbreak in the villages as council axes six primaries
A| Campaigners say they are heartbroken after six small schools were earmarked for closure last night.
D2| Only one councillor in the seven-strong cabinet, Roy Lasker, stood up for them; the other six put up their hands for the plan.
E2| More than 600 youngsters will have to find a place somewhere else.
C| The council says it will save 16 million pounds over the next five years.
-| Not everybody is against it: some parents told us that bigger schools have better playing fields.
K| The schools have until the summer of next year.
L| A crowd of about two hundred had gathered with drums and banners.
J| At Saint Aldhelm's they are already talking to lawyers about a challenge.
M| Ten-year-old Poppy Frayne from Little Marl read a poem to the meeting and was asked to stop after two minutes.
N| Buses to the new schools will be free of charge, education boss Colin Prowse promised.
-quote| "They had made up their minds before we got there," said her mother Jodie.

## Education Weekly | 2026-03-24T11:30 | news | good | Harmley's school cull: falling rolls claim six more primaries
A| Harmley is the latest authority to shut small primaries, with six to go.
I| Its rolls have fallen to 7,100.
H| A decade ago they stood at 9,400.
E1| The schools concerned have 412 pupils between them and places for 780.
B,C| Savings of £3.2m a year, or £16m over the five-year plan, compare with a deficit of £21m.
D1| The cabinet approved the proposal by five votes to two.
N| Transport will be provided free, at a cost of £0.4m.
J| A legal challenge is likely from Saint Aldhelm's, a church school.
K| The schools will cease to exist at the end of the summer term in 2027.
G| Three of nine schools on the original list survived, all of them with rising numbers of under-fives.
O| The diocese was "saddened but not surprised", a spokeswoman said.
-| Nationally, 117 primaries closed last year.
-| Unions want a national floor for funding, under which no school with more than 50 children could be shut for reasons of money alone.

## County Hall Watch | 2026-03-24T15:20 | opinion | good | The six who were not heard
-opinion| It was a decision taken with the calculator and defended with the handkerchief.
A| Half a dozen villages lose their school because a table said so.
D1| Two cabinet members, to their credit, voted no; five did what the officers had written down.
B| For 3.2 million a year one can resurface four miles of the A-road.
E1| The 412 children would fit into eight buses, and into eight buses they will be put.
L| Some two hundred people were singing outside, and a clerk got up and closed the window.
M| When a girl of ten recited verses, the chair looked at the clock.
O| Even the bishop's office found no stronger word than "saddened".
-opinion| A church that has lost its voice can hardly lend one to children.
-| Prowse himself went to Little Marl school, as his own leaflet of 2021 boasted.
K-opinion| July 2027 is a long way off, and so is the election after it.
