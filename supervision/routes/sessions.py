"""Addresses of supervision sessions."""

from django.urls import path

from supervision.views import agreements, sessions

urlpatterns = [
    path("", sessions.Sessions.as_view(), name="sessions"),
    path("jumlah/", sessions.SessionCounts.as_view(), name="session_counts"),
    path("sesi/baru/<uuid:staff_id>/", sessions.SessionNew.as_view(), name="session_new"),
    path("sesi/<uuid:session_id>/", sessions.SessionDetail.as_view(), name="session_detail"),
    path("sesi/<uuid:session_id>/ubah/", sessions.SessionEdit.as_view(), name="session_edit"),
    path(
        "sesi/<uuid:session_id>/tanda-tangan/",
        sessions.SessionSign.as_view(),
        name="session_sign",
    ),
    path(
        "sesi/<uuid:session_id>/tambahan/",
        sessions.SessionAddendumNew.as_view(),
        name="session_addendum_new",
    ),
    path(
        "sesi/<uuid:session_id>/<str:function>/",
        sessions.SessionNotePage.as_view(),
        name="session_note",
    ),
    path(
        "kesepakatan/<uuid:agreement_id>/selesai/",
        agreements.AgreementFinish.as_view(),
        name="agreement_finish",
    ),
    path(
        "kesepakatan/<uuid:agreement_id>/buka-lagi/",
        agreements.AgreementReopen.as_view(),
        name="agreement_reopen",
    ),
]
