"""Tinjauan akses triwulanan of the own team."""

from typing import Any

from django.contrib import messages
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import audit, roles
from cases.forms.access_reviews import ReviewForm
from cases.models import AccessReview, Assignment, Case
from cases.selectors.access_reviews import quarter_of, waiting_for
from cases.services.access_reviews import tick_accesses
from core import clock
from core.doors import FormDoor

PER_PAGE = 25


class AccessReviewPage(FormDoor):
    """The next accesses to look at; those answered leave the page, the others wait."""

    purpose = "assignment"
    roles = frozenset({roles.SUPERVISOR})
    form_class = ReviewForm
    template_name = "cases/access_review.html"
    title = _("Tinjauan akses")
    submit_label = _("Simpan halaman ini")

    @cached_property
    def quarter(self) -> str:
        """The quarter of today."""
        return quarter_of(clock.today(self.request.user.unit.time_zone))  # type: ignore[union-attr]

    @cached_property
    def rows(self) -> list[Assignment]:
        """Those of this page: the ones that were sent, or the next ones."""
        waiting = waiting_for(self.request.user, self.quarter)
        if self.request.method == "POST":
            sent = {str(pk) for pk in waiting.values_list("pk", flat=True)} & set(self.request.POST)
            waiting = waiting.filter(pk__in=sent) if sent else waiting
        return list(waiting[:PER_PAGE])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"rows": self.rows}

    def context(self, form: Any) -> dict[str, Any]:
        user: Any = self.request.user
        ids = [row.case_id for row in self.rows]
        own = Case.objects.visible_to(user).filter(pk__in=ids).values_list("pk", flat=True)
        shown = set(own)
        cases = [row.case for row in self.rows if row.case_id in shown]
        audit.opened("cases:access_review", by=user, objs=cases)
        review = AccessReview.objects.filter(supervisor=user, quarter=self.quarter).first()
        return {
            "own": shown,
            "review": review,
            "left": waiting_for(user, self.quarter).count(),
            "quarter": self.quarter,
        }

    def act(self, form: Any) -> str:
        tick_accesses(by=self.request.user, answers=form.answers(), reason=form.reason)
        messages.success(self.request, _now("Tinjauan halaman ini sudah dicatat."))
        return reverse("cases:access_review")
