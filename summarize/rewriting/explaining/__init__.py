"""Is a statement nothing but its evidence told shorter, or in another order?

What a model writes can always be replaced by the passage, so a statement is printed only where it
can be explained. Both are read as rows of words (`rows`) of which small words, forms and marks
alone tell where phrases and clauses begin and end (`parse`). From each sentence of the evidence
come the rows that say the same or a part of it that is so by itself: passives, clauses, who says it
(`turns`), and what single words allow (`alternations`). In such a row the words of the statement
must stand in their order, and each gap between two of them (`gaps`) must be made of what a copy
editor cuts whole (`units`; at nouns `modifiers`), so that nothing comes to stand behind a word that
it does not belong to (`cuts`). `explainer` tries each part of the statement on each sentence.

A doubt leads to a refusal: what cannot be explained need not be false. After sentence compression,
which deletes words of a parse (Knight and Marcu 2002; Clarke and Lapata 2008).
"""

from summarize.rewriting.explaining.explainer import unexplained

__all__ = ["unexplained"]
