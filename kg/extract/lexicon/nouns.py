"""Nouns by what they name: acts, offices, places, moments, nothing; as lemmas."""

from kg.extract.lexicon import acts

# Acts

NOMINALISATIONS = acts.NOMINALISATIONS

EVENT_NOUNS = frozenset(
    """access accord accusation action agreement aid alliance anger appeal
    approval assault attack attempt authority award ban battle bid blame
    blockade blow bomb bombing bond boycott breach call campaign ceasefire
    charge claim clash command commitment communication compensation
    complaint concern condemnation confidence conflict consultation contact
    contract control cooperation coup crackdown criticism custody damage
    deal defeat demand demonstration dialogue discussion dispute effort
    embargo embassy end engagement evidence exercise export fight fire
    focus force funding guarantee help hope impact import influence
    injunction inquiry interest intervention invasion investigation
    investment jurisdiction lawsuit lead leadership limit link loan loss
    majority measure meeting membership message negotiation offensive offer
    operation opinion opposition order pact part participation partnership
    payment peace penalty permission plan pledge possession power praise
    presence pressure probe progress promise proposal protection protest
    raid reaction recognition reform relation relationship reliance report
    request reservation resistance response responsibility restriction
    retaliation right role rule ruling sanction search seat share
    sovereignty speech stake stance statement step strike suit support
    surveillance talk tariff tax tension territory test threat tie title
    trade treaty tribute truce trust victory view visit vote war warning
    warrant welcome withdrawal work affair argument brawl chat collaboration
    conversation
    correspondence debate exchange feud friendship quarrel rivalry row scuffle
    skirmish spat""".split()
)
"""Nouns that say what is done when a light verb carries them."""

TRANSPARENT = frozenset(
    """effort attempt plan process initiative call work step measure proposal
    solution settlement transition talk negotiation roadmap framework
    implementation""".split()
)
"""Nouns for which an attitude holds as it does for the document they rest on."""

# Offices

ROLE_NOUNS = frozenset(
    """adviser advisor ambassador analyst archbishop attorney author bishop boss
    captain chair chairman chairperson chairwoman chancellor chief
    co-founder coach commander commissioner congressman congresswoman
    coordinator correspondent count deputy dictator diplomat director
    economist editor emir envoy executive foreign founder general
    goalkeeper governor guard head historian imam inspector judge justice
    king lawmaker lawyer leader legislator manager mayor member minister
    monarch mp negotiator officer official owner partner patriarch player
    pm pope premier president prime prince princess principal producer
    professor prosecutor queen rector representative researcher ruler
    scientist secretary senator speaker spokesman spokesperson spokeswoman
    striker sultan superintendent supremo treasurer trustee undersecretary
    veteran vice-chancellor warlord winner ceo cfo coo cto vice-president""".split()
)
"""Nouns that name an office or part that a person holds in something."""

HONORIFICS = frozenset(
    """mr mrs ms miss dr prof sir dame lord lady baroness madam monsieur madame saint st
    fr rev reverend father sister brother don doña haji mr. mrs. ms. dr. prof. st. fr.
    rev.""".split()
)
"""What stands before a name and says nothing of what its bearer does."""

PERSONS = frozenset(
    """man woman boy girl person mother father sister brother daughter son wife husband
    widow widower cousin uncle aunt nephew niece grandson granddaughter grandfather
    grandmother friend minister singer""".split()
)
"""Nouns that only a person can be, though they end like those for whoever does it."""

# Places and moments

PLACE_NOUNS = frozenset(
    """capital city town village province state region district island port
    country republic kingdom governorate county municipality suburb
    neighbourhood neighborhood territory emirate commune prefecture oblast
    enclave peninsula resort hub stronghold""".split()
)
"""Nouns that say what sort of place the name after them is."""

MOMENTS = frozenset(
    """time moment while way year month week day hour minute second decade century
    occasion instance example""".split()
)
"""Nouns that head what says when or how: "for the first time"."""

# What names nothing by itself, in lower case

ABSTRACT_ENDS = frozenset(
    """nobody none no-one nothing neither either it this that these those there
    what which who whom whose one ones such something anything everything
    someone anyone everyone somebody anybody everybody other others another
    each both all some any many few several most much more less same so
    here itself themselves himself herself thing things way""".split()
)
"""Words that name nothing by themselves: no end of an edge."""

COUNTED = frozenset(
    """nobody none no-one nothing everything everyone everybody one both each another
    several some many most few those""".split()
)
"""Of these, those that say how many of what the context names."""

FREE = frozenset({"any", "anyone", "anybody", "anything"})
"""Words that name something only with "of", or as what is denied."""

NAMES = frozenset(
    """abbreviation acronym alias initial initials moniker name nickname
    pseudonym""".split()
)
"""Nouns beside which a name says what something is called."""

MEANS = NAMES | frozenset(
    """phone telephone email e-mail letter fax video post mail radio satellite text
    message car bus train air sea road rail boat plane helicopter ship foot hand law
    default accident mistake night day vote margin point percent""".split()
)
"""Nouns that after "by" say how or how much, not who."""

NAMED_KINDS = frozenset("cyclone hurricane typhoon storm".split())
"""Nouns that with a capital are part of a name: nobody says that Ana is a storm."""
