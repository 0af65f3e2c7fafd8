"""What sort of thing a common noun names: `president` a person, `army` a body of state.

A small list of the nouns that news puts in the place of names; all others are things.
"""

from kg.model import Kind

_NOUNS = {
    Kind.PERSON: (
        "actor actress activist adviser advisor ambassador analyst architect "
        "artist assailant athlete attacker attorney author baby banker "
        "billionaire bishop boss boy brother businessman businesswoman "
        "candidate captain cardinal chairman chairwoman chancellor chief child "
        "citizen civilian cleric coach colleague colonel commander commissioner "
        "correspondent critic daughter defendant delegate deputy detainee "
        "dictator diplomat director doctor driver economist editor emperor "
        "employee engineer envoy executive expert farmer father fighter "
        "filmmaker fisherman founder friend general girl governor grandfather "
        "grandmother guard gunman head hero historian hostage husband immigrant "
        "inmate insurgent inspector investigator investor jihadist journalist "
        "judge juror king lawmaker lawyer leader legislator lieutenant major "
        "man manager mayor mediator member migrant militant miner minister "
        "monarch mother musician negotiator nephew newcomer niece novelist "
        "nurse observer officer official opponent owner pastor patient person "
        "philosopher photographer pilot player poet policeman policewoman "
        "politician pope predecessor premier president priest prime prince "
        "princess prisoner producer professor prosecutor protester protestor "
        "queen rebel refugee reporter representative rescuer researcher "
        "resident rival ruler sailor scientist secretary senator sergeant "
        "singer sister skier soldier son speaker spokesman spokesperson "
        "spokeswoman star strongman student successor superintendent supporter "
        "surgeon survivor suspect teacher teenager terrorist tourist trader "
        "veteran victim villager volunteer voter widow wife winner witness "
        "woman worker writer youth people"
    ),
    Kind.ORGANIZATION: (
        "agency airline alliance association automaker bank bloc broadcaster brand "
        "carmaker carrier charity chain chipmaker club coalition company "
        "conglomerate consortium drugmaker "
        "corporation federation firm foundation fund group grouping institution "
        "insurer league lender maker manufacturer movement network newspaper "
        "operator organisation organization outlet paper party publisher "
        "retailer startup start-up subsidiary supplier team think-tank union "
        "university watchdog"
    ),
    Kind.ARMED_GROUP: "cartel faction gang guerrilla insurgency militia",
    Kind.GOVERNMENT_BODY: (
        "administration army authority cabinet commission committee congress "
        "council court department government judiciary junta legislature "
        "military ministry navy parliament police regime regulator senate "
        "tribunal troop"
    ),
    Kind.LOCATION: (
        "area border capital city coast continent country county desert kingdom "
        "district enclave island lake mountain municipality nation neighborhood "
        "neighbourhood ocean peninsula port province region republic river sea "
        "state suburb territory town valley village"
    ),
    Kind.FACILITY: (
        "airport barracks base bridge building camp cathedral checkpoint church "
        "clinic compound dam embassy factory headquarters hospital hotel jail "
        "mosque museum palace pipeline plant prison refinery road school "
        "stadium station synagogue temple theatre tower tunnel"
    ),
    Kind.EVENT: (
        "attack battle blast bombing campaign ceremony clash conference "
        "conflict coup crash crisis cyclone disaster earthquake election "
        "explosion festival flood hurricane meeting offensive operation protest "
        "raid rally referendum revolution shooting storm strike summit talk "
        "tournament trial uprising vote war"
    ),
    Kind.DOCUMENT: (
        "accord act agreement bill constitution contract deal decree law letter "
        "memorandum pact report resolution statement treaty"
    ),
}
KIND_OF_NOUN = {noun: kind for kind, text in _NOUNS.items() for noun in text.split()}
