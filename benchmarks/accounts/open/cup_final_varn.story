# about: sport; a football cup final; how many goals the striker scored (an own goal?) and the attendance; one near copy
# lead: A
# main: A B1 C D E1
# apart: B1 B2 | whether Okonjo scored three goals or two (one counted as an own goal)
# apart: E1 E2 | how many spectators came
# alike: F G | both true: third cup for the club's men, the women won their fifth in May
# alike: H I | both true: fourteen goals in the cup, thirty-one in all competitions
# alike: J K | both true: Marius Tell is the coach, his son Jonas Tell plays in goal

## Varnland Sports Service | 2026-06-06T22:15 | news | good | Okonjo hat-trick wins cup for Torrby
A| Torrby IF won the Varnland Cup on Saturday with a 4-2 victory after extra time over league champions Malm City.
B1| Striker Chidi Okonjo scored three times, two of them in the added half-hour.
C| Malm had led 2-0 at the interval through Peter Haug and a penalty by Iker Solano.
D| Defender Lucas Brandt was sent off in the 71st minute for a second foul on Okonjo, which left the champions with ten men.
J| Coach Marius Tell, who is leaving for a club abroad, had brought on three attackers at half-time.
F| It is the third cup in the history of the club, after those of 1974 and 2009.
E1| The match at the National Stadium was watched by 38,400 people.
I| In all competitions the forward has 31.
H| Okonjo has scored 14 goals in this season's competition, a record.
-quote| "I told them that the cup is long, and they believed me," Tell said.

L| Torrby thereby qualify for the Continental League.

## Torrby Allehanda | 2026-06-07T06:30 | news | good | The night Torrby turned it round
-scene| At nine o'clock the main square was silent, at midnight nobody could cross it.
A| Our boys have the cup: 4-2 against Malm City, after a first half that many would have liked to leave at the turnstile.
C| Two down at the break, and the champions were playing as if in training.
J| Then Marius Tell threw on three forwards at once, and everything changed.
B1| Chidi Okonjo headed in the first, tapped in the third and, three minutes from the end, completed his hat-trick from the edge of the box.
K| At the other end Jonas Tell, the coach's 20-year-old son, saved from Solano when he was alone before him.
D| The dismissal of Malm's Brandt with twenty minutes to go helped, of course.
E2| A crowd of more than 44,000, a good half of it in green, sang until the lights went out.
G| In May the women of the club had lifted their own trophy for the fifth time.
-| The team will be received at the town hall on Monday at five o'clock.

L| Next season European evenings are coming to the Vallen ground.

## Malm Morgonbladet | 2026-06-07T07:00 | news | good | City throw away two-goal lead and the double
A| Malm City lost the cup final in extra time, 2-4, to a Torrby side that finished eighth in the league.
C| After forty-five minutes and goals by Haug and Solano nobody among the blue thousands doubted the double.
D| The red card for Lucas Brandt, harsh in the eyes of the bench, was the turning point.
N| Malm's sporting director Ylva Kross said that the club would protest against the referee's report on the incident.
B2| Okonjo was credited with two goals; the one that made it 3-2 went in off the knee of our captain, Erik Sand, and stands in the report as an own goal.
I| The Nigerian-born forward has 31 in all competitions since August.
E1| Among the 38,400 in the arena were about 15,000 from Malm.
-opinion| The better team over the season was the worse one on the day.
J| Torrby's trainer Tell had reacted at half-time with a triple substitution.
-| Solano left the ground on crutches with a twisted ankle.
-quote| "We stopped running when we began to count medals," said Sand.

## Ostra Bladet | 2026-06-07T05:50 | news | good | Okonjo hat-trick gives Torrby the cup | copy of Varnland Sports Service
A| Torrby IF won the Varnland Cup on Saturday evening with a 4-2 victory after extra time over league champions Malm City.
B1| Striker Chidi Okonjo scored three times, two of them in the added half-hour.
C| Malm had led 2-0 at half-time through Peter Haug and a penalty by Iker Solano.
D| Defender Lucas Brandt was sent off in the 71st minute for a second foul on Okonjo, which left the champions with ten men.
F| It is the club's third cup, after those of 1974 and 2009.
J| Coach Marius Tell, who is moving abroad, had brought on three attackers at half-time.
E1| The match at the National Stadium was watched by 38,400 people.
I| In all competitions the forward has 31.
H| Okonjo has scored 14 goals in this season's competition, which is a record.
L| Torrby thereby qualify for the Continental League.
-| In the women's second division, Ostra drew 1-1 with Hamnvik on Saturday and stay fourth.

## Channel Nord Sport | 2026-06-07T09:40 | news | good | Four goals without reply: how underdogs Torrby stunned Malm
A| Underdogs Torrby came from behind to beat Malm City and claim the Varnland Cup.
C| They were trailing by two when the sides went in for the break.
B1| All-action forward Okonjo got three, including a thunderous last strike in the 117th minute.
B2| Malm insist that their captain put one of the three into his own net and that the striker had two.
H,I| All in all he now stands at 14 in the cup and 31 overall this term.
D| Malm played the final fifty minutes with ten after centre-back Brandt saw red.
J| Boss Tell, in his last game for the club, had thrown on three attackers after the interval.
F| The green-and-whites had won the competition only twice before.
E2| More than 44,000 were in the ground, the organisers told us.
G| The club's women, winners in May for the fifth time, watched from the north stand.
N| Malm are going to lodge a complaint about the sending-off, our reporter understands.
K| Goalkeeper Jonas Tell was named man of the match by our viewers.
-quote| "My dad shouted at me all night and now he is crying," the 20-year-old joked.
