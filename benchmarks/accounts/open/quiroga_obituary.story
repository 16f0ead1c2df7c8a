# about: obituary; a novelist dies; age and year of her prize differ; her daughter of the same name and the counts of books look like contradictions
# lead: A
# main: A B D1 E1 C
# apart: D1 D2 | how old she was and in which year she was born
# apart: E1 E2 | in which year she won the Orlan Prize
# alike: F G | both true: eleven novels, 23 books in all
# alike: A H | both true: the novelist Amalia Quiroga died, her daughter, the film-maker Amalia Quiroga Leal, spoke for the family
# alike: I J | both true: sold four million copies of all books, one and a half million of the best known

## Agencia Andina Libre | 2026-01-17T09:15 | news | good | Novelist Amalia Quiroga, author of "The Salt Road", dies at 86
A,D1| Amalia Quiroga, the novelist who gave the fishing villages of the north coast a place in world literature, died on Friday night in Puerto Claro at the age of 86.
H| Her daughter, the film director Amalia Quiroga Leal, told the agency that she had fallen asleep at home after a long illness.
B| "The Salt Road", published in 1971, was translated into 29 languages.
E1| For that book she received the Orlan Prize in 1978, as the first woman.
F| She wrote eleven novels.
I| Her books have sold about four million copies around the world.
C| Under the military government she lived in exile in Meridian from 1973 to 1984.
N| To earn a living there, she corrected proofs at night for the Meridian Post.
K| President Rosa Belmar ordered two days of national mourning.
-quote| "She taught us how to listen to our grandmothers," Belmar wrote.
L| The coffin will lie in state in the National Library from Sunday.

## El Faro de Puerto Claro | 2026-01-17T18:40 | news | good | Puerto Claro weeps for its "Doña Amalia"
-scene| Somebody has laid a bunch of dried seaweed before the green door in the Calle de los Toneleros.
A| Behind it, on Friday evening toward ten, Amalia Quiroga died.
D2| She would have turned 85 in March; born in 1941, the child of a net-maker, she never quite left the street.
G| Twenty-three books came out of the room over the workshop, novels, tales, two volumes of verse and a cookery book.
B| Every pupil here knows the first sentence of "The Salt Road", which appeared in 1971.
J| A million and a half copies of it have been sold.
C| She had to go abroad in the year of the coup and came back after eleven years with two suitcases.
H| "She wanted no speeches," her daughter and namesake said at the window.
L| From tomorrow those who wish to say farewell can do so in the National Library.
M| The burial is to be on Tuesday, in the fishermen's cemetery.

## The Meridian Post | 2026-01-17T23:30 | feature | good | Amalia Quiroga, 86, Novelist of Exile and the Sea
A| Amalia Quiroga, whose novels of salt, hunger and stubborn women made her one of the most widely read authors in her language, died on Friday at her home in Puerto Claro.
D1| She was 86.
H| The death was confirmed by her daughter, Amalia Quiroga Leal, a filmmaker.
C| Ms. Quiroga spent more than a decade in this city after soldiers burned her library in 1973.
N| She worked nights as a proofreader at this newspaper and wrote on the backs of galleys.
B| Her breakthrough, "The Salt Road" (1971), follows three sisters who walk to the capital to bury a brother.
E2| She was awarded the Orlan Prize in 1987, three years after her return.
I| Her works have sold some four million copies.
F| The last of her eleven novels, "The Lamp Oil", came out in 2018.
O| She married the painter Hugo Leal in 1965; he died in 2004.
-quote| "I write so that nobody can say it did not happen," she once told an interviewer.

## Revista Letra | 2026-01-18T11:00 | analysis | good | The woman who counted the drowned: on Amalia Quiroga
-opinion| No one has described the smell of a harbour at four in the morning as exactly as she.
A| With Amalia Quiroga, who died the day before yesterday, a kind of narrator disappears that learned its trade from washing women.
B| "The Salt Road" was, in 1971, a scandal before it was a classic.
E1| The Orlan jury of 1978, five men, needed eleven ballots before they gave her the prize.
F,G| Beside the eleven novels one should read the stories, the poems and the late cookery book, twenty-three titles altogether.
N| In Meridian she read the proofs of a daily paper by night.
J| That her first success has had 1.5 million buyers did not make her rich.
-| Her publisher cheated her, as a court found in 1992.
K| The two days of official mourning would have made her laugh.
O| Of her husband, Hugo Leal, she said that he had painted her silence.
C| Eleven years she spent abroad, from the coup to the first free election.

## Radio Nacional Cultura | 2026-01-18T08:00 | news | good | Country in mourning for Amalia Quiroga
K| Flags are at half-mast today and tomorrow by order of President Belmar.
A| The writer Amalia Quiroga died on Friday in her native town after an illness of several years.
D1| She was born in 1939 as the sixth child of a fisherman's family.
I| Around the world four million of her books have found readers.
B| The best known, "The Salt Road", was filmed twice, the second time in 2009 by her own daughter.
C| From 1973 until 1984 she lived in Meridian as a refugee.
E1| In 1978 the Orlan Prize made her famous abroad.
F| In the following four decades she published most of her eleven novels, the last of them in 2018.
L| The National Library opens its doors at ten for all those who want to take leave of her.
M| On Tuesday she will be buried among the fishermen, as she had wished.
-| At nine in the evening we repeat our conversation with her of 2011.
