"""Short forms of English first names, by the full form.

Both stand in the papers: `Bob Lund` and `Robert Lund`, `Joe Biden` and `Joseph Biden`.
"""

_SHORT = {
    "abigail": "abby", "albert": "al bert", "alexander": "alex sandy",
    "alfred": "alf fred", "alexandra": "alex sandra", "amanda": "mandy",
    "andrew": "andy drew", "anthony": "tony", "antonio": "tony", "arthur": "art",
    "barbara": "barb", "benjamin": "ben", "bernard": "bernie",
    "catherine": "cathy kate katie", "charles": "charlie chuck",
    "christina": "chris tina", "christine": "chris", "christopher": "chris kit",
    "daniel": "dan danny", "david": "dave", "deborah": "debbie deb", "donald": "don",
    "dorothy": "dot", "douglas": "doug", "edward": "ed eddie ted", "eleanor": "ellie",
    "elizabeth": "liz beth betty lizzie", "eugene": "gene", "florence": "flo",
    "francis": "frank", "franklin": "frank", "frederick": "fred freddie",
    "gabriel": "gabe", "gerald": "gerry jerry", "gregory": "greg",
    "harold": "harry hal", "henry": "harry hank", "herbert": "herb bert",
    "isabella": "bella", "jacob": "jake", "james": "jim jimmy",
    "jennifer": "jen jenny", "jeffrey": "jeff", "jeremiah": "jerry",
    "jerome": "jerry", "jessica": "jess", "john": "jack johnny", "jonathan": "jon",
    "joseph": "joe joey", "joshua": "josh", "judith": "judy",
    "katherine": "kate kathy katie kay", "kathleen": "kathy", "kenneth": "ken",
    "lawrence": "larry", "leonard": "len leo", "louis": "lou",
    "margaret": "maggie peggy meg", "matthew": "matt", "melissa": "mel",
    "michael": "mike mick", "michelle": "shelly", "mitchell": "mitch", "nancy": "nan",
    "nathaniel": "nate nat", "nathan": "nate", "nicholas": "nick", "pamela": "pam",
    "patricia": "pat patty trish", "patrick": "pat paddy", "peter": "pete",
    "philip": "phil", "phillip": "phil", "raymond": "ray", "rebecca": "becky",
    "richard": "rick dick rich", "robert": "bob rob bobby robbie", "roderick": "rod",
    "ronald": "ron", "rudolph": "rudy", "russell": "russ", "samuel": "sam",
    "samantha": "sam", "sandra": "sandy", "solomon": "sol", "stephen": "steve",
    "steven": "steve", "stuart": "stu", "susan": "sue susie", "sylvester": "sly",
    "terence": "terry", "theodore": "ted theo teddy", "theresa": "terry tess",
    "thomas": "tom tommy", "timothy": "tim", "valerie": "val", "victor": "vic",
    "victoria": "vicky tori", "vincent": "vince", "virginia": "ginny",
    "walter": "walt", "william": "bill will billy willie liam",
    "zachary": "zach zack",
}  # fmt: skip
_FULL: dict[str, frozenset[str]] = {
    short: frozenset(full for full, names in _SHORT.items() if short in names.split())
    for names in _SHORT.values()
    for short in names.split()
}


def is_short_for(one: str, other: str) -> bool:
    """Whether one of two first names is short for the other.

    >>> is_short_for("bob", "robert"), is_short_for("bill", "bob")
    (True, False)
    """
    return other in _FULL.get(one, ()) or one in _FULL.get(other, ())
