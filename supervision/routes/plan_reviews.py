from django.urls import path

from supervision.views import decisions, plan_reviews

urlpatterns = [
    path("keputusan/", decisions.Decisions.as_view(), name="decisions"),
    path(
        "rencana/<uuid:review_id>/",
        plan_reviews.PlanReviewPage.as_view(),
        name="plan_review",
    ),
]
