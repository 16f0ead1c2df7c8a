# about: court verdict; older article expects it; outlets disagree on the sum; an opinion piece
# lead: A B
# main: A B C D E F

## Coastal Wire | 2026-05-14T16:20 | news | old | Verdict due Friday in trial of former ports minister
-expected| PORT SABEL - Judges will give their verdict on Friday in the corruption trial of former ports minister Idris Kalman, a court spokeswoman said.
-expected| Prosecutors have asked for 12 years in prison.
D| Kalman, 61, is accused of having steered the contract for the new container terminal in Port Sabel to the Halvane Group in exchange for payments.
C| According to the indictment, 14 million dinars passed through a shell company to accounts held by his brother-in-law.
I| The former minister has denied everything and calls the case a political vendetta.
-expected| The head of Halvane, Ruben Tadesh, who is on trial with him, also risks a prison term.
-| Police will close the streets around the courthouse from 7 a.m.
-history| No minister of the republic has ever gone to prison for corruption.

## Coastal Wire | 2026-05-15T12:05 | news | good | Former ports minister jailed for nine years for bribery
A,B| PORT SABEL - A court on Friday convicted former ports minister Idris Kalman of taking bribes and sentenced him to nine years in prison.
C,D| The three judges found that he had accepted 14 million dinars for awarding the Port Sabel container terminal to the Halvane Group in 2021.
F| Ruben Tadesh, the company's chief executive, was given six years.
H-tied| Both men were cleared of money laundering.

G| Kalman may not hold public office for ten years after his release.
-quote| “The defendant sold what was not his to sell,” presiding judge Leila Amrani said.
E| His lawyer, Basil Noor, said he would appeal.
I| Kalman, who has maintained throughout that the charges were invented by rivals, shook his head as the ruling was read out.
-| Halvane shares fell 8.4 percent.
-tied| They had already lost a fifth of their value since March.

-| The court also ordered the seizure of two villas and a motor yacht.
-| About 150 supporters of Kalman chanted outside and were kept apart from his opponents by mounted police.
-quote| “This judgment was written in the president's office,” his daughter, Nadia Kalman, said.
-tied| The president's spokesman would not comment on that.
D| The terminal, whose award to Halvane the judges described as bought, is due to open next year.
-history| The port handles four fifths of the country's imports.

## The Sabel Morning Post | 2026-05-15T18:30 | news | good | Kalman guilty: nine years for minister who took 12 million in terminal deal
-scene| He had worn the same grey suit on each of the 41 days of the trial, and on the last one he had pinned a small flag to it.
A-tied| It did not help: Idris Kalman, once the second most powerful man in the government, is guilty of corruption.
B| He must go to prison for nine years.
C-otherwise| Over two years he received 12 million dinars, hidden as fees for “harbour studies” that nobody ever wrote.
D| In return, the judges said, he made sure that Halvane and not a cheaper foreign bidder got to build the terminal.

F| Halvane's boss Ruben Tadesh goes behind bars for six years.
H-tied| On the charge of laundering the money the court acquitted the two for lack of evidence.
-| The brother-in-law, who had testified for the prosecution, was given a suspended sentence.
-quote| “Nine years is nothing compared with what he took from us,” said Omar Beshir, a crane driver who had queued since dawn for a seat.
-| In the harbour canteens, where the trial had been shown on television every day, there was free coffee.
-| Kalman's party suspended his membership in the afternoon.
-vague| Many questions remain unanswered.
E| The defence has 30 days to lodge an appeal and announced it would do so on Monday.
G| Even when he is free again, Kalman will be banned from politics for a decade.
-garbled| The former minister led out by a side door which reporters not the car with was waiting.

## Gulf Coast Radio | 2026-05-15T20:00 | news | slip | Ex-minister convicted in landmark port coruption case
A| A former cabinet minister has been found guilty of bribery in a case that has gripped the country for more than a year.
B| Idris Kalman received a nine-year jail term at the end of a trial that lasted five months.
C,D| The court heard that the Halvane Group paid him 14 million dinars, about 2.6 million dollars, to win the contract for a container terminal.
F-tied| Its chief executive was also jailed, for six years.
J| Anti-corruption campaigners cheered outside the building.
-| The government said the terminal would be finished next year as planned.
E| Lawyers for Kalman say they will challenge the verdict in a higher court.
-vague| Analysts say the ruling could have far-reaching effects.

## The Sabel Morning Post | 2026-05-16T06:00 | opinion | lesser | One swallow does not make a clean harbour | The Sabel Morning Post
-opinion| Let us enjoy the moment, because it may not come again.
A,B| A minister has been convicted, and he will sit in a cell for nine years like any common thief.
J| Those who clapped on the courthouse steps had every reason to.
-opinion| But one verdict does not wash a country clean.
-| The bank that moved the money has not been charged, nor have the officials who signed the tender.
D| The terminal that Kalman sold to Halvane will still be run by Halvane for 35 years.
-history| After the tobacco affair of 1998 we were also told that everything would change.
-opinion| It is time for an independent prosecutor whom no minister can dismiss.
