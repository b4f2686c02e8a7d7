from django.urls import path

from cases.views.intake import CaseClose, CaseOpen

urlpatterns = [
    path("baru/<uuid:client_id>/", CaseOpen.as_view(), name="open"),
    path("<uuid:case_id>/tutup/", CaseClose.as_view(), name="close"),
]
