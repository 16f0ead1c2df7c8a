# about: court; a shipping heir is convicted of emptying a pension fund; outlets differ on the sum and on whether he went to prison at once
# lead: A
# main: A B E D1 F G C
# apart: D1 D2 | how much was taken out of the pension fund
# apart: I1 I2 | whether he was led to prison or stays free until the appeal
# alike: B C | both true: prosecutors demanded nine years, the court gave six and a half
# alike: A E | both true: Corvin Adalber convicted, his brother Matthis acquitted
# alike: D1 J | both true: 41 million is the whole, 6.2 million the part spent on a villa and a yacht

## Estmark Press Agency | 2026-02-12T11:20 | news | good | Shipping heir Adalber jailed for plundering pension fund
A,B| A court in Port Sessa on Thursday found Corvin Adalber, the former head of Adalber Lines, guilty of fraud and breach of trust and sentenced him to six and a half years in prison.
D1| The judges held it proven that the 61-year-old had moved 41 million marks from the company's pension fund to accounts abroad between 2014 and 2018.
E| His younger brother Matthis, who had sat on the fund's board, was cleared of all charges.
C| The prosecution had asked for nine years for Corvin Adalber.
O| It had asked for two years, suspended, for Matthis Adalber.

F| About 2,300 retired seamen and dockers lost most of their company pensions when the line went under.
K| Adalber Lines filed for bankruptcy in March 2019 with debts of almost half a billion marks.
L-quote| "You treated the fund as your own purse," presiding judge Ottilie Brandau told the defendant.
G| Defence lawyer Karel Sund announced an appeal within minutes of the ruling.
I1| Adalber was taken from the courtroom to the Grauhof remand prison, as the judges saw a danger of flight.

## Sessa Tidende | 2026-02-12T16:45 | news | good | Six and a half years for Corvin Adalber, and tears in the gallery
-scene| When the judge had read out the first sentence, somebody in the second row of the gallery began to sob.
A| Corvin Adalber is a fraudster: that is now the finding of the regional court, after fourteen months of hearings.
B| For what he did to his own workers he is to spend six years and six months behind bars.
F| Some 2,300 former employees had paid into the fund, many of them for three decades and more.
D1| Over four years, the chamber found, forty-one million marks flowed out of it, most of the money to a shell firm on the island of Sainte-Anne.
J| With 6.2 million of that he bought the villa at Cap Lorn and the yacht Gudrun.

E| Matthis Adalber, the younger of the brothers, left the building by the side door, acquitted.
-quote| "Nobody gives me back my twenty years on the boilers," said Rasmus Eik, 78, a retired engineer.
I1| The elder brother did not go home: two officers led him down the back stairs to a van bound for Grauhof.
G| His lawyers intend to take the case to the Supreme Court.
M| The liquidator hopes to hand the pensioners a first payment of 900 marks each in the autumn.

## Kontoret Business Daily | 2026-02-12T14:05 | news | good | Court convicts former Adalber chief over pension money
A| The man who once ran the third-largest fleet in the country has been found guilty of defrauding his staff.
B,C| Corvin Adalber received a term of 78 months, well short of the nine years that prosecutor Lene Ostberg had wanted.
D2| According to the written summary seen by this newspaper, the sum that left the fund came to 14 million marks, far less than the creditors have claimed.
K| The group collapsed seven years ago and dragged two regional banks with it.
I2| He may remain at liberty, on bail of one million marks, until a higher court has dealt with his appeal.
G| An appeal is certain, and it may take until 2028.

O| For the brother she had wanted two years on probation.
E| The court saw no evidence that Matthis Adalber had known of the transfers.
-| The brothers have not spoken since the bankruptcy, people close to the family say.
N| Parliament tightened the supervision of company pension funds in 2021 as a consequence of the affair.
-| Shares in the successor company, Nordline, were unchanged in the afternoon.

## Radio Estmark online | 2026-02-12T18:30 | news | good | Adalber guilty: pensioners still waiting for their money
A| Former shipping magnate Corvin Adalber has been convicted of embezzling his workers' old-age savings.
B| The sentence is six and a half years, with no part of it suspended.
F,D1| Roughly 2,300 people are affected; 41 million marks are missing from the pot that was to provide for them.
M| A first instalment of 900 marks per head may be paid out this autumn, liquidator Siv Halloran told our programme.
J| A villa and a yacht that Adalber had paid for with 6.2 million from the fund were auctioned last year.
L-quote| Judge Brandau spoke of a man who had "used other people's old age as a wallet".
N| Since 2021 such funds have had to report to the financial authority every quarter.
-quote| "It is a good day, but it is not a rich day," said union secretary Pelle Dahm.
E| A second defendant, Adalber's brother, walked free.
G| The case is not over, since the defence is going to appeal.
