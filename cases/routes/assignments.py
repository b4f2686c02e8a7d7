from django.urls import path

from cases.views import assignments, caseloads, leaves

urlpatterns = [
    path("<uuid:case_id>/tugaskan/", assignments.Assign.as_view(), name="assign"),
    path("<uuid:case_id>/tugaskan/izin/", assignments.OverrideNew.as_view(), name="override_new"),
    path("<uuid:case_id>/tugaskan/darurat/", leaves.Emergency.as_view(), name="emergency_worker"),
    path("laporan/<uuid:report_id>/tugaskan/", assignments.Assign.as_view(), name="report_assign"),
    path(
        "laporan/<uuid:report_id>/tugaskan/izin/",
        assignments.OverrideNew.as_view(),
        name="report_override_new",
    ),
    path("izin/<uuid:override_id>/", assignments.OverrideDecide.as_view(), name="override_decide"),
    path("beban/", caseloads.Caseload.as_view(), name="caseload"),
]
