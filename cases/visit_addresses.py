"""Where the pages of a contact stand: under its case, or under its report."""

from django.urls import NoReverseMatch, reverse

from cases.models import Case, Contact, Report


def visit_url(what: str, contact: Contact, *more: object) -> str:
    """Address of a page of this contact: `what` is "detail", "edit", "addendum", "photo"…"""
    if contact.case_id is not None:
        return reverse(f"cases:visit_{what}", args=[contact.case_id, contact.pk, *more])
    return reverse(f"cases:report_visit_{what}", args=[contact.report_id, contact.pk, *more])


def list_url(root: Case | Report) -> str:
    """Where the contacts of this case are listed; for a report its own page."""
    if isinstance(root, Case):
        return reverse("cases:visit_list_of_case", args=[root.pk])
    try:
        return reverse("cases:report_detail", args=[root.pk])
    except NoReverseMatch:
        return reverse("cases:visit_list")
