from django.urls import path

from cases.views import access_reviews, accesses

urlpatterns = [
    path("<uuid:case_id>/akses/", accesses.CaseAccess.as_view(), name="access"),
    path(
        "<uuid:case_id>/akses/<uuid:staff_id>/<str:why>/akhiri/",
        accesses.AccessEnd.as_view(),
        name="access_end",
    ),
    path("akses/tinjauan/", access_reviews.AccessReviewPage.as_view(), name="access_review"),
    path("akses/<uuid:staff_id>/", accesses.StaffAccess.as_view(), name="access_of_staff"),
]
