"""Addresses of the cases room: one list per noun in cases/routes/."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "cases"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("cases.routes.cases")),
    path("", include("cases.routes.break_glass")),
    path("", include("cases.routes.intake")),
    path("", include("cases.routes.reports")),
    path("", include("cases.routes.assignments")),
    path("", include("cases.routes.accesses")),
    path("", include("cases.routes.handovers")),
    path("", include("cases.routes.consents")),
    path("", include("cases.routes.assessments")),
    path("", include("cases.routes.plans")),
    path("", include("cases.routes.resources")),
    path("", include("cases.routes.service_records")),
    path("", include("cases.routes.monev")),
    path("", include("cases.routes.tasks")),
    path("", include("cases.routes.visits")),
    path("", include("cases.routes.responsibles")),
    path("", include("cases.routes.history")),
]
