from django.urls import path

from cases.views import service_records as views

urlpatterns = [
    path("<uuid:case_id>/pelayanan/", views.ServiceList.as_view(), name="service_list"),
    path("<uuid:case_id>/pelayanan/baru/", views.ServiceNew.as_view(), name="service_new"),
    path(
        "<uuid:case_id>/pelayanan/<uuid:service_id>/tambahan/",
        views.ServiceAddendumNew.as_view(),
        name="service_addendum",
    ),
    path(
        "<uuid:case_id>/pelayanan/<uuid:service_id>/ubah/",
        views.ServiceEdit.as_view(),
        name="service_edit",
    ),
    path(
        "<uuid:case_id>/pelayanan/<uuid:service_id>/hapus/",
        views.ServiceDelete.as_view(),
        name="service_delete",
    ),
]
