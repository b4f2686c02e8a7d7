from django.urls import URLPattern, path

from cases.views import visit_photos as photos
from cases.views import visits as views


def _of(root: str, name: str) -> list[URLPattern]:
    """The pages of contacts under a case or under a report."""
    one = f"{root}<uuid:visit_id>/"
    return [
        path(f"{root}baru/", views.VisitNew.as_view(), name=f"{name}_new"),
        path(one, views.VisitDetail.as_view(), name=f"{name}_detail"),
        path(f"{one}ubah/", views.VisitEdit.as_view(), name=f"{name}_edit"),
        path(f"{one}tambahan/", views.VisitAddendum.as_view(), name=f"{name}_addendum"),
        path(f"{one}dibaca/", views.VisitRead.as_view(), name=f"{name}_read"),
        path(f"{one}hapus/", views.VisitDelete.as_view(), name=f"{name}_delete"),
        path(f"{one}foto/", photos.VisitPhotoAdd.as_view(), name=f"{name}_photo_add"),
        path(f"{one}foto/<uuid:photo_id>/", photos.VisitPhoto.as_view(), name=f"{name}_photo"),
    ]


urlpatterns = [
    path("kunjungan/", views.VisitList.as_view(), name="visit_list"),
    path("<uuid:case_id>/kunjungan/", views.VisitListOfCase.as_view(), name="visit_list_of_case"),
    *_of("<uuid:case_id>/kunjungan/", "visit"),
    *_of("laporan/<uuid:report_id>/kontak/", "report_visit"),
]
