"""What language detection promises: scripts, English without a model, wrong declarations."""

import subprocess
import sys
import time
from itertools import pairwise

import pytest

from summarize.language.detection import detect, is_foreign
from summarize.languages.detection import SCRIPTS

TEXTS = {
    "en": "The ferry to Norhaven ran aground on a sandbank early on Tuesday, the coast guard said.",
    "zh": "周二早些时候，前往诺哈芬的渡轮在一处沙洲搁浅，海岸警卫队说。所有84名乘客在中午前上岸。",
    "ja": "海岸警備隊によると、ノルハーフェン行きのフェリーは火曜日の早朝、砂州に座礁した。",
    "ko": "해안경비대는 화요일 이른 아침 노르하벤행 여객선이 모래톱에 좌초됐다고 밝혔다.",
    "th": "เรือข้ามฟากเกยตื้นเมื่อเช้าวันอังคาร หน่วยยามฝั่งกล่าว",
    "hi": "तटरक्षक बल ने कहा कि नौका मंगलवार तड़के रेत के टीले पर फंस गई। सभी यात्रियों को बचा लिया गया।",
    "ar": "جنحت العبارة المتجهة إلى نورهافن على ضفة رملية في وقت مبكر من يوم الثلاثاء.",
    "fa": "به گفته گارد ساحلی، کشتی مسافربری صبح سه‌شنبه به گل نشست و همه مسافران نجات یافتند.",
    "he": "המעבורת עלתה על שרטון ביום שלישי מוקדם בבוקר, מסר משמר החופים.",
    "el": "Το φέρι προσάραξε νωρίς την Τρίτη, ανακοίνωσε η ακτοφυλακή.",
    "ru": "Паром в Норхавен сел на мель рано утром во вторник, сообщила береговая охрана.",
    "uk": "Пором до Норгафена сів на мілину рано вранці у вівторок, усіх пасажирів врятували.",
    "es": "El transbordador encalló en un banco de arena el martes por la mañana, dijo él.",
    "pt": "A balsa encalhou num banco de areia na manhã de terça-feira, disse a guarda costeira.",
    "fr": "Le ferry s’est échoué sur un banc de sable tôt mardi, ont annoncé les garde-côtes.",
    "de": "Die Fähre ist am frühen Dienstag auf eine Sandbank gelaufen, sagte die Küstenwache.",
    "nl": "De veerboot is dinsdagochtend vroeg op een zandbank gelopen, zei de kustwacht.",
    "da": "Færgen gik på grund på en sandbanke tidligt tirsdag, sagde kystvagten.",
    "it": "Il traghetto si è arenato su un banco di sabbia martedì mattina, ha detto la guardia.",
    "pl": "Prom wszedł na mieliznę we wtorek rano, poinformowała straż przybrzeżna.",
    "tr": "Sahil güvenlik, feribotun salı sabahı erken saatlerde karaya oturduğunu söyledi.",
    "id": "Kapal feri menuju Norhaven kandas di gundukan pasir pada Selasa pagi, katanya.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert detect(TEXTS[language]) == language
    assert detect(TEXTS[language], declared=language) == language
    assert detect(TEXTS[language], declared=f"{language}-XY") == language


@pytest.mark.parametrize("language", [code for code in TEXTS if code != "en"])
def test_a_page_that_calls_itself_english_and_is_not_is_overruled(language: str) -> None:
    assert detect(" ".join([TEXTS[language]] * 3), declared="en") == language


@pytest.mark.parametrize("declared", ["ru", "de", "zh-Hans"])
def test_english_that_calls_itself_something_else_is_overruled(declared: str) -> None:
    assert detect(TEXTS["en"], declared=declared) == "en"


def test_a_declared_language_holds_where_nothing_speaks_against_it() -> None:
    assert detect("Ferja strandaði.", declared="is") == "is"
    assert detect("Le ferry s’est échoué.", declared="fr") == "fr"
    assert detect("Кораб заседна.", declared="bg") == "bg"
    assert detect("Ferry runs aground off Norhaven", declared="en-GB") == "en"


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("", "", "und"),
        ("12:30 — 84", "", "und"),
        ("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ", "", "und"),
        ("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ", "chr", "chr"),
        ("Ìwé ìròyìn náà sọ pé ọkọ̀ ojú omi náà gúnlẹ̀ sórí iyanrìn ní ọjọ́ Ìṣẹ́gun.", "yo", "yo"),
        ("12:30 — 84", "de", "de"),
        ("Ferry runs aground", "", "en"),
        ("Паром сел на мель", "en", "ru"),
        ("渡轮", "", "zh"),
        ("フェリー", "", "ja"),
        ("Фирма Apple Inc. представила iPhone 15, сообщает Bloomberg News.", "", "ru"),
        ("BBC News: 渡轮在沙洲搁浅，海岸警卫队说，84名乘客中午前上岸。", "", "zh"),
        ("The firm Яндекс said on Monday that it would leave the stock exchange.", "", "en"),
        ("https://www.norhaven.example/ferry-runs-aground ferry@norhaven.example", "", "und"),
        ("Text", "english, mostly", "en"),
    ],
)
def test_short_and_mixed_texts(text: str, declared: str, language: str) -> None:
    assert detect(text, declared=declared) == language


def test_no_letter_belongs_to_two_scripts() -> None:
    ranges = sorted(
        (ord(part[0]), ord(part[-1]))
        for script in SCRIPTS.values()
        for part in _parts(script.letters)
    )
    assert all(end < start for (_, end), (start, _) in pairwise(ranges))


def _parts(letters: str) -> list[str]:
    """The ranges and letters of a class: "a-zß" is ["a-z", "ß"]."""
    decoded = letters.encode("ascii").decode("unicode_escape")
    parts: list[str] = []
    at = 0
    while at < len(decoded):
        width = 3 if decoded[at + 1 : at + 2] == "-" else 1
        parts.append(decoded[at : at + width])
        at += width
    return parts


def test_english_news_needs_no_model() -> None:
    code = (
        "import sys\nfrom summarize.language.detection import detect\n"
        f"assert detect({TEXTS['en'] * 4!r}) == 'en'\nprint('py3langid' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert printed.stdout.strip() == b"False"


def test_english_is_told_in_less_than_a_millisecond() -> None:
    text = TEXTS["en"] * 60
    detect(text)
    start = time.process_time()
    for _ in range(100):
        detect(text)
    assert time.process_time() - start < 0.1  # measured .003: .03 ms an article


def test_white_space_around_a_text_tells_nothing() -> None:
    text = "A0(AP)–00000000010001000A001s kee000—"
    assert detect(f"{text} ") == detect(f"\n{text}") == detect(text)


@pytest.mark.parametrize(
    "text",
    [
        "La ministre a quitté son poste lundi, selon son entourage.",
        "Der Stadtrat hat am Freitag mit großer Mehrheit für die neue Brücke gestimmt.",
        "Los mineros no fueron avisados de la tormenta, según el sindicato.",
        "Il sindaco si è dimesso ieri dopo le proteste per la nuova strada.",
        "De burgemeester van de stad werd niet door de politie gewaarschuwd.",
        "Prezydent nie podpisał ustawy, którą sejm przyjął w środę.",
        "Başkan, köprünün ne zaman açılacağını söylemedi.",
        "Президент подписал указ о мобилизации в среду.",
        "市長は水曜日に辞任し、後任は来月の選挙で選ばれる。",
    ],
)
def test_a_sentence_in_another_language_is_known(text: str) -> None:
    assert is_foreign(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Universidad de los Andes beat Club Atlético de la Sierra.",
        "Charles de la Tour met Ursula von der Leyen and Luis de los Santos.",
        "Her novel El ruido de las cosas won two prizes in Spain last year.",
        "Café owners, fiancés and protégés protested.",
        "Shares of Société du Lac et des Forêts fell 3 percent.",
        "Prices fell.",
        "Police said en route units found a coup de grâce wound.",
    ],
)
def test_names_and_titles_in_another_language_make_no_sentence_foreign(text: str) -> None:
    assert not is_foreign(text, "en")
