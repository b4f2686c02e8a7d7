"""Whose page this is. `{% load client_file %}`."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from clients import file_parts, nik
from clients.models import Client
from clients.selectors import clients as selectors
from clients.selectors import contacts

register = template.Library()


@register.inclusion_tag("components/client_banner.html")
def client_banner(
    client: Client, code: str = "", risk: str = "", safe: bool = True, folded: bool = False
) -> dict[str, Any]:
    """`{% client_banner client %}`: name, age, hamlet, safety warning and safe contact.

    folded: the safe contact is one line that opens, above a form that needs the room.
    """
    return {
        "name": client.name,
        "facts": selectors.client_line(client),
        "code": code or client.number,
        "url": reverse("clients:detail", args=[client.pk]),
        "risk": risk,
        "folded": folded,
        "restricted": client.restricted_since is not None,
        "erased": client.erased_at is not None,
        "safety": client.safety_warning,
        "safe_contact": contacts.safe_contact_text(client) if safe else "",
    }


@register.simple_tag(takes_context=True)
def file_banners(context: template.Context, client: Client) -> SafeString:
    """`{% file_banners client %}`: what rooms above say on every page of the file."""
    request = context["request"]
    rights = context.get("rights") or ()
    found = file_parts.banners_of(client=client, user=request.user, rights=rights)
    parts = ((render_to_string(name, needs, request=request),) for name, needs in found)
    return format_html_join("", "{}", parts)


@register.inclusion_tag("clients/contact_buttons.html")
def contact_buttons(client: Client, may_change: bool) -> dict[str, Any]:
    """`{% contact_buttons client may_change %}`: phones and map where they are safe. The banner
    with the safe contact stands before it on the same page.
    """
    return {"client": client, "ways": contacts.contact_ways(client), "may_change": may_change}


@register.simple_tag
def safe_contact_text(client: Client) -> str:
    """`{% safe_contact_text client as text %}` for components/safe_contact.html."""
    return contacts.safe_contact_text(client)


@register.filter
def client_line(client: Client) -> str:
    """`{{ client|client_line }}`: "32 th · Perempuan · Dusun Melati"."""
    return selectors.client_line(client)


@register.filter
def masked_nik(number: str) -> str:
    """`{{ client.nik|masked_nik }}`: 9988********0001, "" for none."""
    return nik.mask(number)
