# about: plain; a football club dismisses its coach after a heavy defeat; wire and local agree, different wordings; one scene opening, one tabloid slip
# lead: A
# main: A B C D E

## Northern Sports Agency | 2026-03-08T22:40 | news | good | Brackwater part company with coach Lonergan after cup humiliation
A| Brackwater Rovers dismissed head coach Tim Lonergan on Sunday night, hours after a 5-0 home defeat by third-tier Selby Vale in the quarter-finals of the Federation Cup.
B| Assistant Rui Castelar will take charge until the end of the season, the club said in a statement.
C| Brackwater are 18th in the Premier Division, two points above the relegation places, with nine matches left.
D| Lonergan, 47, had been in the post for 14 months and had a contract until 2028.

E-tied| They have won only one of their last 13 matches in all competitions.
-quote| "The board thanks Tim for his work and his decency in difficult times," chairwoman Olive Sterne said.
F| Captain Jonah Weir was sent off after 20 minutes for a foul on Vale's goalkeeper.
G| Vale, who had never before been in a quarter-final, scored three times in the last quarter of an hour.

J| Lonergan is the sixth Premier Division coach to lose his job this season.
-tied| The statement gave no reason beyond "the recent results".
-quote| "We were the better team from the first minute," Vale coach Sid Harker said.
-history| Brackwater won their only championship in 1968.

## Brackwater Evening Echo | 2026-03-09T07:15 | news | good | Rovers sack Lonergan: Castelar in charge for the relegation fight
-scene| The lights in the boardroom above the Harbour Stand were still burning at half past nine.
-scene| Outside, two dozen supporters stood in the drizzle and sang for a man who was already gone.
A| Tim Lonergan's time at Rovers is over, following the 5-0 collapse against Selby Vale in the cup.
B-tied| Rui Castelar, his Portuguese number two, will lead the team for the rest of the campaign.

E| One victory in 13 games had left the board, in the words of a director, “no other road”.
C| Rovers are now just two points clear of the bottom three.
H| The Echo understands that the players were told by text message shortly after nine.
-quote| “I should have liked to say goodbye to the lads in person,” Lonergan told the Echo.
D-tied| He arrived from Dunmore City in January last year and still had more than two years on his contract.
-history| Rovers last went down in 1997, when a missed penalty at Hexley sealed their fate.
I| Castelar's first match is on Saturday, away to bottom club Orrin Athletic.
-| Tickets for the away end are sold out.

## The Touchline | 2026-03-09T11:00 | analysis | lesser | Five things that went wrong for Lonergan at Brackwater
-opinion| Tim Lonergan was a good coach in a bad place.
-history| When Lonergan came, Brackwater had just survived on goal difference.
-opinion| The first mistake was the sale of striker Ebo Mensah in August, for which the coach was hardly to blame.
-| Brackwater have scored 21 goals this season, fewer than anyone but Orrin Athletic.
E| The run of a single win in 13 outings began with a 3-0 defeat at Orrin in December.
F| Captain Jonah Weir was sent off for the third time this term in Sunday's tie against Selby Vale.
A-tied| By then the coach was close to the exit that the cup debacle opened for him on Sunday evening.
-opinion| Whether Castelar can do better with the same squad is doubtful.
C| The club have a cushion of two points over the drop zone and nine games in which to keep it.

J| Five of his colleagues in the top flight had been dismissed before Lonergan this season.
-tied| Only one of the clubs concerned has climbed the table since.
D-opinion| Paying off a contract to 2028 is a luxury that the accounts hardly allow.
-vague| The coming weeks will be decisive.

## Goal Gazette | 2026-03-09T06:30 | news | slip | Five-nil shame cost Lonergan his's job
A| Brackwater boss Tim Lonergan got the boot last night after his side were thrashed 5-0 at home by minnows Selby Vale.
G| The third-tier heroes bagged three goals in a mad final 15 minutes.
-quote| “Embarrassing, simply embarrassing,” raged one season-ticket holder.
H| Players learned of the axe by text.
B| Number two Rui Castelar steps up for the remaining nine games.
I-tied| He starts on Saturday against basement boys Orrin.
-opinion| It could hardly be an easier first test.
-furniture| VOTE: Who should be the next Rovers manager?
