"""Addresses of a case's history and trail."""

from django.urls import path

from cases.views.history import CaseHistory, CaseTrail

urlpatterns = [
    path("<uuid:case_id>/riwayat/", CaseHistory.as_view(), name="history"),
    path("<uuid:case_id>/jejak/", CaseTrail.as_view(), name="trail"),
]
