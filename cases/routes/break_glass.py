from django.urls import path

from cases.views.break_glass import BreakGlassEnd, BreakGlassNew, BreakGlassReview

urlpatterns = [
    path("darurat/", BreakGlassNew.as_view(), name="break_glass_new"),
    path("darurat/<uuid:opening_id>/akhiri/", BreakGlassEnd.as_view(), name="break_glass_end"),
    path(
        "<uuid:case_id>/darurat/<uuid:opening_id>/",
        BreakGlassReview.as_view(),
        name="break_glass_review",
    ),
]
