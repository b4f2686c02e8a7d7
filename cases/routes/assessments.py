from django.urls import path

from cases.views import assessments as views

urlpatterns = [
    path("<uuid:case_id>/asesmen/", views.AssessmentPage.as_view(), name="assessment_detail"),
    path("<uuid:case_id>/asesmen/mulai/", views.AssessmentStart.as_view(), name="assessment_start"),
    path(
        "<uuid:case_id>/asesmen/selesai/",
        views.AssessmentFinish.as_view(),
        name="assessment_finish",
    ),
    path(
        "<uuid:case_id>/asesmen/rumusan/",
        views.AssessmentSummary.as_view(),
        name="assessment_summary",
    ),
    path("<uuid:case_id>/asesmen/temuan/", views.FindingAdd.as_view(), name="finding_add"),
    path(
        "<uuid:case_id>/asesmen/temuan/<uuid:finding_id>/",
        views.FindingEdit.as_view(),
        name="finding_edit",
    ),
]
