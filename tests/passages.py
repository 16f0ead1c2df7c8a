"""Invented articles whose passages are hard to point at, and what of them is cited.

One has a sentence three times, others quotation marks, dashes, numbers, marks of addresses and
lines of verse; the rest are in scripts that have no capitals, no spaces, or run from right to left.
"""

from collections.abc import Iterator
from itertools import pairwise

from summarize.data import Article, Span
from summarize.sentences import split_sentences

_TEXTS = {
    "repeated.en": (
        "No one was hurt in the harbour\n\n"
        "A crane fell on Monday. No one was hurt. The harbour was closed for an hour.\n\n"
        "A second crane fell on Tuesday. No one was hurt. The harbour was closed for an hour.\n\n"
        "No one was hurt.\n\n"
        "The owner said: “No one was hurt.” The mayor said that no one was hurt, and that the "
        "harbour was closed for an hour. He left. She stayed. He left."
    ),
    "marks.en": (
        "Twenty-two hurt & 3–4 missing\n\n"
        "“We won’t stop—not now, not ever,” Ms. O’Neill-Hart said. Twenty-two people—among them "
        "3 children, aged 4–6—were taken to St. Anne’s Hospital & Clinic, about 1,200 m away.\n\n"
        "Prices rose 4.5% (to $1.2 billion, or £940m/€1.1bn), the A&B-Bank said: +0.3 points. "
        "“‘Enough,’ he said, ‘is enough’” – so read the note… The e-mail came from "
        "press@bank.example; see https://bank.example/a-b,c?d=e&f#g for more.\n\n"
        "It read,\nin two lines,\nor rather in three. Café Zoë re-opened at 5 p.m., naïve as ever. "
        "The U.S. won 3-2, the E.U. lost 2-3, the U.S. won 3-2 again."
    ),
    "long.en": (
        "Ferry runs aground\n\n"
        "The ferry Northern Star, which was built in 1987 and has since carried nearly two million "
        "people between Port Elm and the islands of Great and Little Marrow, ran aground on Monday "
        "evening, shortly after it had left the port with 212 passengers and 31 cars.\n\n"
        "The captain, who had sailed the route for nineteen years, told the coast guard by radio "
        "that the rudder had failed; a minute later, he said, the engines failed as well.\n\n"
        "The captain, who had sailed the route for nineteen years, told his wife by telephone that "
        "the rudder had failed; a minute later, he said, the lights failed as well."
    ),
    "russian.ru": (
        "Паром сел на мель\n\n"
        "Паром «Северная звезда» сел на мель в понедельник вечером. Никто не пострадал. По словам "
        "капитана, отказал руль — так он сообщил по радио в 19:40.\n\n"
        "На борту было 212 пассажиров и 31 автомобиль. Никто не пострадал. Движение возобновится "
        "не раньше пятницы, заявил министр транспорта Игорь Савин.\n\n"
        "«Мы сделали всё, что могли», — сказал он. Ещё один паром, «Ёлка», вышел в море."
    ),
    "greek.el": (
        "Το πλοίο προσάραξε\n\n"
        "Το πλοίο προσάραξε το βράδυ της Δευτέρας. Κανείς δεν τραυματίστηκε· ο καπετάνιος μίλησε "
        "για βλάβη στο πηδάλιο.\n\n"
        "Πού ήταν η ακτοφυλακή; Κανείς δεν τραυματίστηκε, είπε ο υπουργός."
    ),
    "turkish.tr": (
        "İstanbul’da vapur karaya oturdu\n\n"
        "Kuzey Yıldızı vapuru pazartesi akşamı karaya oturdu. İçinde 212 yolcu vardı; ışıklar "
        "söndü. “Kimse yaralanmadı,” dedi İçişleri Bakanı.\n\nKimse yaralanmadı."
    ),
    "arabic.ar": (
        "جنوح عبارة قرب الميناء\n\n"
        "جنحت العبارة مساء الاثنين قرب الميناء. لم يصب أحد بأذى. قال القبطان إن الدفة تعطلت، ثم "
        "توقف المحرك بعد دقيقة.\n\n"
        "كان على متنها 212 راكبا و31 سيارة. لم يصب أحد بأذى. هل ستعود الرحلات يوم الجمعة؟"
    ),
    "hebrew.he": (
        "מעבורת עלתה על שרטון\n\n"
        "המעבורת עלתה על שרטון ביום שני בערב. איש לא נפגע. רב־החובל אמר: “ההגה כשל”.\n\n"
        "על הסיפון היו 212 נוסעים, ו־31 מכוניות. איש לא נפגע."
    ),
    "hindi.hi": (
        "नौका रेत में फँसी\n\n"
        "नौका सोमवार शाम को रेत में फँस गई। कोई घायल नहीं हुआ। कप्तान ने कहा कि पतवार टूट गई थी।\n\n"
        "नौका में 212 यात्री थे। कोई घायल नहीं हुआ। मंत्री ने जाँच का आदेश दिया है।"
    ),
    "chinese.zh": (
        "渡轮搁浅\n\n"
        "渡轮星期一晚上在港口附近搁浅。无人受伤。船长说，舵失灵了，一分钟后发动机也停了。\n\n"
        "船上有212名乘客和31辆汽车。无人受伤。交通部长表示：“我们将在星期五之前恢复航行。”"
    ),
    "japanese.ja": (
        "フェリーが座礁\n\n"
        "フェリーは月曜日の夜、港の近くで座礁した。けが人はいなかった。船長は「舵が利かなくなった」と"
        "述べ、一分後にエンジンも止まったと説明した。\n\n"
        "乗客は212人で、車は31台だった。けが人はいなかった。大臣は調査を命じた。"
    ),
    "thai.th": (
        "เรือข้ามฟากเกยตื้น\n\n"
        "เรือข้ามฟากเกยตื้นเมื่อคืนวันจันทร์ ใกล้ท่าเรือ ไม่มีผู้บาดเจ็บ กัปตันกล่าวว่าหางเสือขัดข้อง\n\n"
        "บนเรือมีผู้โดยสาร 212 คน และรถยนต์ 31 คัน รัฐมนตรีสั่งสอบสวนแล้ว"
    ),
    "korean.ko": (
        "여객선 좌초\n\n"
        "여객선이 월요일 저녁 항구 근처에서 좌초했다. 다친 사람은 없었다. 선장은 “키가 고장 "
        "났다”고 말했다.\n\n배에는 승객 212명이 타고 있었다. 다친 사람은 없었다."
    ),
}


def own_articles() -> list[Article]:
    """The articles; the first paragraph of each is its headline too, and no part of its text."""
    found = []
    for name, whole in _TEXTS.items():
        title, text = whole.split("\n\n", 1)
        address = f"https://{name.partition('.')[0]}.example/ferry"
        language = name.rpartition(".")[2]
        found.append(Article(name, "", title, text, url=address, language=language))
    return found


def cited_passages(article: Article) -> Iterator[Span]:
    """Every sentence, and every two in a row: many of these go over a paragraph's end."""
    sentences = split_sentences(article)
    yield from (each.span for each in sentences)
    for one, other in pairwise(sentences):
        yield Span(one.span.start, other.span.end)
