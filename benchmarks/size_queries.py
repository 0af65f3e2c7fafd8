"""What is asked of a large graph: about one thing, by words, and of all of it."""

QUERIES = {
    "neighbourhood": """SELECT ?claim ?s ?words ?o ?publisher WHERE {
        { ?claim rdf:subject $thing ; rdf:subject/rdfs:label ?s ; kg:words ?words ;
            rdf:object/rdfs:label ?o ; prov:wasDerivedFrom/schema:publisher ?publisher }
        UNION
        { ?claim rdf:object $thing ; rdf:subject/rdfs:label ?s ; kg:words ?words ;
            rdf:object/rdfs:label ?o ; prov:wasDerivedFrom/schema:publisher ?publisher }
        }""",
    "neighbourhood, 400 of the best known": """SELECT ?claim ?s ?words ?o WHERE {
        { ?claim rdf:subject $known ; rdf:subject/rdfs:label ?s ; kg:words ?words ;
            rdf:object/rdfs:label ?o }
        UNION
        { ?claim rdf:object $known ; rdf:subject/rdfs:label ?s ; kg:words ?words ;
            rdf:object/rdfs:label ?o } } LIMIT 400""",
    "who controls": """SELECT ?who ?publisher ?day ?sentence WHERE {
        ?claim rdf:object $thing ; rdf:predicate kg:controls ; rdf:subject ?subject ;
          kg:polarity kg:positive ; kg:modality kg:asserted ; kg:reported ?day ;
          prov:wasDerivedFrom ?article ;
          oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
        FILTER NOT EXISTS { ?claim kg:attributedTo ?speaker }
        ?subject rdfs:label ?who . ?article schema:publisher ?publisher }""",
    "timeline": """SELECT ?from ?words ?o ?sentence WHERE {
        ?claim rdf:subject $thing ; kg:eventStart ?from ; kg:words ?words ;
          rdf:object/rdfs:label ?o ;
          oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
        FILTER(?from >= "2024-06-01"^^xsd:date && ?from < "2025-01-01"^^xsd:date)
        } ORDER BY ?from""",
    "disputed": """SELECT ?claim ?words ?for ?against WHERE {
        { ?claim rdf:subject $thing } UNION { ?claim rdf:object $thing }
        ?claim kg:words ?words ; kg:independentSources ?for ;
          kg:sourcesAgainst ?against .
        FILTER(?against > 0) } ORDER BY DESC(?against)""",
    "said by": """SELECT ?day ?s ?words ?o ?sentence WHERE {
        ?claim kg:attributedTo $thing ; kg:reported ?day ; rdf:subject/rdfs:label ?s ;
          kg:words ?words ; rdf:object/rdfs:label ?o ;
          oa:hasTarget/oa:hasSelector/oa:exact ?sentence
        } ORDER BY DESC(?day) LIMIT 50""",
    "text contains": """SELECT ?text WHERE {
        ?sentence kg:matches '"$rare"' ; oa:hasSelector/oa:exact ?text } LIMIT 20""",
    "construct": """CONSTRUCT { ?s ?p ?o } WHERE {
        { ?claim rdf:subject $thing } UNION { ?claim rdf:object $thing }
        ?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }""",
    "counts per relation": """SELECT ?relation (COUNT(?claim) AS ?n) WHERE {
        ?claim rdf:predicate ?relation } GROUP BY ?relation ORDER BY DESC(?n)""",
    "claims per day": """SELECT ?day (COUNT(?claim) AS ?n) WHERE {
        ?claim kg:reported ?day } GROUP BY ?day ORDER BY DESC(?n) LIMIT 20""",
    "most mentioned": """SELECT ?thing ?n WHERE {
        ?thing kg:mentionCount ?n } ORDER BY DESC(?n) LIMIT 20""",
}
COUNTS = frozenset({"counts per relation", "claims per day", "most mentioned"})
"""Queries that look at the whole graph."""
RDFLIB = {
    "text contains": """SELECT ?text WHERE {
        ?selector oa:exact ?text . FILTER(CONTAINS(?text, "$rare")) } LIMIT 20"""
}
"""What rdflib is asked instead, which has no index of words."""
PLAIN = (
    "rdflib, which has no index of words, looks through all sentences,"
    " and has each triple once where the store has 1.03 quads."
)
