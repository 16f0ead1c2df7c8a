"""Word lists for finding names, written for this project."""

# Joined into a name when they stand between two capitalised words.
PARTICLES = (
    "de la",
    "de los",
    "de las",
    "de",
    "del",
    "della",
    "di",
    "da",
    "dos",
    "das",
    "do",
    "du",
    "des",
    "van der",
    "van den",
    "van de",
    "van",
    "von der",
    "von",
    "der",
    "den",
    "ter",
    "la",
    "le",
    "el",
    "al",
    "bin",
    "bint",
    "ibn",
    "abu",
    "ben",
    "y",
    "zu",
)

_CALENDAR = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays
Fridays Saturdays Sundays January February March April May June July August September October
November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
"""
CALENDAR = frozenset(_CALENDAR.split())

_TITLES = """
Mr Mrs Ms Miss Mx Dr Doctor Prof Professor Sir Dame Lord Lady Madam Messrs President Presidents
Vice-President VP Vice Prime Premier Minister Ministers Deputy Chancellor Secretary Undersecretary
Senator Senators Sen Sens Representative Representatives Rep Reps Congressman Congresswoman
Governor Governors Gov Govs Mayor Councilman Councilwoman Councillor Speaker Chairman Chairwoman
Chair Ambassador Envoy Commissioner Administrator Director General Gen Lieutenant Lt Colonel Col
Major Maj Captain Capt Commander Cmdr Cdr Sergeant Sgt Corporal Cpl Private Pvt Spc Specialist
Admiral Adm Brigadier Brig Marshal Chief Chiefs Inspector Insp Detective Det Superintendent Supt
Officer Officers Sheriff Trooper Constable Deputies Judge Justice Justices Attorney Atty
Prosecutor Magistrate District King Queen Prince Princess Duke Duchess Emperor Sultan Sheikh Sheik
Emir Crown Pope Cardinal Bishop Archbishop Rabbi Imam Ayatollah Reverend Rev Pastor Father Fr
Sister Brother Msgr Hon CEO CFO COO Executive Spokesman Spokeswoman Spokesperson Coach Former
Then-President Ex-President Acting Interim Late Staff Foreign Defense Defence Interior Finance
Pres Asst Assistant Senior
"""
TITLES = frozenset(_TITLES.split())

# Titles that also begin or end the names of offices, and separate nothing inside a run of words.
_NOT_SEPARATING = """
Foreign Defense Defence Interior Finance District Vice Staff Late Former General Private Chief
Major Executive Senior Assistant Crown Justice Cardinal Attorney Acting Interim Sir King Queen
Prince Duke Premier Chair Doctor Father Sister Pope Bishop Marshal Specialist
"""
SEPARATING_TITLES = TITLES - frozenset(_NOT_SEPARATING.split()) | {"Chief"}

_NOT_NAMES = """
I I'm I’m I've I’ve I'd I’d I'll I’ll A The This That These Those He She It We You They His Her
Its Our Your Their My And But Or If In On At For With From By To Of As So No Yes Not AM PM A.M.
P.M. a.m. p.m. OK TV vs
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())

# "of", "for" and "of the" continue a name that holds one of these.
_ORGANISATION_HEADS = """
Institute University College School Department Ministry Bank House Gulf Bay Republic Kingdom Court
Council Board Bureau Center Centre Office Union Church Museum City District Association Federation
Organization Organisation Society League Academy Army Isle Isles Agency Authority Commission
Committee Cape Strait Straits Sea State States Foundation Fund Group Chamber Cathedral Temple Hall
Library Hospital Service Services Administration Conference Congress Assembly Parliament Party
Front Movement Alliance Confederation Coalition Community Division Faculty Guild Order Port
Province Region Secretariat Statue Tower Trust Veterans Wall Archdiocese Diocese Campaign Doctors
Reporters Friends Citizens Mothers Physicians Scientists Students Women Americans County Team
Security Bill Declaration Day Days War Battle Treaty Duke Prince Princess Earl
"""
ORGANISATION_HEADS = frozenset(_ORGANISATION_HEADS.split())

# Ordinary words with which sentences, clauses and quotations begin.
_OPENERS = """
a about above according accordingly across act activists actually added adding additional
additionally administration adults advocates after afterward afterwards again against agents ago
ahead aid air all allegations allies almost along already also although altogether always amid
among an analysts and angry animals announcing another answer any anybody anyone anything apart
apparently applause are area aren't armed army around arrests art articles artists as asked asking
at attackers attacks attempts attendance attention attorneys authorities average away back based
basically battle be bear because become been before beginning behind being below beneath beside
besides best better between beyond big black blood board boats bodies bombs book both boys
breaking bring britons brothers budget building buildings bus business businesses but buy by call
called calling calls came can can't candidates car care cars case cases cash cause census central
certain certainly change changes charges check chief child children choose cities citizens
civilians claims class clearly close club coach coal coaches come comes coming comment comments
common communities companies company compared concern concerned concerns conditions
congratulations conservatives consider considering construction consumers contact control copies
cops cost costs could couldn't council counsel countries country couples court courts create
credit crews crime crimes critics crowds current currently customers cut damage data days dead
deaths death debate debris defense delegates demand demonstrators depending deputies described
design despite details detectives developers development did didn't dieting different diplomats
directed disease do doctors does doesn't dogs doing don't donations down dozens drive drivers
drones drug drugs due during each earlier early earnings earth easily east economic economists
editors education eight eighteen eighty either elderly elections eleven else elsewhere emergency
employees employers end energy engineers enough environmental environmentalists equally especially
establishing even evening events eventually ever every everybody everyone everything everywhere
evidence exactly except executives experts explosions extra extremely faced facing fact failure
fans far farmers fears federal few fewer fifteen fifth fifty fighters fighting figures film final
finally financial find fine fire firefighters firemen first fish five flames flights flooding
floods flowers follow followers following food football for forces forecasters foreign forget
former fortunately forty forward found four fourteen fourth free fresh friends from fuel full
fully fund funding funds further future gas gay general generally get getting girls give given
giving global go going gold good government governments great ground groups growing growth guards
guests gunfire gunmen guns had half hands happy hardly has hasn't have haven't having he he'd
he'll he's head health hear heavy help hence her here here's hers high higher highly him his
historians historically history hitting hold home homes hopefully hospital hospitals hot hours
house houses how however huge human hundreds hunters i i'd i'll i'm i've ice if imagine
immediately immigrants immigration important in including income indeed independent indirect
individual individuals industry inflation information initial initially injuries inmates inside
inspectors instead insurance insurers intelligence interest interestingly international internet
interviewed interviews into investigators investors is isn't issues it it'd it'll it's items its
jail job jobs join joining joint journalists judge judges judging jurors just justice keep keeping
key kids killed kind knowing known labor land large last late later law lawmakers laws lawyers
lead leaders leading learn leaving left legal legislation less let let's letters liberals life
light like likely listen listening little live lives living loans local locals long look looking
lots love low lower luckily made mail mainly major make making male man managers many map mark
market markets marriage may maybe me meanwhile measures media medical meet meetings members
memories men mental message messages middle might military millions mind minister ministers
minority minutes missing mix moderate modern moments money months more moreover morning most
mostly mothers motorists mountain movies moving much multiple murder music must my nations
national nationally natural nature near nearby nearly negotiations negotiators neighbors neither
never nevertheless new news next night nine nineteen ninety no nobody non none nonetheless nor
normally north not note nothing noting now nowhere numerous nurses obviously occasionally of off
offer offering office officers officials often oh oil okay old older on once one ones only onto
open opening operations opinion opponents opposition or orders organizers originally other others
otherwise our out outside over overall overnight owners pain parents part participants
particularly parties parts passengers past patients patrol paying peace people perhaps personal
personally photographs photos picture pictures pilots place plaintiffs planes planning plans
players plus police policy political politically politicians politics polls poor popular
population ports possible possibly posted posts power practice presidential press previous
previously prices prior prison prisoners private pro probably problems producers production
profits programs progress proponents prosecutors protesters protests proud public publicly
published put putting quarterly question questions quite race radio rain rates rather ratings read
readers reading real really rebels recent recently records recovery referring regarding regardless
regional regular regulators related relations relatives relief religious remember remembering
reporters reporting reports republicans democrats rescue rescuers research researchers residents
responding results retail retailers return returning revenue revenues right rights rising roads
roughly rules running safety said sales same satellite saying says scenes schools science
scientists scores search second secondly secret security see seeing seems seen senior separate
separately serious service services set seven seventeen seventy several severe sexual shareholders
shares she she'd she'll she's shipments ships shoppers shops short shortly shots should show
showing shows signs similar similarly simply since single sisters six sixteen sixty small smaller
smoke snow so social soldiers some somebody somehow someone something sometimes somewhere soon
sorry sort sound sources south speaking special spectators speculation speed spending sports staff
standing stars start starting state state-run statements states statistics stay still stocks stop
stories storms story strange street streets strong students studies study such suddenly suicide
summer supplies support supporters supposedly sure surely surprisingly surveillance survivors
suspects sweet take taken taking talk talking talks tanks tax taxes teachers teams technically
technology teenagers television tell ten tensions terrorism terrorists testimony tests than thank
thanks that that'll that's the their theirs them then there there'll there's thereafter therefore
these they they'd they'll they're they've thieves things think third thirteen thirty this those
though thought thoughts thousands threats three through throughout thus tickets time times tiny to
today today's together told tomorrow tonight too top tornado total tourists toward towards town
trade traders trading traditional traditionally traffic train training trains transport travel
travelers treasury treatment trees troops trucks true trust truth try trying turn turning turnout
twelve twenty twice two typically ultimately unable under understanding unemployment unfortunately
union unions unless unlike until unusually up upon us use used users using usually van vehicles
very veterans victims victory video videos viewers villagers violence virtually visitors
volunteers vote voters voting wages wait waiting walking want war warnings warning was wasn't
watch watching water waves ways we we'd we'll we're we've weapons weather week weekly weeks
welcome well were west what what's whatever when whenever where whereas wherever whether which
while white who who's whoever whole whom whose why widespread wildfires will wind winds winners
winning winter with within without witnesses woman women won't wonder words work workers working
world worldwide worried worse would wouldn't writers writing yeah years yes yesterday yesterday's
yet you you'd you'll you're you've young younger your youth zero accused acting afterall aged
alleged allowing alternatively anxious appearing approximately aside assuming attacking backed
barely bearing begun believing born briefly broken built carrying caught citing combined committed
concerning confirmed continuing contrary crucially damaged declining defending defiant denied
depressed deputy designed determined driven driving driver dressed effective embattled emails
enter estimated ethnic exports expected explaining extending failing fallen feeling filled finding
fired flying formed formerly founded freed frustrated governor hailing headed hearing held hidden
hit holding housing identified imports improved increased increasingly injured inspired intended
introduced invited jailed joined judged kept labeled lacking laid launched led limited located
locked lost measured merely minor mixed mobile monthly motivated mounted moved named needed
needless neighbouring obtained occasional officially opposed ordered ordinarily organised
organized owned paid painted parked passed per permission photo planned played pleased portions
presented president pressed prime promised promising protected provided provides proposed pushed
quickly quietly quoted raised ranked rapidly rated reached reaching received recognizing recorded
red reduced released remaining remains repeated repeatedly replacing reported reportedly requests
required resulting retired reuters revealed reversing riding sadly scheduled seated seeking seized
selling sending sent serving settled sharing shocked shot shown signed sitting slightly slow sold
sometime speakers spokesman spokeswoman specifically spread standard started stating stolen
stopped struck stunned subscribers suggested supported surrounded surveys suspected targeted
tearing telling temperatures thankfully thinking thrown titled totally touring transactions
transcript trapped traveling travelling treated tried triggered trouble truly turned tweets
twitter unclear unconfirmed undaunted undoubtedly united unknown updated upset urging value
various vast visiting viewed voluntary wearing whatsoever whichever wide wishing won worn worth
wounded written babies blacks whites catholics christians muslims jews cattle champions churches
clashes coalition colleagues columnists commanders commissioners committee commuters competition
contracts contractors convicts councillors creditors crew curators cyclists dealers defendants
demonstrations directors dissidents donors economy eyewitnesses families fathers females fees
fishermen franchise gains gangs guerrillas hackers hearings homeowners hostages husbands illness
inquiries insurgents islamists kidnappers landlords landslides losses lenders males manufacturers
marchers margins merchants migrants militants militias miners missiles monitors mourners murderers
musicians narrators nationalists negotiating networks offenders onlookers operators organisers
pedestrians pensioners pharmacists physicians pirates planners planters policemen policymakers
pollsters priests procedures professors proposals psychologists publishers pupils radicals raids
recommendations reformers refugees registration regulations representatives reservists respondents
restaurants reviewers revolutionaries rioters rockets sailors sanctions scholars seniors shells
shelling shippers singers skeptics smugglers socialists societies specialists strikers subsidies
suppliers surgeons surveyors tenants theories therapists tides trainers treaties tribes tributes
tweeters underwriters unionists universities vendors vigils walkers warships waters wholesalers
wives workmen yields agriculture airline airlines airport airports analysis announcement appeal
argument assets auditors authority bail banks banking ban bankers bankruptcy bed beds bill bills
birds border borders briefing broadcasters campaign capital cargo ceremony charity clouds clubs
cold collapse colleges communication computer computers congressional conservative consumer copper
corn cotton counting cover dad daddy daily dance debt deforestation democracy detention diet
dinner disaster discussion diversity doctor dog dollar door dust eating electricity electric email
employee employment engine english entry environment equipment escape estimates euro exchange
exercise expenses explanation export extremist face factories faith family farming fashion father
fear feedback female fiction field final-round flag flight flood focus footage fraud freedom
friday fruit fun game games gasoline gender genetic glass goods grain guilt gun hair harassment
hate healthcare heart heat heroes hiring historic homicide honesty hope horses hotel hotels hunger
hurricane identity image images impact imagination industrial influence infrastructure innovation
inquiry institutions inventory investigation investment iron joy judgment jury kid king language
leadership league leaks lessons liberal liberty loan lunch machine magazine maintenance management
manager manufacturing marijuana marketing mass maternity medicine memory merger metal mining mom
momentum mortgage mother motion nation network networking obesity ocean offense online opera
option options outrage ownership package paper park partner partners passion patience pension
performance permits person phone pig pigs planet plastic poet pollution pope pork poverty pressure
prevention price principal printing privacy process product products proof property prosecution
protection purchase quality racial racism rape reaction recession reform refugee religion rent
repairs response responsibility revenge rice risk risks river road robots rock roofs roots room
rumors satellites scandal school sea season seats seed sentencing server sex shooting shock sign
silence skin sleep smart smoking software soil solar solid solution space spirit spring steel
storm strategy stress strikes structure subjects success suit sun surgery survey swimmers target
tattoos tea team tears technical teen teens telephone terror text theater theft theory thing
tobacco tourism toxic toys transportation trial trials tuberculosis turmoil uncertainty underwater
unity update vaccines vaccine vacation visibility vision vessel vessels violations virus visa
visits waste wealth web wildlife wine woods writer yard
"""
COMMON_OPENERS = frozenset(_OPENERS.split())

# Ordinary words that also begin names of several words ("New York", "White House").
_FIRST_OF_NAMES = """
air american art arts big black blood blue boy business capital cars central children church city
civil coal college communist conservative day defense democratic eastern east education emergency
energy environmental family federal first food football foreign free friends full future game gas
general girl gold golden good grand gray great green group gun health heritage high history hot
house housing human ice independent information inside insurance intelligence international iron
islamic jewish judge justice kids king labor lake land law leadership legal liberal life light
little local long love lower machine major man media medical men middle military modern money
moral mother mount movement music national natural naval near new news night north northern ocean
office oil old open orange order pacific park parliament party pay peace people planet police
political popular port post power president press prime prince private project property public
quality racial radio rail red refugee republican research river road rock royal rural safety saint
satellite school science sea search second secret security senior serious service seven sexual
silicon silver six sky small social solar solid south southern space special sports spring square
standard star state states steel stock stone storm strategic street student summer sun super
supreme target tax tea team television third thirty three time times top tower town trade training
transport treasury trinity trust truth two union united universal universities university upper
urban value victory video voice wall war water web west western white wide wild wind wine winter
women wood word work world yellow young youth zero
"""
FIRST_OF_NAMES = frozenset(_FIRST_OF_NAMES.split())
