# about: election; a president is voted out; turnout and concession differ; one article from the morning of the vote; shares and margins look alike
# lead: A
# main: A B D1 E1 C F
# apart: D1 D2 | how many of the voters went to the polls
# apart: E1 E2 | whether the defeated president conceded
# alike: B C | both true: 52.3 percent is the winner's share, 4.6 points the lead
# alike: G H | both true: 2.1 million on the rolls, almost 1.3 million votes cast
# alike: D1 I | both true: 61 percent voted now, 54 percent five years ago

## Casmara Herald | 2026-10-11T07:00 | news | good | Casmara votes: President Tolu faces her toughest test
X-expected| Voters in Casmara go to the polls today to decide whether President Miriam Tolu gets a second term.
Y-expected| The last survey put her challenger, the former fisheries minister Joseph Anand, two points ahead, which is within the margin of error.
G| Some 2.1 million citizens are registered.
-| They include for the first time the workers on the foreign trawlers.
-| Polling stations open at seven and close at six.
I| Five years ago a mere 54 percent bothered to vote.
J| The campaign turned on the price of rice and on the lease of the port of Saint Clair to a foreign company.
-expected| First results are expected toward midnight.
-expected| Whoever wins will take over a treasury with a debt of three billion dollars and reserves for eleven weeks of imports.
-history| No sitting president has lost an election since independence in 1979.
K| Eighty observers of the Ocean Union are in the country.
-quote| "We have printed no ballot too many," electoral commissioner Dev Charan said.

## Ocean Wire | 2026-10-12T03:50 | news | good | Opposition's Anand wins Casmara presidency, Tolu concedes
A| Opposition candidate Joseph Anand won Casmara's presidential election on Sunday, becoming the first challenger to unseat an incumbent.
B| With all districts counted, Anand had 52.3 percent of the vote, the electoral commission said.
C| He was 4.6 points ahead of President Miriam Tolu.
E1| Tolu telephoned him at 2 a.m. to admit defeat, two aides of hers told Ocean Wire.
D1| Turnout was 61 percent.
I| It had been 54 percent in the election of 2021.
F| Anand promised to renegotiate the lease of Saint Clair port within a hundred days.
J| Voters had complained of the price of rice, which has doubled in two years, and of the lease given to a foreign firm.
L| The handover is on 15 November.
M| Anand was ahead in all but one ward of the capital.
K| An Ocean Union mission of 80 observers spoke of a calm and orderly ballot.
-quote| "Tonight the rice got cheaper," a supporter shouted from a lorry outside the party office.

## The Saint Clair Argus | 2026-10-12T09:15 | news | good | Anand triumphs, but the President is silent
A| Joseph Anand will be the sixth president of the republic.
B,C| He took fifty-two point three percent, which put clear water of nearly five points between him and Mrs Tolu.
M| In the capital he carried every ward except Government Hill.
E2| From State House there came no word of congratulation: the President does not accept the figures and will ask for a recount in the outer islands, her lawyer Philip Moonsamy told the Argus at eight this morning.
N| On the outer islands, where the counting was done by lamplight after a power cut, she had 70 percent.
D2| The people came out as never before: two in three, 67 in every hundred, cast their ballots.
I| At the previous election it had been fifty-four.
F| "The port will be ours again before the rains," Anand told a crowd of thousands, giving himself a hundred days for new terms.
J| It was the lease and the rice that beat her.
-scene| A brass band played until the milkmen came.

## Commonwealth Service | 2026-10-12T12:30 | news | good | Casmara: power changes hands at the ballot box for the first time
A| For the first time in its history Casmara has voted a head of state out of office.
H| Mr Anand, 58, prevailed in an election in which almost 1.3 million people took part.
D1| That corresponds to a turnout of 61 per cent.
I| In 2021 it was 54 per cent.
B| Mr Anand's share of the vote was 52.3 per cent.
E1| Mrs Tolu has congratulated the winner and wished him "a steady hand".
L| He is due to be sworn in on 15 November.
F| His first task, he said, was to reopen the contract for Saint Clair.
O| The company that holds the lease, Tidewater Terminals, said that it was bound for 40 years.
K| Observers of the Ocean Union found no serious irregularities.
J| Analysts said the cost of rice and anger over the port had decided the contest, more than any speech.
-| The currency was steady in morning trade.
-history| Casmara, a former dependency, has been independent since 1979.

## Island Business | 2026-10-12T16:00 | analysis | good | What Anand's victory means for the port lease
O| Tidewater Terminals says its 40-year agreement at Saint Clair cannot be reopened, whoever governs.
A| It will have to say so to Joseph Anand, whom the country elected president on Sunday.
B| His 52.3 percent are a mandate on one question.
F| He wants new conditions inside a hundred days.
-| The contract provides for arbitration in Meridian and a compensation of up to 340 million dollars.
M| Even the business wards of the capital went over to him.
N| That he lost the outer islands, where Tolu got seven votes in ten, matters less for the port than for the budget.
E2| The loser meanwhile is not giving up and wants the islands counted anew.
-opinion| That will delay nothing but her memoirs.
J| It was rice as much as the lease that turned shopkeepers against a president whom they had financed.
L| On 15 November the keys are handed over.
-| Until then Tidewater will go on loading and unloading as before.
