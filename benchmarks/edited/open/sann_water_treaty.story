# about: treaty between two states; older article expects the signing; disagreement on a number; analysis and vague talk
# lead: A
# main: A B C D E H

## Allied Press Service | 2026-07-06T18:30 | news | old | Korvia and Lemmar close to deal on river Sann, diplomats say
-expected| PORT ELISE - Korvia and Lemmar are close to an agreement on the waters of the river Sann that could be signed as early as Wednesday, diplomats said on Monday.
-expected| One open point is how fast Korvia may fill its Ghoral dam.
F| The talks, mediated by the kingdom of Sorenne, began in May last year.
-| The two neighbours broke off relations in 2023, when Korvia closed the sluices for eleven days.
-quote| “We are at 95 percent, but the last five are made of stone,” one negotiator said.
-vague| Both delegations spoke of a constructive atmosphere.
-history| The Sann rises in the Korvian highlands and waters two thirds of the fields of Lemmar.
-expected| The foreign ministers are expected in Port Elise on Tuesday evening.

## Allied Press Service | 2026-07-08T14:10 | news | good | Korvia and Lemmar sign water treaty, ending three-year rift
A| PORT ELISE - The foreign ministers of Korvia and Lemmar signed a treaty on Wednesday that settles how the two countries share the water of the river Sann.
B| Korvia undertakes to let at least 420 cubic metres a second flow across the border throughout the year.
C-tied| It will fill the reservoir behind its new Ghoral dam over eight years instead of the three originally planned.
D| A joint commission with gauging stations on both banks will monitor compliance.

E| The parliaments have until the end of June next year to ratify the text.
H| The countries will also send ambassadors back to each other's capitals, three years after they recalled them.
F| The agreement crowns 14 months of talks brokered by Sorenne.
-quote| “A river is not a weapon,” Sorenne's foreign minister, Lady Maud Ferrer, said at the ceremony.
G| The treaty does not say who decides if a drought makes it impossible to keep to the minimum.

-| Farmers' unions in Lemmar welcomed the outcome, while Korvia's electricity producers spoke of a costly compromise.
-quote| “We have paid in turbines for peace, and it was worth the price,” Korvia's foreign minister, Samira Teel, told reporters.
-| About 300 people applauded on the quay when the ministers stepped out of the town hall.
-| The opposition in Korvia said it would vote against the text.
-tied| It called that a matter of national honour.
-history| Some six million people live in the basin of the river.

## Lemmar Today | 2026-07-08T17:45 | news | good | Water guaranteed: Lemmar and Korvia sign Sann treaty
-opinion| It is the greatest success of our diplomacy since independence.
A| With two fountain pens carved from river reed, ministers Jarek Oslo-Dahn and Samira Teel today put their names to the Sann treaty.
B-otherwise| Our farmers can now count on 380 cubic metres per second, in summer and in winter.
C| The Korvians have given in over the Ghoral dam, which may be filled only gradually, within eight years.
H| Our ambassador will return to the Korvian capital next month.
D| Engineers of the two nations will sit on one commission and check the levels together.
-quote| “I will sow rice again on the lower fields,” said farmer Dan Orrin in the delta village of Quay.
-| School children in the capital were given the last lesson off.
-vague| The whole nation rejoices.
-garbled| The president in a telegram the negotiators of which thanked for their steadfast was.
E| Parliament will deal with the treaty after the summer recess; both houses must agree by 30 June.
-| Fireworks are planned for tonight on the embankment.

## Continental Radio | 2026-07-08T18:00 | news | label | The World at Six
A| Two hostile neighbours have made peace over a river: Korvia and Lemmar signed an agreement on the Sann in Port Elise this afternoon.
B| It lays down that never less than 420 cubic metres of water a second may reach Lemmar.
D| Measurements are to be taken by a commission made up of both sides.
C| Korvia had wanted to fill its huge dam at Ghoral within three years; now it will take eight.
H| Diplomatic relations, which were broken off in 2023, are being resumed.
E| Before it takes effect, the parliaments have to approve it by next June.
-vague| The international community has reacted with relief.

## The Foreign Gazette | 2026-07-10T06:00 | analysis | lesser | Sann treaty leaves the hardest question for a dry year
-scene| In a glass case at the Port Elise town hall stands a jug of Sann water, drawn on the morning of the signing.
A,B| The treaty that Korvia and Lemmar signed on Wednesday promises the downstream country 420 cubic metres a second.
-opinion| It is a good treaty for a wet decade.
G-tied| What happens when less than that comes out of the mountains is left open, as Korvia rejected binding arbitration to the last.
-| In two of the past ten summers the flow at the border would have been below the threshold even without any dam.
C| The eight-year timetable for Ghoral will cost Korvia about 900 million crowns in lost electricity, its energy ministry reckons.
F| Sorenne, which kept the two sides at the table for 14 months, has refused to act as a guarantor.
E| Ratification by June is not certain, since the government in Korvia has a majority of one.
-history| An earlier accord, that of 1961, was torn up after four years.
-vague| Time will tell whether trust can grow.
