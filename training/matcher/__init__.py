"""Train the matcher of pairs of things with properties of any ontology."""
