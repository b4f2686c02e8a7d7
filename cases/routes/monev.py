from django.urls import path

from cases.views import monev as views

CASE = "<uuid:case_id>/monev/"
ONE = f"{CASE}<uuid:monev_id>/"

urlpatterns = [
    path(CASE, views.MonevList.as_view(), name="monev_list"),
    path(f"{CASE}baru/", views.MonevNew.as_view(), name="monev_new"),
    path(f"{CASE}jadwal/", views.MonevScheduleSet.as_view(), name="monev_schedule"),
    path(ONE, views.MonevDetail.as_view(), name="monev_detail"),
    path(f"{ONE}tambahan/", views.MonevAddendumNew.as_view(), name="monev_addendum"),
    path(f"{ONE}ubah/", views.MonevEdit.as_view(), name="monev_edit"),
    path(f"{ONE}hapus/", views.MonevDelete.as_view(), name="monev_delete"),
]
