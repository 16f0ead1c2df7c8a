#!/usr/bin/env bash
# rouge-score gives two unrelated Russian sentences a perfect score.
#
# Believed: ROUGE of two texts without a common word is near 0 in any language; at worst a tokeniser
# that does not know the language splits words badly.
#
# True: the default tokeniser replaces everything but `[a-z0-9]` by spaces. Of a Russian, Arabic or
# Chinese text only numbers and Latin names are left, of "Zürich" only "z" and "rich". Two sentences
# that share "212" and nothing else have ROUGE-1 and ROUGE-L 1.0; two equal ones without a digit have
# 0.0. Nothing warns of it.
#
# Versions: rouge-score 0.1.2, the newest in November 2026.
#
# Matters to us: `summarize/evaluation/words.py` has its own words beyond ASCII, and `summarize
# evaluate` warns of references in another script than Latin.

. "$(dirname "$0")/trial.sh"

try_out 'rouge-score==0.1.2' <<'CODE'
from rouge_score.rouge_scorer import RougeScorer
from rouge_score.tokenizers import DefaultTokenizer
scorer = RougeScorer(["rouge1", "rougeL"], use_stemmer=True)
for one, other in [
    ("Погибли 212 человек, сообщили власти.", "Закрыта на ремонт трасса номер 212."),
    ("桥梁周一倒塌，死亡9人。", "股市上涨9点。"),
    ("Мост закрыт.", "Мост закрыт."),
]:
    found = scorer.score(one, other)
    print(one, "|", other, *(f"{name} {score.fmeasure:.1f}" for name, score in found.items()))
print(DefaultTokenizer(False).tokenize("Zürich"))
CODE
expect <<'SEEN'
Погибли 212 человек, сообщили власти. | Закрыта на ремонт трасса номер 212. rouge1 1.0 rougeL 1.0
桥梁周一倒塌，死亡9人。 | 股市上涨9点。 rouge1 1.0 rougeL 1.0
Мост закрыт. | Мост закрыт. rouge1 0.0 rougeL 0.0
['z', 'rich']
SEEN
