"""Lines that belong to the web site and not to the article."""

import re

_MENU_MARK = re.compile(r"\s[|•·»›>]\s")
_MENU_BARS = 2
_MENU_SEGMENT_WORDS = 4
_LONGEST = 14
"""Words; a longer line is a sentence unless it is one of the notices."""
_SENTENCE = re.compile(r"(?:\S+\s+){4,}\S*[.!?][\"'’”)]*")
"""So many words with a full stop are a sentence, whatever they begin with."""

_BUTTON = re.compile(
    r"""\W{0,20}(?:
      welcome\ to\b.* | skip\ to\b.* | advertisements?\b.{0,20} | ad |
      sponsored(?:\ content)? |
      share(?:\ (?:this|on|via|article|full\ article)\b.*)? | tweet | pin\ it |
      print(?:\ this.*)? |
      e?-?mail(?:\ this.*)? | whats\s?app | facebook | twitter | linkedin |
      telegram | copy\ link |
      save(?:\ (?:article|for\ later))? | bookmark | comments?(?:\ \(?\d+\)?)? |
      \d+\ comments? |
      leave\ a\ (?:comment|reply).* | join\ the\ conversation.* | back\ to\ top |
      (?:read|see|watch|listen)\ (?:more|also|next|now)\b.* |
      also\ read\b.* | more\ on\ this.* |
      related(?:\ (?:articles?|stories|news|content|topics|links))?(?::.*)? |
      recommended(?:\ for\ you|\ stories)? | most\ (?:read|popular|viewed) |
      trending(?:\ now)? |
      you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested).* |
      don['’]t\ miss.{0,20} | up\ next |
      subscribe\b.* | sign\ (?:up|in)\b.* | log\ ?(?:in|out) | register(?:\ now)? |
      newsletters? |
      follow\ (?:us|me|@)\b.* | follow | click\ here\b.* | tap\ here\b.* |
      download\ (?:our|the)\ app.* |
      support\ (?:us|our\ journalism).* | donate(?:\ now)? | support | menu |
      search | home | close | loading.* |
      accept(?:\ all)?(?:\ cookies)? | reject\ all |
      manage\ (?:preferences|cookies|settings) |
      privacy(?:\ (?:policy|notice))? | terms(?:\ (?:of|and)\b.*)? |
      cookie(?:s|\ (?:policy|settings|notice)) |
      contact(?:\ us)? | about(?:\ us)? | tags?:.* | topics?:.* | filed\ under.* |
      categor(?:y|ies):.* |
      (?:\d+|[a-z]+)[-\ ]min(?:ute)?s?\ read | listen\ to\ (?:this|the)\ article.* |
      (?:last\ )?updated\ .{0,20}\bago | published\ .{0,20}\bago |
      \d+\ (?:minutes?|hours?|days?)\ ago |
      breaking | live | exclusive | opinion | world | politics | business |
      sports? | technology | science
    )\W{0,20}""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTICE = re.compile(
    r"""\W{0,20}(?:
      (?:we|this\ (?:web\s?)?site|our\ partners)\b.{0,60}\bcookies\b.* |
      by\ (?:continuing|using|clicking|accepting)\b.{0,80}
        \b(?:cookies|privacy|terms)\b.* |
      (?:(?:file\ )?photo(?:graph)?|image|picture)s?
        (?:\ (?:credit|by|source|courtesy))?\s?:.{0,80} |
      (?:click|tap)\ here\b.{0,60} | (?:read|see)\ (?:more|also)\s?:.* |
      share\ this\b.{0,40} | follow\ us\b.{0,60} | subscribe\ (?:to|now)\b.{0,60} |
      (?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b)).{0,200} |
      .{0,120}\ball\ rights\ reserved\b.* |
      .{0,40}\bmay\ not\ be\ (?:reproduced|published|broadcast|rewritten)\b.* |
      (?:please\ )?(?:enable|turn\ on)\ javascript\b.* |
      .{0,40}\bjavascript\ (?:is\ )?(?:disabled|required).* |
      get\ (?:the|our)\b.{0,60}\b(?:inbox|newsletter)\b.* |
      sign\ up\ (?:for|to)\b.{0,80}\b(?:newsletter|inbox|briefing|alerts)\b.* |

      (?:subscribe|log\ in|register|sign\ in)\b.{0,30}
        \bto\ (?:continue|keep|read|unlock)\b.* |

      this\ (?:article|story)\ is\ (?:only\ )?(?:available\ )?(?:for|to)\ subscribers.*
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def furniture(line: str) -> bool:
    """Whether a line is a menu, a button, a notice or a banner of the site.

    >>> furniture("| Welcome to Global Village Space"), furniture("Home | News | Sport")
    (True, True)
    >>> furniture("Share prices fell on Monday.")
    False
    """
    if not any(c.isalpha() for c in line):
        return True
    if _NOTICE.fullmatch(line):
        return True
    if _menu(line):
        return True
    if len(line.split()) > _LONGEST or _SENTENCE.fullmatch(line):
        return False
    return bool(_BUTTON.fullmatch(line))


def _menu(line: str) -> bool:
    segments = _MENU_MARK.split(f" {line} ")
    short = all(len(s.split()) <= _MENU_SEGMENT_WORDS for s in segments)
    return len(segments) > _MENU_BARS and short
