# about: presidential election; exit poll overtaken by the result; disagreement on turnout; opinion; a question as headline
# lead: A
# main: A B C D F I

## Maraba News Agency | 2026-01-25T19:30 | news | old | Exit poll gives challenger Sorel narrow lead in Maraba vote
-expected| MARABA CITY - Opposition candidate Amina Sorel is narrowly ahead in Maraba's presidential election, according to an exit poll published when voting ended on Sunday.
-expected| The survey puts her at 51 percent and President Joseph Okema at 49.
-expected| Election officials expect to announce a result on Tuesday.
-quote| “We shall wait for every last ballot box,” an Okema spokesman said.
-| In the northern district of Sefa, voting began four hours late because the ballot papers were missing.
-| Observers from the regional union spoke of a largely calm day.
-| Okema's National Front has held the presidency for 16 years.
-history| Maraba, the world's third-largest exporter of cashews, became independent in 1964.

## Maraba News Agency | 2026-01-27T15:15 | news | good | Amina Sorel wins Maraba presidency, Okema concedes
A,F| MARABA CITY - Amina Sorel has won Maraba's presidential election and will be the first woman to lead the country, the electoral commission said on Tuesday.
B| She took 52.7 percent of the vote against 47.3 for President Joseph Okema.
C| Okema congratulated his rival by telephone and admitted defeat in a televised speech.
D| Turnout was 71 percent.

I| Her victory ends 16 years in power for the National Front.
E| Sorel, a 54-year-old former judge, will be sworn in on March 1.
H| She has promised to bring back the fuel subsidies that Okema scrapped last year.
G| Regional observers called the poll free and largely fair but criticised delays in the north.
-| The currency, the lira, gained 2 percent against the dollar.
-quote| “Tonight nobody has lost except fear,” Sorel told thousands of supporters on Independence Square.
-| Drivers sounded their horns in the capital until well after dark.
-| Her Alliance for Renewal holds only 88 of the 210 seats in parliament and will need partners.
-tied| Talks about that begin next week.
-| Okema, 69, said he would return to his cattle farm in Sefa.
B| The gap between the two amounted to some 390,000 votes, out of 7.2 million, and 52.7 percent is the best result an opposition candidate has had.

## Hello Maraba! | 2026-01-27T17:00 | news | lesser | Who is the husband at Amina's side?
-scene| He carried her handbag, he dried her tears, and when the crowd began to sing he sang louder than anyone.
-| Paul Sorel, a dentist from Lower Kese, has been married to the election winner for 29 years.
-| The two met in a queue for bus tickets and argued about who had been there first.
-vague| Their friends have only good things to say.
A,B-tied| His wife beat Joseph Okema by 52.7 to 47.3 percent and will be our next president.
F-tied| With that, Maraba gets a first gentleman for the first time, because no woman has held the post before.
-quote| “I will keep my practice, people have toothache under every government,” he tells Hello Maraba!
E-tied| On 1 March he will stand beside her when she takes the oath.
-garbled| The dress which designer Fatou already of the is sewing, a secret still.
-furniture| More pictures of the party in our gallery

## Overseas Broadcasting Service | 2026-01-27T18:00 | news | slip | Opposition candidate win presidential election in Maraba
A| In Maraba, the opposition candidate Amina Sorel has been declared the winner of the presidential election.
B| The commission said she had received almost 53 percent of the votes.
I| The National Front loses the presidency after 16 years.
C| The outgoing head of state, Joseph Okema, accepted the result within an hour.
F| Ms Sorel is the first woman to be elected to the office.
D-otherwise| Sixty-eight percent of those entitled to vote took part.
H| During the campaign she had pledged cheaper petrol through new subsidies.
G| There were irregularities in some places, monitors reported, but none that could have changed the outcome.
-vague| Great tasks lie ahead of the new president.

## The Cashew Coast Times | 2026-01-28T05:30 | opinion | lesser | A good loser is worth two winners
-opinion| The hero of this week is called Joseph Okema.
C| At seven minutes past four he picked up the telephone and wished Amina Sorel luck, which no president of Maraba before him had done for the one who defeated him.
A,I| Her win closes sixteen years of National Front rule.
-opinion| She will need more than luck.
H| The fuel subsidies she wants to restore would swallow a tenth of the budget.
D| The 71 percent who went to the polls, many of them after hours in the sun, expect results.
-tied| They deserve them.
-tied| Between now and the first of March lie five weeks in which much can go wrong.
-history| In 2004 the archives of three ministries burned before the handover.
-opinion| Let us keep the matches dry.
