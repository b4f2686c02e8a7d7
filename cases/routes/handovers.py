from django.urls import path

from cases.views import conflicts, covers, handovers

HANDOVER = "pengalihan/<uuid:handover_id>/"
COVER = "<uuid:case_id>/pengganti/<uuid:cover_id>/"

urlpatterns = [
    path("<uuid:case_id>/pengalihan/", handovers.HandoverList.as_view(), name="handover_list"),
    path("<uuid:case_id>/pengalihan/baru/", handovers.HandoverNew.as_view(), name="handover_new"),
    path(HANDOVER, handovers.HandoverDetail.as_view(), name="handover_detail"),
    path(f"{HANDOVER}jawab/", handovers.HandoverReceive.as_view(), name="handover_receive"),
    path(f"{HANDOVER}klien/", handovers.HandoverClient.as_view(), name="handover_client"),
    path(f"{HANDOVER}sahkan/", handovers.HandoverApprove.as_view(), name="handover_approve"),
    path(f"{HANDOVER}izin/", handovers.HandoverLift.as_view(), name="handover_lift"),
    path(f"{HANDOVER}aktifkan/", handovers.HandoverActivate.as_view(), name="handover_activate"),
    path(f"{HANDOVER}batalkan/", handovers.HandoverWithdraw.as_view(), name="handover_withdraw"),
    path("<uuid:case_id>/pengganti/", covers.CoverNew.as_view(), name="cover_new"),
    path(f"{COVER}klien/", covers.CoverTold.as_view(), name="cover_told"),
    path(f"{COVER}akhiri/", covers.CoverEnd.as_view(), name="cover_end"),
    path("benturan/", conflicts.ConflictList.as_view(), name="conflict_list"),
    path("benturan/baru/", conflicts.ConflictNew.as_view(), name="conflict_new"),
    path(
        "benturan/<uuid:conflict_id>/terima/",
        conflicts.ConflictAccept.as_view(),
        name="conflict_accept",
    ),
    path(
        "benturan/<uuid:conflict_id>/akhiri/", conflicts.ConflictEnd.as_view(), name="conflict_end"
    ),
    path("ambil-alih/", conflicts.TakeOver.as_view(), name="take_over"),
]
