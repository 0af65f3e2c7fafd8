"""The names known beforehand, made from open facts: `ontology/gazetteer`."""
