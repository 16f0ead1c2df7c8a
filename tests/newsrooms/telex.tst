ZCZC AAP
%A
#Ferry_BC1
$Ferry runs aground off Norhaven
:(NORHAVEN)
&AAPIS\\Lark
*07000000
@QLD
The ferry Aldis ran aground on a sandbank off Norhaven early on Tuesday, the coast guard said.

   All 84 passengers were brought ashore by noon. Nobody was hurt, Jo & Lark Shipping said.


NNNN