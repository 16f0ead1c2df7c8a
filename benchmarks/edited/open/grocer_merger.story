# about: takeover of a grocery chain; two outlets disagree on the number of jobs; an analysis; an older rumour article that is overtaken
# lead: A
# main: A B C D E F

## Meridian Wire | 2026-05-12T07:42 | news | good | Halvorn to buy rival grocer Pennick for 3.4 billion crowns
A,B| Halvorn Group agreed on Tuesday to buy rival supermarket chain Pennick for 3.4 billion crowns in cash and shares, creating the second-largest grocer in Ostmark.
G| Pennick shareholders will receive 41 crowns a share, a premium of 28 percent to Monday's closing price.
C| The companies said about 60 stores would have to be sold to satisfy competition authorities.

D| Roughly 1,900 jobs will go, most of them at Pennick's head office in Lindow and at two warehouses, Halvorn said in a statement.
E| The deal needs approval from the Ostmark Competition Board, which is expected to rule by the end of the year.
-quote| "This is about scale in a market where the discounters have taken one customer in four," Halvorn chief executive Marta Quill told reporters.

H| Pennick shares rose 24 percent in early trading, while Halvorn fell 3 percent.
-history| Halvorn was founded in 1931 as a dairy cooperative and opened its first supermarket in 1964.
F| The Retail Workers' Union said it would oppose the takeover and called on the government to step in.

K| The combined group would control 27 percent of the market, against 31 percent for leader Kestrel.
-| The boards of both companies approved the deal unanimously late on Monday.
L| Halvorn put the expected savings at 210 million crowns a year from the third year on.
-quote| "The premium is generous, the timetable is not," said Iben Rask, an analyst at Norden Bank.
N| The headquarters of the merged group will be in Halvorn's home city of Aspen Quay.

## The Lindow Courier | 2026-05-12T10:15 | news | good | Pennick head office to close as Halvorn takes over
-scene| Staff arriving at Pennick's glass headquarters on Canal Street on Tuesday found their managers waiting in the lobby with printed letters.
A| The chain that has been part of Lindow's life for 88 years is being sold to its bigger competitor Halvorn.
D-otherwise| Around 2,400 people will lose their jobs as a result, according to a letter to employees seen by the Courier.
I| The Canal Street head office, where 1,100 people work, is to shut by next spring.
-quote| “I have been here for nineteen years and I heard it on the radio in the car,” said one accounts clerk, who did not want to be named.

F| Union secretary Dov Harran promised to fight the deal “store by store” and wants ministers to block it.
J| Lindow mayor Siri Aberle said the city would set up a jobs centre for those affected.
-tied| She will meet Halvorn managers on Thursday.
C| Five dozen branches are to be handed to other owners, but it is not yet known which ones.
-vague| Many questions remain open.
E| The competition watchdog still has to agree to the sale, a process that may last until December.

-history| Pennick began as a single tea shop behind the cathedral in 1938.
-| The name is to stay on the shop fronts for at least three years.
M| From the government there was no more than a word of caution: economy minister Pål Ferrow wants to hear the watchdog first.
-| A staff meeting has been called for Wednesday at nine.
-opinion| It is hard to imagine Lindow without Pennick.

## Business Ledger | 2026-05-12T13:30 | analysis | lesser | What does the Halvorn deal mean for your weekly shop?
-| Shoppers will notice little at first.
A,B| Halvorn's 3.4bn-crown purchase of Pennick is the biggest deal in Ostmark retailing for two decades.
K-tied| Together the two would hold 27 per cent of the grocery market, behind only Kestrel with 31 per cent.
-opinion| That is a bold move, and a slightly desperate one.
-history| Mergers between supermarkets have a poor record: when Alder and Frome joined forces in 2004, it took six years to make the tills talk to each other.
E| Everything depends on the Competition Board, whose decision is due before the year is out.
C| Halvorn has already offered to part with some 60 shops in towns where both chains trade.
L| The group hopes to save 210m crowns a year through joint buying and logistics.
-tied| Suppliers fear that they will pay for much of it.
-opinion| Farmers have every reason to be nervous.
D-tied| As for the 1,900 posts to be cut, few will be in stores.

N| That the new group will be run from Aspen Quay and not from Lindow is a matter of taxes as much as of pride.
-quote| “You buy the competitor in order not to have to lower the price,” says retail economist Jost Vanner.
-vague| Time will tell who is right.

## Ostmark Broadcasting | 2026-05-12T18:05 | news | good | Halvorn and Pennick: union vows to fight supermarket merger
F| The shop workers' union has called on the government to stop the sale of Pennick to Halvorn.
A,B| The two supermarket chains announced this morning that Halvorn would pay 3.4 billion crowns for its smaller competitor.
D| Halvorn confirmed that some 1,900 positions would be lost, and said it would try to avoid compulsory redundancies.
M| Economy minister Pål Ferrow said he would wait for the verdict of the competition authority before commenting.
-quote| “They have told the stock exchange everything and the staff nothing,” said union secretary Dov Harran.
I| Pennick's headquarters in Lindow is due to close next spring.
J-tied| The mayor there, Siri Aberle, announced a special centre to help people find new work.
H| On the Ostmark exchange, Pennick's shares closed up 26 percent, and Halvorn's lost almost four.
K| The merged company would have a market share of 27 percent.
L| Halvorn expects yearly savings of 210 million crowns.
-furniture| Follow our business coverage on the OB app.

## Meridian Wire | 2026-05-09T16:20 | news | old | Pennick weighs sale, sources say
A-expected| Supermarket chain Pennick is in talks about a possible sale to larger rival Halvorn, three people familiar with the matter said on Saturday.
-expected| An announcement could come as early as next week, but the talks could still collapse, the people said.
-expected| A deal could value Pennick at more than 3 billion crowns.
-| Pennick and Halvorn declined to comment.
-| Pennick's profit fell by a third last year as customers moved to discounters.
-expected| Any deal would face a close look by the Competition Board.
-| Pennick runs 412 stores and employs 21,000 people.

## Daily Sprint | 2026-05-12T11:50 | news | slip | Supermarket giant swallow rival in mega deal
A| Bargain hunters, brace yourselves: Halvorn is gobbling up Pennick!
B,G| The grocery giant is splashing out 3.4 billion crowns, or 41 crowns for every Pennick share.
-garbled| The stores which of them will be some sold because authority competition.
M| Economy minister Pål Ferrow refused to be drawn, saying the watchdog must speak first.
-opinion| Nobody seriously believes that prices will fall.
-quote| “As long as they keep the cheese counter, I don't care what's over the door,” said shopper Nell Trask, 71.
-furniture| READ MORE: Ten things you should never buy on a Monday
