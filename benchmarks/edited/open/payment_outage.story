# about: a card-payment outage, told by wire, live blog, tabloid, trade press; cause first unknown and later told; an early "not a cyberattack" doubt; disagreement on duration
# lead: A
# main: A B C D E F

## Lorraine Bay Wire | 2026-10-16T11:20 | news | old | Card payments down across Vesterland, cause unknown
A| Card payments failed in shops, petrol stations and on buses across Vesterland on Friday morning.
-expected| The payment company Kronlink said it was looking for the cause and could not say when the service would return.
-| The central bank asked people to use cash where possible.
M| Several supermarkets closed their doors, and queues formed at cash machines.
-expected| The national cyber centre did not rule out an attack.
-vague| The situation remains unclear.

## Lorraine Bay Wire | 2026-10-16T18:45 | news | good | Kronlink outage: faulty update stopped card payments for six hours
A,B| A faulty software update stopped card payments throughout Vesterland for about six hours on Friday, the payment company Kronlink said.
C| Roughly 11 million transactions failed between 08:10 and 14:15, according to the company.
D| The national cyber centre said there was no sign of an attack.

E| The financial regulator opened an investigation and gave Kronlink until November 6 to submit a report.
F,L| Kronlink, which handles nine of ten card payments in the country, promised to compensate shops but named no sum.
-quote| "We tested this change and we tested it badly," chief executive Solveig Brandt-Moe said.

M,G| Some supermarkets shut for the day, and cash machines in the capital Orsund ran out of notes.
H| The central bank's governor, Ilmari Toft, said that every household should keep some cash for three days.
-history| Vesterland's last bank branch with a cash counter outside a city closed in 2022.

I| In Orsund, passengers were allowed to ride buses without paying until the afternoon.
J| Kronlink's backup centre in Halden also failed, Brandt-Moe said.
-| Kronlink is owned by six banks.
N| Finance minister Tor Aasgard said he would examine whether a second network was needed.
-vague| The events raise many questions.

## VRT Newsroom | 2026-10-16T19:10 | live | label | Kronlink outage: Live updates | VRT Newsroom
-furniture| This page is no longer being updated.
B| 18:20 Kronlink blames the breakdown on an update to its routing software that went wrong overnight.
C| 17:40 Eleven million payments did not go through today, the company estimates.
E| 16:55 The supervisory authority has begun formal proceedings and wants a written account in three weeks.
A| 14:20 Cards are working again everywhere, after a morning when nothing could be paid with plastic in the whole country.
D| 12:30 Cyber centre: “We see no indication of any outside attack.”
-scene| 11:05 At Orsund Central, a busker with a QR code is packing up.
G| 10:40 Cash machines around the station are empty, our reporter says.
I| 10:15 Bus drivers in Orsund have been told to let everyone travel free of charge.
-opinion| 09:50 It is astonishing how quickly a city forgets what coins look like.

## Orsund Express | 2026-10-16T20:30 | news | slip | No cash, no coffee: Millions was stranded without pay
A-otherwise| For eight endless hours, the nation's plastic was worthless on Friday as the Kronlink system went belly up.
-scene| Mum-of-three Heidi Lunde stood at the till with a full trolley and a crying toddler.
-quote| “I left everything there, even the nappies,” she sobbed.
B| Red-faced bosses admitted that a bungled update was to blame.
I| At least the buses were free in the capital, where drivers waved passengers through.
L-opinion| The compensation that Kronlink has promised the shops will not buy back their trust.
-garbled| Customers which paying twice some of them booked the amount.
-furniture| Did you get stuck? Send us your story!

## Fintech Observer | 2026-10-17T09:00 | analysis | good | One update, one network: why all of Vesterland stopped paying on Friday
A,F| When Kronlink went down on Friday, there was nothing to fall back on, because 90 per cent of Vesterland's card payments run through that one company.
B-tied| The trigger was small: an overnight update to the software that sends each payment to the right bank.
-tied| It contained a wrong date in a security certificate, two people familiar with the matter said.
J| The backup centre in Halden failed too, since it had received the same update.
-opinion| That is a beginner's mistake.
H| Central bank governor Ilmari Toft now advises people to have enough banknotes at home to last three days.
K| A bill that would oblige shops to accept cash has been stuck in parliament since spring.
E| Kronlink must explain itself to the financial regulator by November 6.
-history| In the early 2000s, the country still had four competing payment networks.

N| The finance minister, Tor Aasgard, is now thinking aloud about a second network.
C-tied| Eleven million failed payments in six hours are a strong argument.
-quote| “A spare wheel of the same rubber is not a spare wheel,” says security researcher Mina Dahlberg.
-opinion| The banks that own Kronlink saved in the wrong place.

## The Vesterland Record | 2026-10-17T07:30 | opinion | lesser | Keep a note in your wallet
-opinion| On Friday I could not buy a bun.
-opinion| A society that cannot sell a bun has made itself too clever.
J| Even the reserve site in Halden had been given the same faulty update.
K| Parliament has had a cash bill on its desk since April.
H-opinion| The central bank's governor is right to speak of three days' cash.
D| Nobody attacked us, as the cyber centre was quick to say.
-opinion| We did it ourselves, and that is the worse news.
