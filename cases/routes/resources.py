from django.urls import path

from cases.views import resources as views

urlpatterns = [
    path("<uuid:case_id>/sumber-daya/", views.ResourceList.as_view(), name="resource_list"),
    path("<uuid:case_id>/sumber-daya/baru/", views.ResourceAdd.as_view(), name="resource_add"),
    path(
        "<uuid:case_id>/sumber-daya/<uuid:resource_id>/",
        views.ResourceEdit.as_view(),
        name="resource_edit",
    ),
    path(
        "<uuid:case_id>/sumber-daya/<uuid:resource_id>/berakhir/",
        views.ResourceEnd.as_view(),
        name="resource_end",
    ),
]
