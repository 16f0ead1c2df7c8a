"""What cleaning must know of English."""

from summarize import resources
from summarize.languages.cleaning import CleaningRules
from summarize.languages.en import cleaning_captions as captions
from summarize.languages.en import cleaning_credits as credits_
from summarize.languages.en import cleaning_heads as heads
from summarize.languages.en import cleaning_lines as lines
from summarize.languages.en import cleaning_notices as notices
from summarize.languages.en.sentences_lists import WORDS
from summarize.languages.services import SERVICES

_WORDS = resources.read_groups("languages/en/cleaning.txt")

RULES = CleaningRules(
    boilerplate="languages/en/cleaning_boilerplate.txt",
    label_at_head=lines.LABEL_AT_HEAD,
    label_at_end=lines.LABEL_AT_END,
    open_label_at_end=lines.OPEN_LABEL_AT_END,
    head_label=heads.PIECE,
    head_openings=heads.OPENINGS,
    head_byline=heads.BYLINE,
    after_headline=heads.AFTER_HEADLINE,
    highlights=lines.HIGHLIGHTS,
    highlights_after_credit=lines.HIGHLIGHTS_AFTER_CREDIT,
    caption=captions.WHOLE,
    caption_with_owner=captions.WITH_OWNER,
    caption_endings=captions.ENDINGS,
    caption_words=captions.WORDS,
    owner_at_end=captions.OWNER_AT_END,
    picture_credit=captions.CREDIT,
    open_credit=captions.OPEN_CREDIT,
    glued_credit=captions.GLUED,
    about_article=notices.SELF,
    bare_notice=notices.BARE,
    about_author=notices.AUTHOR,
    about_writer=notices.WRITER,
    offer=notices.OFFER,
    request=notices.IF_YOU,
    signs_off=notices.SIGNS_OFF,
    reporting=credits_.REPORTING,
    contributed=credits_.CONTRIBUTED,
    provided=credits_.PROVIDED,
    inputs=credits_.INPUTS,
    edited=credits_.EDITED,
    reported_from=credits_.REPORTED_FROM,
    services=SERVICES,
    service_joints=credits_.SERVICE_JOINTS,
    service_article=credits_.SERVICE_ARTICLE,
    service_writers=credits_.SERVICE_WRITERS,
    service_role=credits_.SERVICE_ROLE,
    own_staff=credits_.OWN_STAFF,
    joined_with=credits_.JOINED_WITH,
    credited=credits_.CREDITED,
    copyright=credits_.COPYRIGHT,
    agency=credits_.AGENCY,
    dateline_day=credits_.DAY,
    titled_places=True,
    no_place=credits_.NO_PLACE,
    byline=lines.BYLINE,
    staff_byline=lines.STAFF_BYLINE,
    name_and_role=lines.NAME_AND_ROLE,
    signed=lines.SIGNED,
    posted=lines.POSTED,
    name_joints=lines.NAME_JOINTS,
    dated=lines.DATED,
    glued_date=lines.GLUED_DATE,
    date_label=lines.DATE_LABEL,
    date_joints=lines.DATE_JOINTS,
    outlet=lines.OUTLET,
    outlet_words=lines.OUTLET_WORDS,
    outlet_article=lines.OUTLET_ARTICLE,
    no_outlets=_WORDS["no_outlets"],
    no_headline=lines.NO_HEADLINE,
    contractions=lines.CONTRACTIONS,
    joints=lines.JOINTS,
    glued_abbreviation=lines.GLUED_ABBREVIATION,
    compounds=_WORDS["compounds"],
    unfinished=WORDS["never_last"],
)
