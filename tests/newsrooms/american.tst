z6715-----
r z BC-NO--Ferry, 1stLd-Writethru   02-06 0045
^BC-NO--Ferry, 1st Ld-Writethru,45<
^Ferry runs aground off Norhaven<
^AP Photo GATK105, GATK106<
^Eds: Updates with operator.<
^The ferry ran aground on a sandbank.<
^By JO LARK=
^AP Maritime Writer=
	   NORHAVEN (AP) _ The ferry Aldis ran aground on a sandbank off Norhaven early on
Tuesday, the coast guard said. 
	   All 84 passengers were brought ashore by noon. Nobody was hurt, Jo & Lark Shipping said. 

	   AP-WF-02-06-25 1220GMT<
