"""Each noun's entries in the timeline; a module here registers itself when imported."""
