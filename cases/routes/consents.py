from django.urls import path

from cases.views import consents

_TALK = "<uuid:case_id>/persetujuan/<uuid:talk_id>/"

urlpatterns = [
    path("<uuid:case_id>/persetujuan/", consents.ConsentList.as_view(), name="consent_list"),
    path("<uuid:case_id>/persetujuan/baru/", consents.ConsentNew.as_view(), name="consent_new"),
    path(_TALK, consents.ConsentDetail.as_view(), name="consent_detail"),
    path(f"{_TALK}foto/", consents.ConsentPhoto.as_view(), name="consent_photo"),
    path(
        "<uuid:case_id>/persetujuan/cabut/<uuid:consent_id>/",
        consents.ConsentWithdraw.as_view(),
        name="consent_withdraw",
    ),
    path("<uuid:case_id>/darurat/", consents.EmergencyStart.as_view(), name="emergency_start"),
]
