# about: strike; dockers stop a port; talks broke off or go on, how many took part; one article from the eve; waiting ships grew over the day
# lead: A
# main: A B C E1 D1 F
# apart: E1 E2 | whether the talks of the evening broke off or were adjourned and go on
# apart: D1 D2 | how many dockers stopped work
# alike: B C | both true: the union demands 9 percent, the employers offer 5.5
# alike: F G | both true: 31 ships waited at noon, 44 in the evening
# alike: H I | both true: a day costs the port 4 million, the whole trade 18 million pesos

## Diario del Puerto | 2026-03-02T18:00 | news | good | Dockers of Ramora to walk out at dawn
X-expected| At six tomorrow morning the cranes of Ramora are to stand still: the dockers' union has called out its 9,200 members for an indefinite strike.
B| It wants nine percent more pay and a second free weekend in each month.
C| The terminal operators had put 5.5 percent on the table on Friday.
-quote| "They make us an offer as one throws bread to gulls," said union leader Graciela Pinto.
Y-expected| Shipping agents expect that a queue of thirty vessels may form in the roads on the first day.
H| Each day of stoppage costs the port authority four million pesos in dues, its director Anselmo Rueda reckoned.
W-expected| Perishable goods and medicines will be handled by an emergency crew of 120 workers.
-history| The last strike in the port, in 2017, went on for eleven days.
-| Truck drivers have said that they will not break the picket lines.
-expected| A mediator of the labour ministry has invited both sides for Tuesday afternoon.

## Agencia Litoral | 2026-03-03T12:40 | news | good | Strike paralyses Ramora, the country's largest port
A| Dockworkers at Ramora, which handles 60 percent of the country's exports, went on strike at 6 a.m. on Tuesday, halting loading at all five terminals.
D1| The union STP said that 8,500 workers had joined, nearly all of the morning and day shifts.
B,C| The STP demands a raise of 9 percent, against an employers' offer of 5.5 percent.
F| By noon 31 vessels lay at anchor outside the harbour, the coastguard reported.
J| A reduced team of 120 is unloading insulin, vaccines and fresh fruit.
K| Grain exporters warned that contracts with buyers in Asia would be lost if the walkout lasted more than three days.
I| The chamber of foreign trade puts the cost to the economy at 18 million pesos a day.
L| Police cleared a road block of burning tyres at the north gate; two people were detained.
Q| At the south gate a lorry drove into the pickets; two people were hurt.
-| President Lucero, who is on a visit abroad, made no comment.

## La Voz de Ramora | 2026-03-03T22:50 | news | good | No deal in the night: mediator's table empty after three hours
A| On the first day of the dock strike not a single container moved in Ramora.
E1| Late in the evening the negotiations collapsed, when the delegates of the terminals got up and left the ministry building.
M| The mediator, Judge Octavio Lema, had suggested 7 percent and one additional free weekend.
B| For Graciela Pinto, whose people want nine, that was "a beginning".
-| The operators called it unpayable.
G| Out in the bay one could count the lights of 44 ships at nightfall.
D1| Pinto puts the number of those who downed tools at eight and a half thousand.
L| At the north gate, where tyres were burning in the morning, two young men were taken away and freed after some hours.
Q| Two pickets are in hospital with broken legs after a lorry failed to stop at the south gate.
J| The emergency crew brought ashore six pallets of insulin.
H| The port misses four million pesos in fees for each day.
-scene| Under the fig tree at the gate women handed out lentils from a pot as large as a cartwheel.

## Comercio y Finanzas | 2026-03-04T07:15 | news | good | Port talks adjourned until today as queue of ships grows
E2| The parties in the Ramora dispute have not parted: they interrupted their meeting at ten in the evening and resume this morning at eleven, according to the ministry.
A| The country's main harbour has been shut since Tuesday by a stoppage of the longshoremen.
M| On the agenda is the mediator's paper, which has a rise of seven percent.
C| That would be a point and a half above what the companies have offered so far.
D2| The employers' federation gives another figure than the union: no more than 6,000 had stayed away, a good third of the staff being ready to work.
G| Forty-four freighters, among them nineteen bulk carriers, are waiting.
K| For wheat, the exporters say, the limit is three days, after which customers will turn to other origins.
H,I| The authority loses four million pesos daily, but the damage to trade as a whole comes to eighteen million.
O| Freight rates for the route to the south rose by 6 percent on Tuesday.
-| An insurer advised its clients to divert to Punta Brava.

## The Southern Shipper | 2026-03-04T10:00 | news | good | Ramora standstill: owners divert boxes to Punta Brava
A| Container lines are rerouting services away from strike-bound Ramora.
-| Hanse Pacific and Blue Delta have said that their next five callers will discharge at Punta Brava instead.
H| For the port the bill is four million pesos a day in lost dues.
G| The anchorage held 44 vessels last night.
E1| An attempt at mediation failed on Tuesday night with a walkout by the terminal side, and no date for a new round has been set.
M| Judge Lema's compromise of 7 percent satisfied neither party fully.
B| Labour is holding out for 9 percent.
D1| Backing for the action is solid, with some 8,500 on strike.
O| Spot rates are up six percent.
K| Wheat shippers have told buyers in Asia that they can keep to the contracts only if cranes move again by Friday.
F| The anchorage had counted 31 at noon.
-| Punta Brava has two deep-water berths and can take no more than three large ships at once.
