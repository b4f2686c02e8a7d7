"""Each noun's entries in the timeline; a module here registers itself when imported."""

# Imported by CasesConfig.ready.
MODULES = [
    "cases.timeline_sources.assessments",
    "cases.timeline_sources.assignments",
    "cases.timeline_sources.consents",
    "cases.timeline_sources.intake",
    "cases.timeline_sources.monev",
    "cases.timeline_sources.plans",
    "cases.timeline_sources.service_records",
    "cases.timeline_sources.visits",
]
