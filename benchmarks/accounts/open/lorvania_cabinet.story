# about: cabinet; a finance minister leaves and the cabinet is reshuffled; dismissed or resigned, three or five new ministers; one article from before
# lead: A
# main: A E1 B C D1 F
# apart: E1 E2 | whether the finance minister was dismissed or resigned
# apart: D1 D2 | how many ministers leave the cabinet with the reshuffle
# alike: G H | both true: the gap is 4.8 percent this year, it was 3.1 percent last year
# alike: G I | both true: 4.8 percent of output and 11.6 billion lira are one deficit in two units
# alike: B J | both true: Irena Sokal is the new finance minister, her husband Tomas Sokal heads the audit office

## Lorvania Today | 2026-05-18T08:10 | news | good | Prime minister to reshuffle cabinet as budget row drags on
X-expected| Prime Minister Davit Oran is expected to reshuffle his cabinet this week after a month of quarrels over the budget, three coalition sources said.
Y-expected| Finance Minister Pavel Riman could lose his post, though nobody in the chancellery would confirm it.
K| The two men have not been seen together in public since Riman called the plan for a child allowance "a cheque without a bank" in April.
G,H| The ministry forecasts a deficit of 4.8 percent of gross domestic product this year, up from 3.1 percent in 2025.
-quote| "Ministers serve at the pleasure of the prime minister, and so far it is a pleasure," government spokesman Zoran Pell told reporters on Sunday.
-expected| The Agrarian Party, the smaller partner, wants to keep its four ministries.
-expected| Among the names that circulate for finance are the central banker Irena Sokal and the party treasurer Mihai Drago.
-history| Lorvania has had six finance ministers in nine years.
-| Parliament breaks up for the summer on 26 June, and the budget must be passed before that day.

## Lorvan News Agency | 2026-05-19T13:25 | news | good | Lorvania premier sacks finance minister Riman
A,E1| Prime Minister Davit Oran dismissed Finance Minister Pavel Riman on Tuesday, saying that the two no longer shared "a common view of the country's future".
B| He named Irena Sokal, a deputy governor of the central bank, as the successor.
D1| Two other members of the cabinet, the ministers of transport and of culture, have to go as well, which brings the number of departures to three.
S| He named Viktor Banu, a deputy mayor of the capital, as the successor at transport.
C| The new ministers are to be sworn in by President Galan on Thursday.
K| Riman had criticised the planned child allowance of 150 lira a month in an interview in April.
G| The budget gap is put at 4.8 percent of output this year.
F| The currency fell by 1.4 percent against the dollar before recovering some of the ground.

L| The opposition Civic Union demanded early elections.
-quote| "A government that changes its cashier three times should look at the till," its leader Anca Moro said.
M| The Agrarian Party will stay in the coalition, its chairman told the agency.

## Gazeta Lorvei | 2026-05-19T19:40 | news | good | Riman throws in the towel; Sokal takes over the treasury
A,E2| Pavel Riman has had enough: the finance minister handed in his resignation early on Tuesday, before the prime minister could utter a word, his office says.
N| In a letter of two pages, which the Gazeta has read, he writes that he cannot sign a budget "built on hope".
I| He leaves behind a hole of 11.6 billion lira.
B| His chair goes to Irena Sokal, 49, who has so far been number two at the central bank.
J| Her husband, Tomas Sokal, has been president of the audit office since 2022 and will have to examine her accounts.
O| The Civic Union called that a conflict of interest and asked that he step down.
D2| With Riman, four colleagues depart: transport, culture, sport and the minister without portfolio, making it the largest change since Oran took office.
S| Transport falls to Viktor Banu from the capital's town hall.
C| The oath is to be taken on Thursday at the palace.
M| The Agrarians, after an hour behind closed doors, decided to remain on board.
-opinion| Oran has won a week and lost a year.

## The Meridian Post | 2026-05-19T21:15 | news | good | Lorvania's markets wobble after finance chief is fired
A,E1| Lorvania's prime minister fired his finance chief on Tuesday in a dispute about family benefits, rattling investors in one of the region's most indebted countries.
F| The lira slid as much as 1.4 percent, its sharpest drop in one day since last autumn.
B| Ms. Sokal, a respected monetary economist who studied in Meridian, takes over at once.
G,H| This year's shortfall is seen at 4.8 percent of G.D.P., compared with 3.1 percent last year.
D1| Three ministers in all are out.
M| The junior coalition partner, a farmers' party, said it was staying put.
P| Rating agency Hollis & Byrne said that it would review its BB grade for the country in June.
K| Mr. Riman had mocked the child allowance that is the prime minister's favorite project.
L| The main opposition party said voters should be called to the polls.
-quote| "She is the best choice he had, and he chose late," said Petra Lindqvist of Corran Asset Management.

## Radio Seven Lorva | 2026-05-20T07:05 | news | lesser | Civic Union asks audit chief to go
O| The president of the audit office should vacate his post because his wife is becoming finance minister, the Civic Union said last night.
J| Tomas Sokal has led the authority for four years and is appointed until 2029.
B| Irena Sokal was chosen on Tuesday to manage the nation's purse.
A| Her predecessor Riman is out after weeks of discord with the head of government.
E2| He insisted in our evening programme that nobody had thrown him out and that he had quit of his own will.
N-quote| "I could not put my name under a budget made of hope," he said.
M| The government keeps its majority, as the Agrarians do not want to leave it.
C| The swearing-in is on Thursday at eleven.
D1| The portfolios of transport and culture change hands too, so that three faces are new at the table.
L| Anca Moro, who leads the Union, again called for an election before the winter.
