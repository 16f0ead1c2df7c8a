# about: death of a famous singer; feature and obituary with much history, where the news is a few sentences; a wire copy; a gossip headline; a lesser headline
# lead: A
# main: A B C D

## Isthmus Press | 2026-06-21T05:30 | news | good | Singer Marisol Quintero dies at 74
A| Marisol Quintero, the singer whose ballad "Puerto sin luz" became an unofficial anthem of Costa Brisa, died on Saturday at the age of 74, her family said.
B-tied| She died in a clinic in the capital, San Telmo, from the effects of a stroke that she had suffered on June 3.
C| President Ana Rocío Beltrán declared three days of national mourning.
D| The coffin will lie in the National Theater from Monday, and the funeral is planned for Wednesday in Quintero's home village of Las Palmitas.

E| Quintero sold more than 40 million records in a career of five decades.
-history| Born in 1952 as the daughter of a lighthouse keeper, she began to sing in the bars of the port at 15.
F-history| Her songs were banned from the radio under the military government, and she lived in exile in Lisbon from 1977 to 1984.
-quote| "She taught us to sing when it was forbidden to speak," Beltrán said.

## El Faro in English | 2026-06-21T07:10 | news | good | Singer Marisol Quintero dies at 74 | copy of Isthmus Press
A| Marisol Quintero, the singer whose ballad "Puerto sin luz" became an unofficial anthem of Costa Brisa, died on Saturday at the age of 74, her family said.
B-tied| She died in a clinic in the capital, San Telmo, from the effects of a stroke that she had suffered on June 3.
C| President Ana Rocío Beltrán declared three days of national mourning.
E| Quintero sold more than 40 million records in a career of five decades.
F-history| Her songs were banned from the radio under the military government, and she lived in exile in Lisbon from 1977 to 1984.
-quote| "She taught us to sing when it was forbidden to speak," Beltrán said.

## The San Telmo Review | 2026-06-21T12:00 | feature | lesser | The lighthouse keeper's daughter
-history| The lamp at Las Palmitas went out for the first time in February 1958, and a girl of five was sent up the stairs with a candle.
-history| She sang on the way up, because she was afraid.
-history| That, at least, is how Marisol Quintero told it, and nobody ever asked the lighthouse.
F-history| The generals did not like her, and from 1977 she spent seven years in Portugal.
-history| “Puerto sin luz” was written there, in a kitchen, in one night.
-history| On her return in 1984, 200,000 people stood at the quay.
A| On Saturday the voice that was bigger than the country fell silent; Quintero was 74.
B-tied| She had not woken since the stroke at the beginning of June.
-opinion| There was never a truer singer in our language.
D-tied| She will be buried on Wednesday where she came from, under the lighthouse.
G| The lamp at Las Palmitas was lit on Saturday night for the first time since 2009.

K-tied| There is talk of naming the airport after her; the speaker of parliament has already said so.
-quote| “I do not want a street, streets get dug up,” she once told this magazine.
-opinion| We shall not hear her like again.
-scene| In the kitchen in Las Palmitas, her sister has covered the mirrors.

## Caribbean Broadcasting Service | 2026-06-21T18:20 | news | good | Costa Brisa mourns its voice: thousands sing for Marisol Quintero
-scene| It began with an old woman on a balcony in Calle Nueva, and by nightfall the whole street was singing.
H| Some 30,000 people gathered spontaneously in front of the National Theatre in San Telmo on Saturday evening, according to police.
A-tied| They were mourning Marisol Quintero, the most famous singer of Costa Brisa, who has died at the age of 74.
C| Flags are to fly at half-mast for three days, the president's office announced.
D| From tomorrow people can take their leave of Quintero in the theatre; the burial in Las Palmitas follows on Wednesday.
I| Colleagues from all over the world, among them the Brazilian star Téo Amado, paid tribute.
I-quote| “I learned Spanish from her records,” Amado wrote.
G-tied| In her home village, the old lighthouse was switched on again in her honour.
E| With more than 40 million records sold, Quintero was the country's most successful artist.

B| Quintero had been in hospital in San Telmo since she suffered a stroke on the third of June.
-history| Her first record, made in a garage in 1970, was pressed in 300 copies.
K-tied| The airport of San Telmo is to bear her name, parliament's speaker proposed.
-vague| The sympathy is overwhelming.
-furniture| Listen to our Quintero special tonight at nine.

## StarBuzz | 2026-06-21T09:45 | news | lesser | Who will inherit Marisol's millions?
A| The queen of the ballad is gone: Marisol Quintero passed away on Saturday.
-opinion| Now the fight for the fortune is sure to begin.
J| Quintero leaves two sons, Rafael and Tomás, who have not spoken for years.
-vague| Friends of the family expect trouble.
H| While 30,000 fans were crying outside the theater, the brothers arrived in separate cars.
I| Brazilian heart-throb Téo Amado posted that he had learned Spanish from her.
-garbled| The villa by Las Palmitas worth it is some of five million said.

## The Meridian Post | 2026-06-20T08:00 | news | old | Marisol Quintero's condition worsens, family asks for prayers
B-expected| The singer Marisol Quintero remains in a coma after her stroke on June 3, her sons said on Friday.
-expected| Doctors at the clinic in San Telmo are to decide on Monday about further treatment.
J| The statement was signed by both sons, Rafael and Tomás, although the two have long been estranged.
-tied| A concert planned for her 75th birthday was called off.
E| More than 40 million of Quintero's records have been sold.
-| Fans have laid flowers in front of the clinic.
