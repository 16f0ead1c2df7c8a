# about: crime; gold stolen from an abbey treasury; number of pieces and of thieves differ; the value in two moneys; charge against the guard denied
# lead: A
# main: A B D1 E1 F
# apart: D1 D2 | how many pieces were taken
# apart: E1 E2 | how many thieves there were
# apart: G1 G2 | whether the night guard was asleep or away when they came
# alike: B C | both true: 36 million crowns are about 1.5 million euros
# alike: B H | both true: worth 36 million, insured for 20 million
# alike: I J | both true: the alarm went off at 3.12, the police arrived at 3.31

## Moravan News Agency | 2026-01-28T08:20 | news | good | Thieves take medieval gold from Svetina Abbey
A| Burglars broke into the treasury of Svetina Abbey early on Wednesday and made off with medieval goldsmiths' work, police in Kolin Hory said.
D1| Nine objects are missing, among them the reliquary of Saint Ludmir, made about 1340.
B| Their value is put at 36 million crowns.
I| The alarm went off at 3.12 a.m.
E1| Cameras show three masked persons who came over the orchard wall with a ladder.
F| They drove off in a dark estate car, which was found burnt out near the motorway two hours later.
L| The abbey's largest piece, the Great Cross of the twelfth century, was not in the room, since it is being restored.
K| The abbey, a Benedictine house, was founded in 1119 and draws 90,000 visitors a year.
-| The police asked drivers with dashboard cameras to come forward.
-| The treasury will be closed until further notice, but services in the church are held as usual.
-quote| "It is not the gold, it is the people who prayed before it," Abbot Cyril said.

## Horsky Denik | 2026-01-28T17:15 | news | good | Seven minutes for seven hundred years: the raid on Svetina
J| It took seven minutes, and the guard's kettle was still warm when the first patrol arrived at 3.31.
A| Strangers plundered the treasure chamber of our abbey in the night to Wednesday.
E1| A baker on his way to work saw three figures in the lane, one of them with a sack over the shoulder.
D1| Nine works of gold are gone, the abbot counted them off on his fingers: the Ludmir shrine, two chalices, four crosses, a monstrance and a ring.
L| Left behind was the great cross, which was in the workshop for cleaning.
H| The collection was insured for 20 million crowns.
G1| According to a colleague, the night watchman had lain down in the porter's lodge and was sleeping.
M| The security firm Bastion suspended him at noon.
F| The burnt-out wreck of an estate car at the Lhota exit is being examined.
K| Ninety thousand people a year come to see what is now missing.

## Art & Heritage Monitor | 2026-01-28T20:00 | news | good | Svetina Abbey treasury looted: list of stolen works
A| The treasury of the Benedictine abbey of Svetina was looted this morning in one of the gravest church thefts for decades.
D2| Seven works have been entered in the international register: the reliquary shrine of St Ludmir, two chalices, three crosses and a monstrance.
C| Experts we have spoken to give a market value of about 1.5 million euros, although the shrine can hardly be sold.
L| The twelfth-century Great Cross escaped because it was with the restorers.
-| The display cases dated from 1987 and had no laminated glass.
E1| Investigators are looking for three people, who knew their way about.
O| A request for money for new cases was turned down by the heritage fund in 2023.
-opinion| It will be said again that nobody could have known.
H| The insurer, Union Mutual, covers up to 20 million crowns.
-history| The church of Velm was robbed in the same manner in 2019, and its crosses were never found.

## Channel One Moravan | 2026-01-28T14:30 | news | good | Abbey heist: police look for four men, guard defends himself
E2| The police are searching for four men in connection with the robbery at Svetina Abbey, as a fourth waited at the wheel and another print was found on the ladder.
A| They had stolen precious sacred objects from the treasure chamber in the night to Wednesday.
G2| The guard on duty denied that he had slept: he had been on his round in the east wing and had called the police himself.
M| His employer has taken him off the rota for now.
L| The Great Cross is safe because it happened to be with the restorers.
B| The haul is valued at 36 million crowns.
I,J| Alarm at twelve past three, arrival of the police at 3.31: these nineteen minutes will occupy parliament.
F| The getaway car, an estate to which they set fire near the motorway, had been stolen in Brannitz in December.
O| Culture Minister Hana Rybova admitted that the abbey had asked in vain for safer showcases.
P| A reward of two million crowns has been offered by a private donor.
