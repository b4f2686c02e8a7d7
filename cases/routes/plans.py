from django.urls import path

from cases.views import plan_answers, plan_drafts, plans, step_progress

PLAN = "<uuid:case_id>/rencana/<uuid:plan_id>/"

urlpatterns = [
    path("<uuid:case_id>/rencana/", plans.PlanDetail.as_view(), name="plan_detail"),
    path("<uuid:case_id>/rencana/mulai/", plan_drafts.PlanStart.as_view(), name="plan_start"),
    path(PLAN, plans.PlanVersionPage.as_view(), name="plan_version"),
    path(PLAN + "ubah/", plan_drafts.PlanEdit.as_view(), name="plan_edit"),
    path(PLAN + "jawaban/", plan_answers.PlanAnswer.as_view(), name="plan_answer"),
    path(PLAN + "ajukan/", plan_drafts.PlanSubmit.as_view(), name="plan_submit"),
    path(PLAN + "versi-baru/", plan_drafts.PlanNewVersion.as_view(), name="plan_new_version"),
    path(PLAN + "tidak-dilanjutkan/", plan_drafts.PlanShelve.as_view(), name="plan_shelve"),
    path(PLAN + "perubahan/", plans.PlanDiffPage.as_view(), name="plan_diff"),
    path(
        "<uuid:case_id>/rencana/langkah/<uuid:lineage>/",
        step_progress.StepProgressPage.as_view(),
        name="step_progress",
    ),
    path(
        "<uuid:case_id>/rencana/tujuan/<uuid:goal_id>/",
        plan_drafts.GoalLevels.as_view(),
        name="goal_levels",
    ),
]
