from django.urls import path

from cases.views.cases import CaseAdminList, CaseDetail, CaseList

urlpatterns = [
    path("", CaseList.as_view(), name="list"),
    path("daftar/", CaseAdminList.as_view(), name="admin_list"),
    path("<uuid:case_id>/", CaseDetail.as_view(), name="detail"),
]
