"""Where the pages of a contact stand: under its case, or under its report."""

from django.urls import reverse

from cases.models import Contact


def visit_url(what: str, contact: Contact, *more: object) -> str:
    """Address of a page of this contact: `what` is "detail", "edit", "addendum", "photo"…"""
    if contact.case_id is not None:
        return reverse(f"cases:visit_{what}", args=[contact.case_id, contact.pk, *more])
    return reverse(f"cases:report_visit_{what}", args=[contact.report_id, contact.pk, *more])
