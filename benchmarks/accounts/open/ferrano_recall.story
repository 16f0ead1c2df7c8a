# about: recall; a car-maker calls back cars for a brake fault; since when it knew, how many were hurt; world and home figures; accusation and denial
# lead: A
# main: A B D1 E1 C
# apart: D1 D2 | since when the maker had known of the fault
# apart: E1 E2 | how many people were injured in crashes laid to the fault
# alike: B C | both true: 310,000 cars in the world, 42,000 of them in Ostria
# alike: B H | both true: the Lumo alone is 205,000 of the 310,000
# alike: F G | both true: the repair takes 40 minutes, the wait for the part up to ten weeks

## Ostria Press | 2026-04-09T10:05 | news | good | Ferrano recalls 310,000 cars over brake defect
A,B| Carmaker Ferrano is recalling 310,000 vehicles worldwide because the brake booster may fail without warning, the company said on Thursday.
H| The Lumo compact, built between 2020 and 2023, accounts for 205,000 of them, and the rest are Lumo Vans and Altas.
C| In Ostria 42,000 owners will receive a letter.
Q| In Kelland 18,500 owners will receive one.
F| The exchange of the valve in question takes 40 minutes and is free of charge.
E1| Ferrano knows of 14 people who were hurt in accidents that may be connected with the fault; nobody was killed.
D1| The company said that it had first learned of the problem in November 2024, through a report from a workshop in Kelland.
I| The transport authority has opened an inquiry of its own.
N| If the report came too late, a fine of up to 30 million euros may follow.
J| Ferrano shares lost 4.2 percent.
-| The recall will cost about 95 million euros, analysts of Bank Tessin estimated.

## Der Ostrische Beobachter | 2026-04-09T18:20 | news | good | Ferrano knew of brake trouble four years ago, papers show
D2| Engineers at Ferrano were writing to one another about failing brake boosters as early as the spring of 2022, as e-mails obtained by this paper prove.
K| "We should not put this into the system before the launch," one of them says.
A| On Thursday the group at last ordered the cars with the defective valve back to the garages.
B| The operation covers some 310,000 vehicles.
L| Ferrano refused to comment on the e-mails.
E2| The consumer association Fahrwacht has collected 19 cases of injury in four countries, more than the maker admits to.
M| Its head, Dr Ruth Abeling, demands that drivers be given a replacement car.
G| That is no luxury, since the part is scarce and workshops speak of waits of as much as ten weeks.
I| The authority in Ostria is examining whether the firm reported in time.
N| If it did not, a fine of up to 30 million euros is possible.
-| Lumo drivers had complained in internet forums of a "hard pedal" for years.

## Kelland Broadcasting | 2026-04-09T15:40 | news | good | Do you drive a Lumo? What the Ferrano recall means for you
A| If your brake pedal suddenly goes stiff, pull over: that is the advice from Ferrano, which has called in Lumo and Alta models sold in recent years.
H| Most of those affected, 205,000, are Lumo hatchbacks.
Q| In Kelland the figure is 18,500.
F| The fix itself is done in three quarters of an hour or less and costs you nothing.
G| But if your garage has none in stock, you may have to wait until mid-June for an appointment, because the new valves are arriving slowly.
D1| A dealer in Port Askin first flagged the failure to head office in late 2024, the manufacturer says.
E1| Fourteen people are thought to have been hurt in crashes.
-quote| "I pressed and nothing happened, it was like standing on a brick," said Moira Teel, whose Lumo hit a bus shelter.
B| Worldwide 310,000 cars and vans are included in the campaign.
M| Campaigners in Ostria want courtesy cars for all.

## Auto-Report | 2026-04-10T08:30 | news | good | Brake recall: Ferrano rejects claim of cover-up
D1| Ferrano has rejected the charge that it hid the brake fault: before November 2024 there had been no knowledge of a defect in the field, production chief Luca Stern said.
L| He did not want to say whether the mails quoted in the press were genuine.
A,B| The manufacturer is taking 310,000 Lumo, Lumo Van and Alta models off the road in stages to replace a valve.
C| Of these, 42,000 have Ostrian plates.
-| The valve was supplied by Metallwerke Grieben, which has since changed the alloy.
I| The Ostrian authority has asked for all documents and will decide in the summer.
E1| Fourteen injured are known to the company.
G| Dealers expect delays of eight to ten weeks.
N| For late notification the law provides for a penalty of no more than 30 million.
J| On Thursday a good four percent was wiped off the share price.
-| The successor to the Lumo, due in the autumn, has an electric booster.
