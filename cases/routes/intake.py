from django.urls import path

from cases.views.intake import CaseAssign, CaseClose, CaseOpen

urlpatterns = [
    path("baru/<uuid:client_id>/", CaseOpen.as_view(), name="open"),
    path("<uuid:case_id>/tutup/", CaseClose.as_view(), name="close"),
    path("<uuid:case_id>/tugaskan/", CaseAssign.as_view(), name="assign"),
]
