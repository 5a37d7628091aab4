"""The words round a person's name: titles, letters after it, roles, parties. Data only."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNCILLOR = (
    r"(?:(?i:cyng(?:horydd|h?r?)?)\.?\s?/\s?)?"
    r"(?:(?i:county|district|borough|city|town|parish|community|unitary)\s)?"
    r"(?i:councill?or|cllr|cllor|clr|cnllr|coun|cynghorydd|cyngh?r?|y\scynghorydd)(?![\p{L}])"
)
COUNCILLORS = (
    r"(?:(?i:cyng(?:horwyr|horydd|h?r?)?)\.?\s?/\s?)?"
    r"(?:(?i:county|district|borough|city|town|parish|community|unitary)\s)?"
    r"(?i:councill?ors|councill?or[’']?s|cllr[’']?s|cllors|clrs|cnllrs|couns|y\scynghorwyr|cynghorwyr)(?![\p{L}])"
)
COURTESY = (
    r"(?i:mr|mrs|ms|miss|mx|dr|sir|dame|prof|professor|revd|rev|reverend|aldermen|alderman|ald|messrs|misses|drs"
    r"|bailies|bailie)(?![\p{L}'’])"
)
"""These begin a person wherever they stand."""

WEAK_TITLE = (
    r"(?:Lady|Lord(?!\s(?:Mayor|Provost|Lieutenant))|Baroness|Baron|Viscount|Earl|Canon|Father|Fr|Sister|Rabbi|Imam"
    r"|Bishop|Archdeacon|Deacon|Major(?!\s(?:[Pp]roj|[Ii]ncid|[Ww]orks|[Pp]lan|[Aa]ppl|[Dd]evel|[Ss]ites|[Ss]chem|[Cc]rime))|Captain|Capt|Colonel|Col|Lieutenant|Lt|Commander|Cdr|Sergeant|Sgt"
    r"|Inspector|Insp|Superintendent|Supt|(?:WPC|PCSO|PC|PS)(?:\s[0-9]{2,6})?|DCI|DI"
    r"|Judge|Hon|(?:[Tt]he\s)?(?:Rt|Right)\.?\sHon(?:ourable)?)(?![\p{L}'’])"
)
"""These are names as well, and a title only before a name."""

PLURALS: dict[str, str] = {
    "aldermen": "Alderman",
    "bailies": "Bailie",
    "cynghorwyr": "Cynghorydd",
    "drs": "Dr",
    "messrs": "Mr",
    "misses": "Miss",
}
"""Plurals that are not the singular with an s."""

POST_NOMINALS = _words(
    "MBE OBE CBE KBE DBE GBE CH CB KCB CMG KCMG BEM CVO LVO MVO GCB MP MSP MS AM MLA MEP DL JP QC KC QPM"
    " KPM QFSM RD TD VRD VR DSO DSC DFC MC GC PhD DPhil BA BSc MA MSc MBA FCA ACA CPFA FCCA FRICS MRICS"
    " MRTPI FRTPI LLB LLM FRSA FRCP FRCS MRCGP FRCN RGN Esq PSLCC FSLCC CiLCA CStJ OStJ MStJ CEng FICE"
)

PARTICLES = _words(
    "de la le les du da das do dos del della di der den van von zu ter ten te y ap ab ferch al el bin"
    " binte ibn st o’ o'"
)

NOT_NAMES = _words(
    "none nil nobody n/a na apologies apology absent absence absences present attendance attending"
    " attended member members public press councillor councillors officers officer staff visitors guests"
    " observers minutes minute agenda item items the there no noted note received resolved agreed it this"
    " that they all both one two three four five six seven eight nine ten eleven twelve several various"
    " vacancy vacancies vacant tba tbc quorum quorate also meeting committee council cabinet panel board"
    " date time venue location chairman’s chair’s residents resident parishioners others other dim neb yn"
    " bresennol ymddiheuriadau aelodau notification notifications"
    " lateness substitutions introductions webcast webcasting recording substitutes substitute declarations"
    " interest interests monday"
    " tuesday wednesday thursday friday saturday sunday"
)
"""What stands where a name would and is none, in lower case."""

ROLES = _words(
    "external internal accountant acting administrator adviser advisor agent analyst applicant archivist assistant"
    " associate attorney auditor barrister beadle bursar cabinet cadeirydd caretaker chair chairman"
    " chairperson chairwoman chamberlain chief clerc clerk co-optee co-opted coopted commissioner"
    " comptroller constable consultant convener convenor coordinator co-ordinator coroner corporate"
    " counsel curator custodian deputies deputy depute director ecologist editor elector engineer"
    " executive facilitator gp governor groundsman group-leader headteacher head-teacher independent"
    " interim is-gadeirydd joint lawyer leader lead lecturer lengthsman librarian locum manager matron"
    " mayoress midwife nurse observer officer ombudsman organiser paralegal partner planner portfolio"
    " practitioner president principal professional programme apprentice chartered clinical departmental"
    " diocesan divisional elected honorary lay medical parent parental regional tenant proper provost"
    " ranger rapporteur receiver receptionist registrar representative rfo s151 scribe secretary senior"
    " sheriff solicitor speaker specialist strategic supervisor surveyor technician town-clerk trainee"
    " treasurer trustee tutor vice vice-chair vice-chairman vice-chairperson vice-chairwoman vice-"
    " president volunteer warden whip vice-convener vice-convenor minute-taker"
)
"""Words that begin or make a role, in lower case; none is a common surname."""

ROLES_THAT_ARE_NAMES = _words(
    "head mayor service group bishop dean lord inspector superintendent teacher member person parish town"
    " area marshal church staff"
)
"""Words that begin a role where another word of a role follows them, and are surnames where they end."""

DEPARTMENTS = _words(
    "overview burials cemeteries conservation ecology arboricultural drainage coastal landlord tenancy repairs archives"
    " fire rescue probation fraud counter-fraud cleansing complaints workforce organisational insight decarbonisation"
    " carbon crime masterplanning applications conveyancing litigation audits pension allotments greenspace"
    " adult adults affairs architecture assembly assets assurance audit authority benefits borough"
    " boroughs building buildings business care change childcare children childrens children’s children's"
    " city climate college commercial commissioning commons communications communities community"
    " compliance constitutional construction consumer contract contracts control corporate council county"
    " countryside culture cultural customer customers data delivery democracy democratic department design"
    " development digital directorate disability district division early economic economy education"
    " electoral elections emergency employment enforcement engagement enterprise environment environmental"
    " equalities equality estates events families family federation finance financial forum foundation"
    " general governance governors growth health healthcare healthwatch heritage highways homes"
    " homelessness hospital housing human improvement inclusion inclusive information infrastructure"
    " innovation insurance integrated integration intelligence investment leisure legal libraries library"
    " licensing lifelong localities locality maintenance management marketing medicine medicines mental"
    " minerals monitoring museums needs neighbourhood neighbourhoods network nhs nursing open operational"
    " operations optimisation parking partnership partnerships payments payroll pensions people people’s"
    " people's performance pharmacy planning police policing policy population prevention primary private"
    " procurement programmes project projects property protection public quality recreation recovery"
    " recycling reform regeneration regional registration regulation regulatory relations relationships"
    " resilience resources revenue revenues review rights risk road roads rural safeguarding safer safety"
    " school schools science scrutiny secondary sector secretariat section security services shared skills"
    " social society spaces special sport sports standards strategies strategy streets street support"
    " surveying sustainability sustainable systems tax team technical technology tourism trading traffic"
    " training transformation transition transport travel treasury trust unit university urban vision"
    " wales ward waste water welfare wellbeing well-being west east north south youth operating office"
    " cooperation"
)
"""What roles are about, in lower case; a part of a list that ends with one of them goes on with a role."""

ABOUT_AND_NAMES = _words(
    "young place places law west east north south park street ward wales"
)
"""Words of departments that end surnames and places as well."""

PARTIES = _words(
    "lab labour con conservative conservatives cons tory ld lib libdem lib-dem liberal democrat democrats"
    " green greens grn ind independent independents ukip reform ref snp plaid cymru alba dup uup sdlp tuv"
    " alliance apni sf co-op cooperative co-operative unaligned non-aligned nonaligned ungrouped non-"
    " grouped group party residents ratepayers association uk whig tusc lib-dems dems dem sinn fein féin"
    " scottish national the and"
)
"""Words that names and short forms of parties are made of, in lower case."""

PARTIES_AFTER_A_NAME = _words("Conservative Labour Liberal Plaid Reform UKIP SNP DUP SDLP Alliance")
"""Names of parties that end a name without a bracket; `Green` may be the name."""

HEADS_A_LIST = _words(
    "members member’s officers councillors representatives advisers advisors observers governors"
    " substitutes guests visitors directors trustees residents parishioners staff public press attendees"
    " attendance attending present absent absence apologies speakers applicants others substitutions"
)
"""What the heading of a list ends with, in lower case."""

BESIDE_A_HEADING = _words(
    "also other the in of and for with by via council county borough district town parish committee board"
    " panel cabinet scheme co-opted coopted voting non-voting external invited independent elected"
    " appointed substitute substituting ward lead public press officer officers parent church teacher"
    " employer employee representative named remotely virtually online"
)
"""What else such a heading is made of, in lower case."""
