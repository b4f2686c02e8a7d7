"""The steps of a data-subject request."""

from core.states import Steps

# open: being worked on; prepared: waits for the second person; approved: ready to be handed over.
REQUEST_STEPS: Steps = {
    "open": frozenset({"prepared", "answered", "refused", "taken_back"}),
    "prepared": frozenset({"open", "approved", "answered", "refused", "taken_back"}),
    "approved": frozenset({"answered", "taken_back"}),
    "answered": frozenset(),
    "refused": frozenset(),
    "taken_back": frozenset(),
}
WAITING = ("open", "prepared", "approved")
