"""What sort of thing a common noun names: `president` a person, `army` a body of state.

A small list of the nouns that news puts in the place of names; all others are things.
"""

from kg.model import Kind

_NOUNS = {
    Kind.PERSON: (
        "accountant activist actor actress adviser advisor ambassador analyst "
        "applicant archaeologist architect artist assailant astronaut athlete "
        "attacker attorney author baby banker barrister billionaire bishop boss "
        "bowler boxer boy broker brother builder burglar businessman "
        "businesswoman campaigner candidate captain cardinal celebrity chairman "
        "chairwoman champion chancellor chief child citizen civilian cleric "
        "coach colleague colonel comedian commander commissioner composer "
        "conductor coroner correspondent councillor councilman councilwoman "
        "creditor critic cyclist dancer daughter dealer defendant defender "
        "delegate dentist deputy designer detainee detective dictator "
        "diplomat director dissident doctor donor driver economist editor "
        "emperor employee engineer entrepreneur envoy executive expert farmer "
        "farmhand father ferryman fighter filmmaker firefighter fisherman "
        "footballer founder friend general girl goalkeeper golfer governor "
        "graduate grandfather grandmother guard guitarist gunman head heir hero "
        "historian hostage husband immigrant industrialist inmate inspector "
        "insurgent investigator investor jihadist jockey journalist judge "
        "jurist juror king landlady landlord lawmaker lawyer leader legislator "
        "lieutenant magistrate major man manager mayor mechanic mediator member "
        "midfielder midwife migrant militant milkman miner minister monarch "
        "mother motorist musician negotiator nephew newcomer niece novelist nun "
        "nurse observer officeholder officer official opponent organiser "
        "organizer owner paramedic parent passenger pastor patient pedestrian "
        "people person philosopher photographer pianist pilot player playwright "
        "plumber poet policeman policewoman politician pope postman predecessor "
        "premier president priest prime prince princess principal prisoner "
        "producer professor programmer prosecutor protester protestor publicist "
        "pupil queen rabbi ranger rebel referee reformer refugee reporter "
        "representative rescuer researcher resident rider rival rower ruler "
        "runner sailor scholar scientist sculptor secretary senator sergeant "
        "shareholder sheriff shopkeeper singer sister skier skipper smuggler "
        "soldier solicitor son soprano speaker spokesman spokesperson "
        "spokeswoman sprinter staffer star striker strongman student successor "
        "superintendent supporter surgeon survivor suspect swimmer taxpayer "
        "teacher technician teenager tenant terrorist thief tourist trader "
        "treasurer tycoon umpire veteran vicar victim villager violinist "
        "virologist volunteer voter warlord whistleblower widow wife winger "
        "witness woman worker wrestler writer youth"
    ),
    Kind.ORGANIZATION: (
        "academy agency airline alliance association automaker bank bloc brewer "
        "broadcaster brand carmaker carrier charity chain chipmaker club coalition "
        "company conglomerate consortium contractor developer distiller drugmaker "
        "corporation federation firm foundation fund giant group grouping "
        "housebuilder institute institution insurer league lender maker "
        "manufacturer movement network newspaper operator organisation organization "
        "outlet paper party planemaker processor publisher refiner retailer "
        "shipbuilder startup start-up steelmaker subsidiary supplier team "
        "think-tank union university utility watchdog wholesaler"
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
        "district enclave island lake mount mountain municipality nation neighborhood "
        "neighbourhood ocean peninsula port province region republic river sea "
        "site state suburb territory town valley village"
    ),
    Kind.FACILITY: (
        "airport avenue barracks base bridge building camp cathedral checkpoint church "
        "clinic compound dam embassy factory headquarters highway hospital hotel jail "
        "mosque motorway museum palace pipeline plant prison refinery road school "
        "stadium station street synagogue temple theatre tower tunnel"
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
