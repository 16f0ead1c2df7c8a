"""Articles in other scripts: sentences end where their readers end them, and give passages."""

import runpy
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarize.cleaning import clean
from summarize.data import Article, BlockKind, Mark, RawArticle, Span, count_words
from summarize.language.marks import find_marked
from summarize.languages.quotations import mark_roles
from summarize.languages.sentences import sentence_rules, splitter_of
from summarize.passages import Passages, make_passages
from summarize.pipeline import Method, summarize
from summarize.quotations import find_quotations, is_speech, needs_context, relative_time
from summarize.selection import Words
from summarize.sentences import block_kinds, split_sentences, split_spans

ROOT = Path(__file__).parents[1]
DATA = ROOT / "../shared/data"


# "|" marks every true boundary.
@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("ru", "Встреча прошла 5 мая.| В 2020 г. Москва подписала договор.| Он вступил в силу."),
        ("ru", "Об этом сообщил А. С. Петров.| Погибли 3,5 тыс. человек, т.е. каждый десятый."),
        ("ru", "«Мы готовы?» — спросил он.| Ответа не было!| Все ушли..."),
        ("uk", "Про це повідомив проф. Коваль.| Збитки сягнули 2 млн. грн.| Він триває."),
        ("ar", "وصل الوزير إلى القاهرة يوم الاثنين.| هل سيوقع الاتفاق؟| لم يعلق أحد!| انتهى."),
        ("ur", "وزیر لاہور پہنچے۔| اجلاس کل ہوگا۔| کیا وہ آئیں گے؟"),
        ("fa", "رئیس جمهور وارد تهران شد.| آیا قرارداد امضا می‌شود؟| کسی پاسخ نداد."),
        ("zh", "大桥周一通车了。|市长出席了仪式！|还会收费吗？|无人回答。"),
        ("zh", "他说：“我们准备好了。”| 车辆开始通行。|共有3．5万人到场。"),
        ("zh", "“我们准备好了。”他说。|众人鼓掌。"),
        ("ja", "橋は月曜日に開通した。|「準備はできている。」と市長は述べた。|本当か?|橋は無料だ!"),
        ("hi", "पुल सोमवार को खुला।| मंत्री डॉ. शर्मा वहाँ थे।| क्या शुल्क लगेगा?| बी.सी. में नहीं।"),
        ("am", "ድልድዩ ሰኞ ተከፈተ።| ከንቲባው ተገኝተዋል።"),
        ("my", "တံတားကို ဖွင့်ခဲ့သည်။ |မြို့တော်ဝန် တက်ရောက်သည်။"),
        ("hy", "Կամուրջը բացվեց։ |Քաղաքապետը ներկա էր։"),
        ("el", "Η γέφυρα άνοιξε.| Θα πληρώνουμε διόδια;| Ο κ. Παππάς δεν απάντησε."),
        ("es", "El Sr. García llegó a EE.UU. con su esposa.| ¿Quién lo sabía?| ¡Nadie!| Se fue."),
        ("es", "Lo dijo en EE.UU.| El presidente calló."),
        (
            "de",
            "Er kam am 5. Mai, z. B. nach Bonn.| Im 19. Jahrhundert war es anders.| Dr. Weiß ging.",
        ),
        ("de", "„Wir gehen jetzt.“ |Danach fuhr sie ab.| »Nie wieder!« |Der Saal tobte."),
        ("de", "Es kostet 3,5 Mio. Euro, sagte Prof. Klein.| Das Jahr 2019.| Dann kam die Krise."),
        ("fr", "« On est prêts. » |M. Dupont est parti.| Rendez-vous au no 5 à 12 h."),
        ("pt", "O Sr. Silva mora na Av. Paulista.| Ele saiu às 9h.| “Vamos.” |Foi o fim."),
        ("nl", "Dhr. Jansen sprak.| ,,We gaan winnen.'' |Dat was alles."),
        ("pl", "Prof. Nowak mówił o art. 5 ust. 2 umowy.| To było 3. miejsce Polski.| Wygrali."),
        ("cs", "Přijel 5. května, tj. v pondělí.| Byl to prof. Novák.| Odjel."),
        ("tr", "Prof. Dr. Yılmaz geldi.| 19. Yüzyıl bitti.| Toplantı saat 9.30'da başladı."),
        ("th", "สะพานเปิดใช้วันจันทร์ นายกเทศมนตรีเข้าร่วมพิธี"),
        ("sv", "Bron öppnades den 5 maj.| Statsministern var där.| ”Vi är klara.” |Alla gick."),
        ("und", "Wani mutum ya zo jiya.| Ya ce zai dawo gobe."),
    ],
)
def test_a_sentence_of_any_language_ends_where_its_readers_end_it(
    language: str, marked: str
) -> None:
    text = marked.replace("|", "")
    found = [span.of(text) for span in split_spans(text, language=language)]
    assert found == [part.strip() for part in marked.split("|")]


def test_italian_is_cut_by_punkt_which_knows_our_abbreviations() -> None:
    text = "Il dott. Rossi è arrivato. Ha parlato il sen. Bianchi.\nPoi è partito."
    assert splitter_of("it") == "punkt"
    assert [span.of(text) for span in split_spans(text, language="it")] == [
        "Il dott. Rossi è arrivato.",
        "Ha parlato il sen. Bianchi.",
        "Poi è partito.",
    ]


def test_nltk_is_imported_only_where_a_language_needs_it() -> None:
    code = (
        "import sys; from summarize.sentences import split_spans\n"
        "split_spans('Er kam. Sie ging.', language='de')\n"
        "assert 'nltk' not in sys.modules\n"
        "split_spans('Arrivò. Partì.', language='it')\n"
        "assert 'nltk' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "code", ["ar", "cs", "de", "el", "es", "fr", "hi", "nl", "pl", "pt", "ru", "tr", "uk"]
)
def test_each_language_of_the_table_has_its_abbreviations(code: str) -> None:
    """Without the list a language would be cut by the rules of no language at all."""
    boundaries = sentence_rules(code).boundaries
    assert boundaries.abbreviations
    assert boundaries is not sentence_rules("und").boundaries
    assert boundaries.ordinals == (code in {"cs", "de", "pl", "tr"})


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "。",
            "」",
            "「",
            "« ",
            "“",
            "„a“ ",
            "？!",
            "漢。",
            "।",
            "a. ",
            "А. ",
            "1. ",
            "؟ ",
            ",,",
            "|",
        ),
        *("「a」", "5. M ", "“a”", " »", "．", "3．"),
    ],
)
@pytest.mark.parametrize("language", ["und", "de", "it"])
@pytest.mark.slow
def test_any_text_of_any_language_is_read_in_linear_time(unit: str, language: str) -> None:
    """Four times the text takes about four times as long, not sixteen."""
    small, large = (
        Article("a", "o", "", unit * (size // len(unit)), language=language)
        for size in (10_000, 40_000)
    )
    assert _seconds(large) < 0.2 + 7 * _seconds(small)


def _seconds(article: Article) -> float:
    """The better of two runs: a busy machine slows one, hardly both."""

    def once() -> float:
        started = time.process_time()
        make_passages(article, split_sentences(article))
        return time.process_time() - started

    return min(once(), once())


@pytest.mark.parametrize("unit", ['"a" ', "“a” ", "'a' ", "«a» ", "“a” " * 40 + "Bb. "])
@pytest.mark.slow
def test_a_sentence_crowded_with_quotations_is_read_quickly(unit: str) -> None:
    """Looking for a speaker at each mark took 50 microseconds a quotation: 13 s a megabyte."""
    text = unit * (100_000 // len(unit))
    article = Article("a", "o", "", text, language="en")
    assert _seconds(article) < 0.8


def test_nobody_is_told_to_speak_in_a_sentence_crowded_with_quotations() -> None:
    """Fifty quotations in a sentence may have their speaker, fifty-one are a list."""
    for number, speaker in ((50, "Mr. Hale"), (51, "")):
        text = "Mr. Hale said " + ", ".join('"We are all very ready"' for _ in range(number)) + "."
        article = Article("a", "o", "", text, language="en")
        assert find_quotations(article, split_sentences(article))[0].speaker == speaker


RUSSIAN = """Мост через Сожу закрыли после паводка

Власти Каменского района в понедельник закрыли мост через реку Сожу. Вода поднялась на 3,5 м \
и повредила две опоры. По данным МЧС, без электричества остались 4 тыс. жителей.

«Мы откроем движение не раньше пятницы. Опоры нужно проверить», — сказала мэр Анна Белова.

«Это надолго»

Последний раз мост закрывали в 2009 г. Тогда ремонт занял семь недель."""

ARABIC = """أغلقت السلطات جسر الوادي بعد الفيضان

أغلقت سلطات بلدة النخيل جسر الوادي يوم الاثنين بعد فيضان النهر. ارتفع منسوب المياه 3.5 أمتار \
وألحق أضرارا بدعامتين. هل سيعاد فتح الجسر هذا الأسبوع؟ لم تحدد البلدية موعدا لذلك.

وقالت رئيسة البلدية ليلى حداد: «لن نفتح الجسر قبل يوم الجمعة».

«الأمر خطير جدا على الجميع هنا».

أغلق الجسر آخر مرة عام 2009 واستمرت أعمال الإصلاح سبعة أسابيع."""

CHINESE = """洪水过后青河大桥关闭

青河市政府周一关闭了青河大桥。河水上涨了三点五米，冲坏了两座桥墩。四千名居民家中停电。

市长林安娜说：“周五之前不会恢复通车。桥墩必须先检查。”

“这太危险了，我们都很担心。”

大桥上一次关闭是在二〇〇九年！当时的维修用了七个星期。《青河日报》刊登了照片。"""

HINDI = """बाढ़ के बाद सोना नदी का पुल बंद

सोनपुर प्रशासन ने सोमवार को सोना नदी का पुल बंद कर दिया। पानी 3.5 मीटर ऊपर चढ़ा और दो खंभे टूट गए। \
डॉ. मीरा वर्मा ने कहा कि चार हज़ार घरों में बिजली नहीं है।

मेयर अनीता राव ने कहा, "शुक्रवार से पहले पुल नहीं खुलेगा।"

"यह बहुत खतरनाक है और हम सब डरे हुए हैं।"

पुल पिछली बार 2009 में बंद हुआ था। तब मरम्मत में सात हफ्ते लगे थे।"""

SPANISH = """El puente de Ríoseco cierra tras la crecida

Las autoridades de Ríoseco cerraron el lunes el puente sobre el río Soja. El agua subió 3,5 metros \
y dañó dos pilares. Según el Dr. Pérez, unas 4.000 personas siguen sin luz.

«No lo abriremos antes del viernes. Hay que revisar los pilares», dijo la alcaldesa Ana Vega.

«Es muy peligroso para todos nosotros».

¿Cuándo cerró por última vez? Fue en 2009, cuando las obras duraron siete semanas."""


def _read(text: str, language: str) -> Passages:
    article = Article("a", "Outlet", "", text, language=language)
    return make_passages(article, split_sentences(article))


@pytest.mark.parametrize(
    ("language", "text", "numbers", "speech", "unattributed"),
    [
        ("ru", RUSSIAN, (6, 7), ("«Мы откроем движение не раньше пятницы. Опоры нужно проверить», "
         "— сказала мэр Анна Белова."), "«Это надолго»"),
        ("ar", ARABIC, (5, 7), "وقالت رئيسة البلدية ليلى حداد: «لن نفتح الجسر قبل يوم الجمعة».",
         "«الأمر خطير جدا على الجميع هنا»."),
        ("zh", CHINESE, (6, 9), "市长林安娜说：“周五之前不会恢复通车。桥墩必须先检查。”",
         "“这太危险了，我们都很担心。”"),
        ("hi", HINDI, (6, 7), "मेयर अनीता राव ने कहा, \"शुक्रवार से पहले पुल नहीं खुलेगा।\"",
         "\"यह बहुत खतरनाक है और हम सब डरे हुए हैं।\""),
        ("es", SPANISH, (5, 8), ("«No lo abriremos antes del viernes. Hay que revisar los pilares»"
         ", dijo la alcaldesa Ana Vega."), "«Es muy peligroso para todos nosotros»."),
    ],
)  # fmt: skip
def test_an_article_of_any_script_gives_its_sentences_as_passages(
    language: str, text: str, numbers: tuple[int, int], speech: str, unattributed: str
) -> None:
    """All but the headline, and speech that stands without a word of its own.

    What somebody says is printed whole, with the words beside it that tell who speaks.
    """
    article = Article("a", "Outlet", "", text, language=language)
    sentences = split_sentences(article)
    assert sentences[0].kind == "heading"
    printed = [passage.text for passage in make_passages(article, sentences).passages]
    body = [each for each in sentences if each.kind == "body"]
    assert (len(printed), len(body)) == numbers
    assert speech in printed
    assert not any(unattributed in passage for passage in printed)


@pytest.mark.parametrize("text", [RUSSIAN, ARABIC, CHINESE, HINDI, SPANISH])
def test_a_language_that_nobody_declared_is_not_read_by_the_rules_of_english(text: str) -> None:
    """Those called every sentence of a Russian or a Chinese story a fragment."""
    article = Article("a", "Outlet", "", text)
    sentences = split_sentences(article)
    assert len(make_passages(article, sentences).passages) >= 5


def test_speech_without_words_beside_it_is_left_out_with_its_reason() -> None:
    left = dict(_read(SPANISH, "es").left_out)
    assert left == {
        0: "a heading",
        6: "a quotation whose speaker is not told",
        7: "asks a question",
    }


def test_the_limits_of_a_point_count_words_where_a_script_has_no_spaces() -> None:
    """Ninety words at most and five at least: 180 and ten Chinese characters."""
    for size, reason in ((8, "too short to be a point"), (10, ""), (180, ""), (182, "too long")):
        left = _read("桥" * size + "。", "zh").left_out
        assert (left[0][1] if left else "").startswith(reason)
        assert bool(left) == bool(reason)


def test_a_briefing_is_as_long_as_its_letters_where_a_script_has_no_spaces() -> None:
    """Six sentences of 12 to 16 characters: 36 words at two characters each, of which 16 are asked.

    By its spaces the whole text would have six words.
    """
    text = (
        "市政府周一关闭了青河大桥。河水上涨了三点五米，冲坏了两座桥墩。四千名居民家中停电。"
        "学校将停课到星期五。铁路公司取消了所有夜间列车。医院接收了十二名伤员。"
    )
    briefing = summarize([Article("a", "A", "", text, language="zh")], Method(length=Words(16)))
    assert [point.text for point in briefing.points] == [
        "市政府周一关闭了青河大桥。",
        "河水上涨了三点五米，冲坏了两座桥墩。",
    ]
    assert briefing.words == 6 + 8


def test_words_are_counted_by_spaces_or_by_letters() -> None:
    assert [count_words(text) for text in ("a b – c", "大桥通车", "สะพานเปิดใช้", "...")] == [
        3,
        2,
        3,
        0,
    ]


@pytest.mark.parametrize(
    ("language", "text", "quotation"),
    [
        ("de", "Der „Spiegel“s Artikel war lang.", "„Spiegel“"),
        ("de", "Er rief: »Halt!« Dann war Stille.", "»Halt!«"),
        ("fr", "Il a dit « oui » hier.", "« oui »"),
        ("fr", "Il a dit «\u00a0oui\u00a0», hier.", "«\u00a0oui\u00a0»"),
        ("sv", "Han sade: ”Vi går nu.” Sedan gick han.", "”Vi går nu.”"),
        ("pl", "To „koniec”, powiedział.", "„koniec”"),
        ("ja", "市長は「準備はできた」と述べた。", "「準備はできた」"),
        ("zh-TW", "他說：「我們『準備』好了。」", "「我們『準備』好了。」"),
        ("zh", "他说“我们走”就走了。", "“我们走”"),
        ("ru", "Газета «Труд „новый“» вышла.", "«Труд „новый“»"),
        ("he", 'דובר צה"ל אמר "אנחנו מוכנים" אתמול.', '"אנחנו מוכנים"'),
        ("he", 'זו הייתה "טעות" ב"שוגג".', '"טעות"'),
        ("ru", "Он сказал ‹да› вчера.", "‹да›"),
    ],
)
def test_the_marks_of_each_language_are_found(language: str, text: str, quotation: str) -> None:
    found = find_marked(text, language=language.partition("-")[0])
    assert (found[0].span.of(text), found[0].complete) == (quotation, True)


def test_a_chinese_title_is_no_quotation() -> None:
    assert find_marked("《青河日报》刊登了照片。", language="zh") == ()


def test_what_a_mark_can_do_is_told_by_its_language() -> None:
    assert mark_roles("de")["“"] == "closes"
    assert "”" not in mark_roles("sv")  # opens and closes
    assert mark_roles("en") == {}


def test_a_term_is_no_speech_in_any_script() -> None:
    assert not is_speech("«Труд»", language="ru")
    assert is_speech("「準備はできています」", language="ja")
    assert is_speech("«Уже да.»", language="ru")


def test_a_language_without_grammar_has_no_test_of_context() -> None:
    """English rules must not read it either: "He" is a Hausa, "So" a German word."""
    assert needs_context("He also left.", language="en")
    assert not needs_context("So war es am Montag.", language="de")
    assert not relative_time("vor zwei Tagen", language="de")


def test_headings_and_scraps_are_told_by_layout_alone() -> None:
    text = (
        "Причины аварии\n\nПрокуратура начала проверку вчера утром.\n\n(Рейтер)\n\nhttps://a.by/1\n\n"
        "Среди погибших:\n\nи еще двое\n\nЭто строка без точки но в ней куда больше двенадцати "
        "слов и "
        "она потому никак не заголовок\n\nПрокуратура закончила проверку."
    )
    kinds = [each.kind for each in split_sentences(Article("a", "o", "", text, language="ru"))]
    assert kinds == [
        *("heading", "body", "fragment", "fragment", "fragment", "heading", "body", "body"),
    ]  # fmt: skip


def test_a_last_sentence_without_the_stop_of_the_others_is_cut_off() -> None:
    text = "Прокуратура начала проверку вчера утром.\n\nПо словам следователя, причиной аварии ст"
    kinds = [each.kind for each in split_sentences(Article("a", "o", "", text, language="ru"))]
    assert kinds[0] == "body"
    assert kinds[-1] != "body"


def test_a_sentence_that_opens_small_is_a_fragment_where_a_script_has_capitals() -> None:
    text = "Суд начал работу.\nпродолжение следует завтра утром.\nСуд закончил работу."
    kinds = [each.kind for each in split_sentences(Article("a", "o", "", text, language="ru"))]
    assert kinds == ["body", "fragment", "body"]


def _with_blocks(*paragraphs: tuple[str, BlockKind]) -> Article:
    text, marks, at = "\n\n".join(text for text, _ in paragraphs), [], 0
    for paragraph, kind in paragraphs:
        if kind != "paragraph":
            marks.append(Mark(Span(at, at + len(paragraph)), kind))
        at += len(paragraph) + 2
    return Article("a", "o", "", text, language="en", marks=tuple(marks))


def test_what_a_page_quotes_or_lists_is_never_its_own_assertion() -> None:
    article = _with_blocks(
        ("The mayor opened the bridge on Monday.", "paragraph"),
        ("The bridge is a danger to everyone. The city must close it.", "block quote"),
        ("The whole city celebrates the new bridge today.", "post"),
        ("The bridge cost the city four million dollars.", "list item"),
        ("The council approved the budget in the spring.", "transcript"),
        ("What the council approved in the spring of last year was a bridge.", "heading"),
        ("The mayor closed the bridge again on Friday.", "paragraph"),
    )
    sentences = split_sentences(article)
    made = make_passages(article, sentences)
    assert [passage.sentences for passage in made.passages] == [(0,), (7,)]
    assert [reason for _, reason in made.left_out] == [
        "speech without its speaker",
        "speech without its speaker",
        "speech without its speaker",
        "an item of a list",
        "a line of a transcript",
        "a heading",
    ]


def test_a_span_belongs_to_the_block_it_begins_in() -> None:
    marks = [Mark(Span(5, 9), "post"), Mark(Span(12, 20), "table")]
    spans = [Span(0, 4), Span(5, 7), Span(9, 11), Span(12, 13), Span(20, 21)]
    assert block_kinds(spans, marks) == ("", "post", "", "table", "")
    assert block_kinds(spans, []) == ("",) * 5


@pytest.mark.skipif(not (DATA / "sbd").is_dir(), reason="needs the development data")
@pytest.mark.parametrize("code", ["ar", "cs", "de", "es", "fr", "hi", "ja", "nl", "zh"])
def test_boundaries_of_other_languages_reach_their_goal(code: str) -> None:
    measures = runpy.run_path(str(ROOT / "benchmarks/measures/sentences.py"))
    assert measures["language_figures"](DATA, code)["rules"] >= 0.97


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("SAN LEVE, 4 de marzo de 2031 — ", "Un temporal dejó tres muertos en la costa."),
        ("SAN LEVE (EFE) – ", "Un temporal dejó tres muertos en la costa."),
        ("ВЕТРОВО, 4 марта — ", "Паром сел на мель у острова Лунный утром."),
    ],
)
def test_a_place_in_capitals_before_a_dash_is_a_dateline(line: str, rest: str) -> None:
    language = "ru" if line[0] > "z" else "es"
    raw = RawArticle("a", "Outlet", "", f"{line}{rest}", language=language)
    assert clean(raw).text == rest


def test_outlets_that_give_other_numbers_are_not_cited_together() -> None:
    """What a number counts is not known here, so that both would have to give it."""
    texts = {
        "costa": (
            "El temporal deja tres muertos en la costa de Almera\n\nSAN LEVE, 4 de marzo de 2031"
            " — Un temporal de viento y lluvia dejó tres muertos y doce heridos el lunes en "
            "la costa de Almera, informó la Protección Civil.\n\nLas olas alcanzaron los nueve "
            "metros en el puerto de San Leve y hundieron cuatro pesqueros. Unas 20.000 "
            "viviendas se quedaron sin luz durante la noche.\n\n«Nunca habíamos visto el mar "
            "así», dijo la alcaldesa, Marta Olivares. Las escuelas permanecerán cerradas "
            "hasta el jueves.\n\nEl Gobierno regional aprobó una ayuda urgente de 5 millones de "
            "euros para las familias afectadas."
        ),
        "diario": (
            "Tres fallecidos y miles de hogares sin luz por el temporal\n\nTres personas "
            "murieron y doce resultaron heridas el lunes por el temporal que azotó la costa "
            "de Almera, según Protección Civil. Dos de las víctimas viajaban en un coche que "
            "fue arrastrado por el río Tarn.\n\nEl viento alcanzó los 140 kilómetros por hora en"
            " el cabo Norte. Unas 25.000 viviendas se quedaron sin luz durante la noche, "
            "según la compañía eléctrica.\n\nLa alcaldesa de San Leve, Marta Olivares, pidió a "
            "los vecinos que no salgan de casa. Las escuelas permanecerán cerradas hasta el "
            "jueves, añadió."
        ),
    }
    briefing = summarize(clean(RawArticle(name, name, "", text)) for name, text in texts.items())
    told = [point for point in briefing.points if "viviendas" in point.text]
    assert told
    assert all(len(point.citations) == 1 for point in told)


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("zh", "货船撞上云江大桥桥墩", CHINESE),
        ("ar", "إجلاء سكان الرملة بعد أمطار غزيرة", ARABIC),
        ("hi", "पटरी से उतरे तीन डिब्बे, रेल सेवा बंद", HINDI),
    ],
)
def test_a_first_line_without_a_stop_is_the_title_in_any_script(
    language: str, title: str, text: str
) -> None:
    raw = RawArticle("a", "Outlet", "", f"{title}\n\n{text}", language=language)
    assert clean(raw).title == title
